import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  tab: {
    flexGrow: 1,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // The system's colors draw every border: only the chosen one shall show.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  panel: { paddingTop: tokens.spacingVerticalM, outlineOffset: "2px" },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface TabsProps<Name extends string> {
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly label: string;
  /** What belongs to the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs that arrow keys, Home and End move along. Our own, since Fluent's put hidden places to focus into the page, which axe refuses. */
export function Tabs<Name extends string>({ names, chosen, choose, label, children }: TabsProps<Name>): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const to = tabAfter(event.key, names.indexOf(chosen), names.length);
    if (to === null) return;
    event.preventDefault();
    choose(names[to]!);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="tab-panel"
            tabIndex={name === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
            onClick={() => choose(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" tabIndex={-1} className={styles.panel} aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}

/** Which tab a key leads to from the tab at `from`, round the ends; `null`: the key is none of the tabs'. */
export function tabAfter(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

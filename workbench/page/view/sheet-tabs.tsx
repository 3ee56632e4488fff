import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { SheetTab } from "../pictures";

interface TabsProps {
  readonly sheets: readonly SheetTab[];
  /** The id of the sheet in front. */
  readonly active: string;
  readonly onActivate: (name: string) => void;
}

/** The tabs of the sheets; arrow keys go from one to the next. */
export function SheetTabs({ sheets, active, onActivate }: TabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Browsers return a promise, which React would take for what undoes the effect.
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    // From the tab in focus: the workbook may not have brought its sheet to the front yet.
    const focused = (event.target as HTMLElement).dataset["sheet"];
    const at = sheets.findIndex(({ id }) => id === focused);
    const next = step && sheets[(at + step + sheets.length) % sheets.length];
    if (!next) return;
    event.preventDefault();
    onActivate(next.name);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Sheets" ref={list} onKeyDown={onKeyDown}>
      {sheets.map(({ id, name, tabColor, isProtected }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-sheet={id}
          aria-selected={id === active}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onActivate(name)}
        >
          {name}
          {isProtected ? " (protected)" : ""}
          {tabColor !== "" && <span className="tab-color" style={{ background: tabColor }} />}
        </button>
      ))}
    </div>
  );
}

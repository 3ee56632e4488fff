import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BAR, type CostPlace, GUIDE_RANGE, onBar } from "./cost-range";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    height: "12px",
    marginTop: "6px",
    marginBottom: "2px",
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  range: {
    position: "absolute",
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    borderRight: `2px solid ${tokens.colorBrandStroke1}`,
  },
  mark: {
    position: "absolute",
    top: "-6px",
    bottom: "-6px",
    width: "4px",
    marginLeft: "-2px",
    backgroundColor: tokens.colorNeutralForeground1,
    // Where the user has chosen colors, backgrounds are taken away.
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  labels: { position: "relative", height: "18px", color: tokens.colorNeutralForeground2 },
  label: { position: "absolute", transform: "translateX(-50%)" },
});

/** A cost beside the guide's range, for the eye; the words for it stand beside the bar. */
export function CostBar({ place }: { readonly place: CostPlace }): ReactNode {
  const styles = useStyles();
  const [from, to] = [onBar(GUIDE_RANGE.from), onBar(GUIDE_RANGE.to)];
  return (
    <div aria-hidden="true">
      <div className={styles.bar}>
        <div className={styles.range} style={{ left: percent(from), right: percent(1 - to) }} />
        <div className={styles.mark} style={{ left: percent(place.at) }} />
      </div>
      <div className={styles.labels}>
        <Text size={200} style={{ position: "absolute", left: 0 }}>
          ${BAR.from}
        </Text>
        {[GUIDE_RANGE.from, GUIDE_RANGE.to].map((amount) => (
          <Text key={amount} size={200} className={styles.label} style={{ left: percent(onBar(amount)) }}>
            ${amount}
          </Text>
        ))}
        <Text size={200} style={{ position: "absolute", right: 0 }}>
          ${BAR.to}
        </Text>
      </div>
    </div>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

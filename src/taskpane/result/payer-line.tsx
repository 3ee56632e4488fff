import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PayerSummary } from "../../core/scoring/payer-summary";
import { useLayout } from "../layout";
import { gradeWords } from "../words";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "36px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    width: "100%",
    textAlign: "start",
  },
  letter: {
    display: "grid",
    placeItems: "center",
    width: "34px",
    height: "34px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightBold,
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  fair: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorPaletteYellowForeground2 },
  poor: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  none: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  provisional: { border: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  // A name in Arabic stands beside its letter as well.
  name: { display: "block", textAlign: "left", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  words: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

const LOOKS = { A: "good", B: "good", C: "fair", D: "poor", F: "poor" } as const;

/** A payer in the ranking: its letter, its name, and what to do, all of it in words too. */
export function PayerLine({ summary }: { readonly summary: PayerSummary }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { payer, grade, provisional, action } = summary;
  const look = styles[grade === null ? "none" : LOOKS[grade]];
  return (
    <span className={styles.line}>
      <span aria-hidden="true" className={mergeClasses(styles.letter, look, provisional && styles.provisional)}>
        {grade ?? "–"}
      </span>
      <span className={layout.text}>
        <bdi className={styles.name} dir="auto">
          {payer}
        </bdi>
        <span className={styles.words}>
          {grade === null && action.startsWith("not graded")
            ? sentence(action)
            : `${gradeWords(grade, provisional)}: ${action}`}
        </span>
      </span>
    </span>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the pane share of their looks. Texts of the workbook may be of any length: they wrap anywhere. */
export const useLayout = makeStyles({
  stack: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center", minWidth: 0 },
  text: { display: "block", overflowWrap: "anywhere", minWidth: 0 },
  muted: { display: "block", overflowWrap: "anywhere", minWidth: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, overflowWrap: "anywhere" },
  /** A button of its own size, whose words wrap where the pane is narrow. */
  button: { alignSelf: "flex-start", maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere" },
  /** A link that stands alone: high enough for a finger, and told from words where the system's colors do not tell it. */
  link: {
    minHeight: "24px",
    overflowWrap: "anywhere",
    textAlign: "start",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  /** What is unfolded inside of something else that is: its end is seen. */
  unfolded: { paddingBottom: tokens.spacingVerticalM },
  /** A place for what may be said later: it takes room only once it is. */
  live: { "& > *": { marginBottom: tokens.spacingVerticalM } },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  plainList: { margin: 0, padding: 0, listStyleType: "none", minWidth: 0 },
  fieldset: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  /** For who listens only. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

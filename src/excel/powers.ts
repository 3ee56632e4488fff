/** What the ribbon and the pane do with the workbook: the one part of the add-in that is loaded for it. */
export { addSample } from "./add-sample";
export { selectCells, showSheet } from "./bring-to-front";
export { rememberChoice } from "./claims-choice";
export { clearFilter, showClaims } from "./filter-claims";
export { lookAtWorkbook } from "./look-at-workbook";
export { readOverview } from "./read-overview";
export { removeSample } from "./remove-sample";
export { addLogEntry, saveTerms } from "./save-records";
export { saveSettings } from "./save-settings";
export { scoreWorkbook } from "./score-workbook";
export { watchChanges } from "./watch-changes";

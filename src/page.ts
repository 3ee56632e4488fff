import packageJson from "../package.json";
import { openHelp } from "./commands/open-help";
import { ScorecardBuild } from "./commands/scorecard-build";
import { WorkbookWatch } from "./commands/workbook-watch";
import { openPane } from "./taskpane/open-pane";

const watch = new WorkbookWatch(packageJson.version);
const { status, run, cancel, dismiss } = new ScorecardBuild(packageJson.version, undefined, watch);

/** What the ribbon and the pane share: one build at a time. */
export { run as build };

export function open(root: HTMLElement): Promise<void> {
  const { workbook, lookAgain, choose, saveSettings, select, showSheet, showClaims } = watch;
  const { clearFilter, addSample, removeSample } = watch;
  const ofWorkbook = { workbook, look: lookAgain, choose, saveSettings, select, showSheet, showClaims };
  const ofBuild = { status, build: run, cancel, dismiss };
  return openPane(root, { ...ofWorkbook, ...ofBuild, clearFilter, addSample, removeSample, openHelp });
}

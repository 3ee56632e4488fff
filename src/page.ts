import packageJson from "../package.json";
import { openHelp } from "./commands/open-help";
import { ScorecardBuild } from "./commands/scorecard-build";
import { openPane } from "./taskpane/open-pane";

const { status, run, cancel, dismiss } = new ScorecardBuild(packageJson.version);

/** What the ribbon and the pane share: one build at a time. */
export { run as build };

export function open(root: HTMLElement): Promise<void> {
  return openPane(root, { status, build: run, cancel, dismiss, openHelp });
}

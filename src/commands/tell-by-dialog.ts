import { dialogAddress } from "../dialog/dialog-address";
import type { BuildStatus } from "../view/build-status";

/** Of the screen, in percent. */
const SIZE = { height: 35, width: 35 };
const OPEN_PANE = 'Choose "Scorecard" on the Data tab to open the pane, and answer there.';

/**
 * Says by a dialog what a build has come to, where it wants an answer or could not do all and nobody sees the pane. Never rejects.
 * @param settingProblems sentences: cells of the Settings sheet that could not be read, each with the value used instead
 */
export async function tellUnseen(status: BuildStatus, settingProblems: readonly string[]): Promise<void> {
  const sentences = sentencesOf(status, settingProblems);
  if (sentences.length === 0 || document.visibilityState !== "hidden") return;
  try {
    await openDialog(dialogAddress(location.href, sentences));
  } catch {
    // Dialogs are forbidden here, or one is open: the status keeps it, and the pane says it as soon as it is opened.
  }
}

/** What the user has to be told; nothing where the sheets speak for themselves. */
export function sentencesOf(status: BuildStatus, settingProblems: readonly string[]): readonly string[] {
  switch (status.state) {
    case "problem":
      return status.next === null ? [status.message] : [status.message, status.next];
    case "ask":
      return ["The scorecard was not built, so that nothing of yours is lost.", ...status.additions, OPEN_PANE];
    case "choose":
      return [`Several tables may hold the claims: ${status.tables.join(", ")}. Nothing was built.`, OPEN_PANE];
    case "built":
      if (settingProblems.length === 0) return [];
      return ["The scorecard was built, but not with all of your settings.", ...settingProblems];
    default:
      return [];
  }
}

function openDialog(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, ({ status, value, error }) => {
      if (String(status) !== "succeeded") return reject(new Error(String(error.code)));
      // It says but one thing to us: that it wants to be closed.
      value.addEventHandler(Office.EventType.DialogMessageReceived, () => value.close());
      resolve();
    });
  });
}

import { openHelp } from "./open-help";

/**
 * Gives the buttons of the ribbon their actions. The names are those of the manifest. Each call stands whole, for a check of the
 * project finds the names in the bundle by it.
 * @param load what builds the scorecard
 */
export function registerCommands(load: () => Promise<{ readonly build: () => Promise<void> }>): void {
  Office.actions.associate("BuildScorecard", (event: Office.AddinCommands.Event) =>
    completing(event, async () => {
      void showPane();
      // Where it cannot be loaded, the pane says what to do.
      const page = await load().catch(() => null);
      await page?.build();
    }),
  );
  Office.actions.associate("OpenHelp", (event: Office.AddinCommands.Event) => completing(event, openHelp));
}

/** Whatever becomes of the action, Office is told that it is over, as it wants of every command ("Add-in commands", Office docs). */
async function completing(event: Office.AddinCommands.Event, action: () => void | Promise<void>): Promise<void> {
  try {
    await action();
  } finally {
    event.completed();
  }
}

/** Brings the pane to the front where Excel can. Where it cannot, the sheets are built all the same. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Excel without the shared runtime, or with the pane forbidden: the sheets that were built speak for themselves.
  }
}

/** What the buttons do; it is loaded beside the functions. */
interface Page {
  readonly build: () => Promise<void>;
  readonly openHelp: () => void;
}

/**
 * Gives the buttons of the ribbon their actions. The names are those of the manifest. Each call stands whole, for a check of the
 * project finds the names in the bundle by it.
 */
export function registerCommands(load: () => Promise<Page>): void {
  // Where it cannot be loaded, the pane says what to do.
  const loaded = (): Promise<Page | null> => load().catch(() => null);
  Office.actions.associate("BuildScorecard", (event: Office.AddinCommands.Event) =>
    completing(event, async () => {
      void showPane();
      await (await loaded())?.build();
    }),
  );
  Office.actions.associate("OpenHelp", (event: Office.AddinCommands.Event) =>
    completing(event, async () => (await loaded())?.openHelp()),
  );
}

/** Whatever becomes of the action, Office is told that it is over, as it wants of every command ("Add-in commands", Office docs). */
async function completing(event: Office.AddinCommands.Event, action: () => Promise<void>): Promise<void> {
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

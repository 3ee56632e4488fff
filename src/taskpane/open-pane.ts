import type { PanePowers } from "./pane-powers";

/** Office answers within a second where it can; where a script that it loads is blocked, it never does. */
const PATIENCE_MS = 8000;

const NO_ANSWER =
  "Excel has not answered so far. Close the pane and open it again; if this sentence comes back, have appsforoffice.microsoft.com allowed on this network.";
const NOT_EXCEL = "Payer Scorecard works in Excel: open a workbook there and start it from the ribbon.";
const NO_PANE = "A part of the add-in could not be loaded. Check the connection and open the pane again.";

/**
 * Shows the pane once Excel is ready and somebody can see it; until it is, or where it never will be, a plain sentence that says so.
 * Never rejects.
 */
export async function openPane(root: HTMLElement, powers: PanePowers): Promise<void> {
  try {
    await open(root, powers);
  } catch {
    tell(root, NO_PANE);
  }
}

async function open(root: HTMLElement, powers: PanePowers): Promise<void> {
  const late = setTimeout(() => tell(root, NO_ANSWER), PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(late);
  // The members of the enumeration are missing where office.js has found no host.
  if (String(host) !== "Excel") return tell(root, NOT_EXCEL);
  await visible(root.ownerDocument);
  const pane = await import(/* webpackChunkName: "pane" */ "./pane");
  root.removeAttribute("role");
  pane.showPane(root, powers);
}

/** The page is loaded hidden where a workbook with functions is opened; the pane then waits, for most never look at it. */
async function visible(page: Document): Promise<void> {
  if (page.visibilityState !== "hidden") return;
  await new Promise<void>((resolve, reject) => {
    page.addEventListener("visibilitychange", () => resolve(), { once: true });
    const onMode = ({ visibilityMode }: { visibilityMode: Office.VisibilityMode }): void => {
      if (String(visibilityMode) === "Taskpane") resolve();
    };
    Office.addin.onVisibilityModeChanged(onMode).catch(reject);
  });
}

function tell(root: HTMLElement, sentence: string): void {
  root.setAttribute("role", "alert");
  const paragraph = root.ownerDocument.createElement("p");
  paragraph.className = "plain";
  paragraph.textContent = sentence;
  root.replaceChildren(paragraph);
}

/** Opens the help page, which stands beside the page of the add-in: in the browser, where Office can. */
export function openHelp(): void {
  const address = new URL("help.html", location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(address);
  } else window.open(address, "_blank", "noopener");
}

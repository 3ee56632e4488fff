/**
 * Makes the pane's page look as in Excel: hidden while the pane is closed, though it goes on running. Returns how to say whether
 * it is shown; until then it is.
 */
export function followVisibility(): (isShown: boolean) => void {
  let isShown = true;
  const ofBrowser = Object.getOwnPropertyDescriptor(Document.prototype, "visibilityState")!;
  const state = (): DocumentVisibilityState =>
    isShown ? (ofBrowser.get!.call(document) as DocumentVisibilityState) : "hidden";
  Object.defineProperty(document, "visibilityState", { get: state, configurable: true });
  Object.defineProperty(document, "hidden", { get: () => state() === "hidden", configurable: true });
  return (shown) => {
    if (shown === isShown) return;
    isShown = shown;
    document.dispatchEvent(new Event("visibilitychange"));
  };
}

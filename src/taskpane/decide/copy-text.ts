/**
 * Puts a text on the clipboard. The browser inside Excel often refuses pages in frames the clipboard; the old way, by what is selected,
 * still works there. `false`: neither did.
 */
export async function copyText(text: string, page: Document = document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, page);
  }
}

/** By a field that nobody sees. The focus goes back to where it was. */
function copySelected(text: string, page: Document): boolean {
  const before = page.activeElement;
  const field = page.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  Object.assign(field.style, { position: "fixed", top: "0", opacity: "0" });
  page.body.append(field);
  field.select();
  try {
    return page.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

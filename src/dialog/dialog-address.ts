/**
 * The address of the dialog's page with what it is to say. It goes behind the `#`, which browsers keep to themselves: the server that
 * the page comes from never sees it.
 */
export function dialogAddress(page: string, sentences: readonly string[]): string {
  const address = new URL("dialog.html", page);
  address.search = "";
  return `${address.href.split("#")[0]}#${encodeURIComponent(JSON.stringify(sentences))}`;
}

/** The sentences in what stands behind the `#`; none where it holds none. Office may put marks of its own behind them, after a `&`. */
export function sentencesIn(hash: string): readonly string[] {
  try {
    const sentences: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/, "").split("&")[0]!));
    return Array.isArray(sentences) ? sentences.map(String) : [];
  } catch {
    return [];
  }
}

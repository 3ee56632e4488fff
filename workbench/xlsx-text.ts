/** A character that XML cannot hold, as workbooks write it: `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Gathers the plain text of a text that may be rich: the runs' `t` elements one after the other, without the reading aids
 * (`rPh`) of East Asian text.
 */
export class PlainText {
  private text = "";
  private isInText = false;
  private isInReadingAid = false;

  open(name: string): void {
    if (name === "rPh") this.isInReadingAid = true;
    if (name === "t") this.isInText = true;
  }

  add(part: string): void {
    if (this.isInText && !this.isInReadingAid) this.text += part;
  }

  close(name: string): void {
    if (name === "rPh") this.isInReadingAid = false;
    if (name === "t") this.isInText = false;
  }

  /** What was gathered since the last call. */
  take(): string {
    const text = unescapeText(this.text);
    this.text = "";
    return text;
  }
}

export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

import { InputError } from "../settings/issue";

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What one cell of Excel holds. A quoted cell beyond it is a quote that was never closed, not a cell. */
const CELL_LIMIT = 32_767;

/**
 * Reads one record after the other from delimited text (RFC 4180, and what spreadsheets write in its place: any line ending,
 * mixed ones too). A quote opens a cell only at its beginning; what follows a closing quote belongs to the cell, as in Excel.
 */
export class CsvScanner {
  /** Where the next record begins. */
  position = 0;
  private readonly delimiterCode: number;
  /** Line breaks inside the quoted cells of the record being read. */
  private innerLines = 0;

  /**
   * @param line the line of the file, from 1, on which `text` begins
   * @param isLast whether the file ends with `text`; else a record that `text` does not end is left for later
   */
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    public line: number,
    private readonly isLast: boolean,
  ) {
    this.delimiterCode = delimiter.charCodeAt(0);
  }

  /**
   * The cells of the next record; a blank line is one empty cell. `null`: no whole record is left.
   * @throws InputError `unclosed-quote`, naming the line on which the quote stands
   */
  next(): string[] | null {
    if (this.position >= this.text.length) return null;
    const cells: string[] = [];
    let at = this.position;
    this.innerLines = 0;
    for (;;) {
      const end = this.text.charCodeAt(at) === QUOTE ? this.quotedCell(at, cells) : this.plainCell(at, cells);
      if (end < 0) return null;
      if (this.text.charCodeAt(end) !== this.delimiterCode) return this.endRecord(cells, end);
      at = end + 1;
    }
  }

  /** Steps over the line ending at `end`, or over the end of the file. */
  private endRecord(cells: string[], end: number): string[] | null {
    const { text } = this;
    if (end >= text.length) {
      if (!this.isLast) return null;
      this.position = end;
      return cells;
    }
    const isReturn = text.charCodeAt(end) === CARRIAGE_RETURN;
    // Of a return at the very end of a piece nobody knows whether a line feed follows.
    if (isReturn && end + 1 === text.length && !this.isLast) return null;
    this.position = end + (isReturn && text.charCodeAt(end + 1) === LINE_FEED ? 2 : 1);
    this.line += 1 + this.innerLines;
    return cells;
  }

  /** Adds the cell that begins at `start`; returns where it ends. */
  private plainCell(start: number, cells: string[]): number {
    const end = this.cellEnd(start);
    cells.push(this.text.slice(start, end));
    return end;
  }

  private cellEnd(start: number): number {
    const { text, delimiterCode } = this;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return end;
  }

  /** Adds the cell whose quote opens at `start`; returns where it ends, or -1 where the text ends before the cell. */
  private quotedCell(start: number, cells: string[]): number {
    const { text } = this;
    let value = "";
    let from = start + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      const upTo = close < 0 ? text.length : close;
      if (value.length + upTo - from > CELL_LIMIT) throw this.unclosedQuote();
      if (close < 0 || (close + 1 === text.length && !this.isLast)) return this.unfinishedQuote(close);
      value += text.slice(from, close);
      from = close + 1;
      if (text.charCodeAt(from) !== QUOTE) break;
      value += '"';
      from++;
    }
    const end = this.cellEnd(from);
    const lines = countLineBreaks(value);
    // Text after the closing quote of a cell that spans lines, or that ends with a delimiter: this quote opened another cell.
    if (end > from && (lines > 0 || value.endsWith(this.delimiter))) throw this.unclosedQuote();
    this.innerLines += lines;
    cells.push(value + text.slice(from, end));
    return end;
  }

  private unfinishedQuote(close: number): -1 {
    if (close < 0 && this.isLast) throw this.unclosedQuote();
    return -1;
  }

  private unclosedQuote(): InputError {
    const line = this.line + this.innerLines;
    return new InputError(
      "unclosed-quote",
      `The quotation mark (") that opens on line ${line} is never closed: close it or take it out, and try again.`,
    );
  }
}

function countLineBreaks(value: string): number {
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}

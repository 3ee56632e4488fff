import { CsvScanner } from "./csv-scanner";
import { findDelimiter } from "./csv-delimiter";

/** Characters at the beginning of a file from which its delimiter is found. */
const SAMPLE = 65_536;
const BYTE_ORDER_MARK = "\ufeff";
/** Excel's own way to state the delimiter; it shows the line after it as row 1. */
const DELIMITER_LINE = /^"?sep=([^"\r\n])"?(\r\n|\n|\r)/i;

/**
 * Delimited text to rows, piece by piece. The delimiter (comma, semicolon, tab or bar) is found by itself. Every record is a
 * row, blank lines too, and a cell may hold line breaks: so the n-th row is row n of the file as Excel shows it.
 */
export class CsvReader {
  private delimiter: string | null = null;
  /** Text that is not read yet: the sample, or the beginning of a record. */
  private rest = "";
  private line = 1;

  /**
   * The rows that `text` completes; it may begin and end anywhere.
   * @throws InputError `unclosed-quote`
   */
  push(text: string): string[][] {
    this.rest += text;
    return this.delimiter === null && this.rest.length < SAMPLE ? [] : this.read(false);
  }

  /**
   * The rows that were still waiting for the end of the file.
   * @throws InputError `unclosed-quote`
   */
  finish(): string[][] {
    return this.read(true);
  }

  private read(isLast: boolean): string[][] {
    this.delimiter ??= this.begin();
    const scanner = new CsvScanner(this.rest, this.delimiter, this.line, isLast);
    const rows: string[][] = [];
    for (let row = scanner.next(); row !== null; row = scanner.next()) rows.push(row);
    this.rest = this.rest.slice(scanner.position);
    this.line = scanner.line;
    return rows;
  }

  /** Steps over what stands before the first row; returns the delimiter. */
  private begin(): string {
    if (this.rest.startsWith(BYTE_ORDER_MARK)) this.rest = this.rest.slice(1);
    const stated = DELIMITER_LINE.exec(this.rest);
    if (stated === null) return findDelimiter(this.rest.slice(0, SAMPLE));
    this.rest = this.rest.slice(stated[0].length);
    this.line = 2;
    return stated[1]!;
  }
}

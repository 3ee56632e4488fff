import Papa from "papaparse";
import { InputError } from "../settings/issue";
import { findDelimiter } from "./csv-delimiter";

/** Characters that are parsed at a time; the delimiter is found from the first of them. */
const BLOCK = 65_536;
/** Excel's own way to state the delimiter; it shows the line after it as row 1. */
const DELIMITER_LINE = /^\ufeff?"?sep=([^"\n])"?\n/i;
/** Every line ending but a line feed. Of a return at the very end nobody knows yet whether a line feed follows. */
const OTHER_LINE_ENDING = /\r\n|\r(?!$)/g;

/**
 * Delimited text to rows, piece by piece. The delimiter (comma, semicolon, tab or bar) is found by itself; line endings of any
 * kind, mixed ones too, become line feeds, also inside quotes. Every record is a row, blank lines too, and a cell may hold line
 * breaks: so the n-th row is row n of the file as Excel shows it.
 */
export class CsvReader {
  /** Text that is not read yet. */
  private rest = "";
  /** The line of the file, from 1, on which `rest` begins. */
  private line = 1;
  /** How much text to wait for before the next reading. */
  private enough = BLOCK;

  /** @param delimiter what parts the columns; `null`: found by itself */
  constructor(private delimiter: string | null = null) {}

  /**
   * The rows that `text` completes, as far as they are read yet; it may begin and end anywhere.
   * @throws InputError `unclosed-quote`, naming the line on which the quote stands
   */
  push(text: string): string[][] {
    this.rest += text;
    return this.rest.length < this.enough ? [] : this.read(false);
  }

  /**
   * The rows that were still waiting for the end of the file.
   * @throws InputError `unclosed-quote`, naming the line on which the quote stands
   */
  finish(): string[][] {
    if (this.rest !== "" && !this.rest.endsWith("\n")) this.rest += "\n";
    return this.read(true);
  }

  private read(isLast: boolean): string[][] {
    this.rest = this.rest.replace(OTHER_LINE_ENDING, "\n");
    this.delimiter ??= this.begin();
    const lines = this.rest.slice(0, this.rest.lastIndexOf("\n") + 1);
    const { data, errors } = Papa.parse<string[]>(lines, { delimiter: this.delimiter, newline: "\n" });
    const [error] = errors;
    const mayGoOn = error?.code === "MissingQuotes" && !isLast;
    if (error !== undefined && !mayGoOn) throw this.unclosedQuote(lines.slice(0, error.index));
    if (!mayGoOn) {
      this.rest = this.rest.slice(lines.length);
      this.line += countLines(lines);
    }
    // What is left is read anew with as much again, so that a cell or a line without end costs two readings, not one a piece.
    this.enough = Math.max(BLOCK, 2 * this.rest.length);
    // Papa Parse takes the last line ending for the beginning of one more row.
    return mayGoOn ? [] : data.slice(0, -1);
  }

  /** Steps over a line that states the delimiter; returns the delimiter. */
  private begin(): string {
    const stated = DELIMITER_LINE.exec(this.rest);
    if (stated === null) return findDelimiter(this.rest.slice(0, BLOCK));
    this.rest = this.rest.slice(stated[0].length);
    this.line = 2;
    return stated[1]!;
  }

  private unclosedQuote(before: string): InputError {
    const line = this.line + countLines(before);
    return new InputError(
      "unclosed-quote",
      `The quotation mark (") that opens on line ${line} is never closed: close it or take it out, and try again.`,
    );
  }
}

function countLines(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

import type { Cell, Row } from "../src/core/claims/cell";
import { type XmlHandlers, damagedWorkbook } from "./xlsx-package";
import { PlainText, unescapeText } from "./xlsx-text";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const BLANK_ROW: Row = [];
const LETTER_A = 64;
const LETTERS = 26;

/** Gathers the values of a sheet while its XML is parsed (ECMA-376, part 1, 18.3.1: `row`, `c`, `v`, `is`). */
export class SheetRows {
  readonly handlers: XmlHandlers = {
    open: (name, attributes) => this.open(name, attributes),
    text: (text) => this.add(text),
    close: (name) => this.close(name),
  };
  private rows: Row[] = [];
  /** The number of the last row in `rows`, and of the one being read; both from 1. */
  private lastRow = 0;
  private rowNumber = 0;
  private cells: Cell[] = [];
  private columnNumber = 0;
  private type = "n";
  private value = "";
  private isInValue = false;
  private isFormula = false;
  private readonly inlineText = new PlainText();

  /**
   * @param texts the workbook's shared texts
   * @param formulas what stands for a cell with a formula: its last result, or `=` alone
   */
  constructor(
    private readonly texts: readonly string[],
    private readonly formulas: "by result" | "by sign" = "by result",
  ) {}

  /** The rows completed since the last call; together with those of earlier calls they have no gaps. */
  take(): Row[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") this.beginRow(attributes["r"]);
    else if (name === "c") this.beginCell(attributes["r"], attributes["t"]);
    else if (name === "v") this.isInValue = true;
    else if (name === "f") this.isFormula = true;
    else this.inlineText.open(name);
  }

  private add(text: string): void {
    if (this.isInValue) this.value += text;
    else this.inlineText.add(text);
  }

  private close(name: string): void {
    if (name === "v") this.isInValue = false;
    else if (name === "c") this.endCell();
    else if (name === "row") this.endRow();
    else this.inlineText.close(name);
  }

  /** Row and cell addresses may be left out; then they follow the one before. */
  private beginRow(address: string | undefined): void {
    this.rowNumber = address === undefined ? this.rowNumber + 1 : Number(address);
    if (!(this.rowNumber > this.lastRow && this.rowNumber <= LAST_ROW)) throw damagedWorkbook();
    this.cells = [];
    this.columnNumber = 0;
  }

  private beginCell(address: string | undefined, type = "n"): void {
    this.columnNumber = address === undefined ? this.columnNumber + 1 : columnOf(address);
    if (!(this.columnNumber >= 1 && this.columnNumber <= LAST_COLUMN)) throw damagedWorkbook();
    this.type = type;
    this.value = "";
    this.isFormula = false;
  }

  private endCell(): void {
    const cell = this.cellValue();
    if (cell === null) return;
    while (this.cells.length < this.columnNumber - 1) this.cells.push(null);
    this.cells[this.columnNumber - 1] = cell;
  }

  private cellValue(): Cell {
    const { value } = this;
    if (this.isFormula && this.formulas === "by sign") return "=";
    if (this.type === "inlineStr") return this.inlineText.take();
    if (value === "") return null;
    if (this.type === "s") return this.texts[Number(value)] ?? null;
    if (this.type === "b") return value === "1";
    if (this.type === "n") return Number(value);
    // A formula's text, an error, or a date in ISO form.
    return unescapeText(value);
  }

  private endRow(): void {
    // Formatted rows without a value are no rows; a sheet may have a million of them.
    if (this.cells.length === 0) return;
    while (++this.lastRow < this.rowNumber) this.rows.push(BLANK_ROW);
    this.rows.push(this.cells);
  }
}

/** The column of an address such as `AB12`, from 1. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - LETTER_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return column;
}

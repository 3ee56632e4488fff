import { readFileSync } from "node:fs";
import path from "node:path";
import { allBelow, attribute, descendants, parseXml, type XmlElement } from "../../workbench/manifest/xml-tree";

/** A formula of the page, and what the page says that cells show. */
export interface Example {
  /** As it is typed. */
  readonly shown: string;
  /** The same without the cells that the page only speaks of, such as `A1#`. */
  readonly formula: string;
  /** The element that follows: `samp`, or a table that shows some of a spill. */
  readonly result: XmlElement;
  /** What the page quotes of the sentence behind an error; empty where it quotes nothing. */
  readonly message: string;
}

const text = readFileSync(path.join(import.meta.dirname, "../../src/help/help.html"), "utf8");
/** The page is written so that it is well-formed XML too. */
export const html = parseXml(text.replace(/^<!doctype html>/i, ""));
export const elements = [html, ...allBelow(html)];

/** Text directly in the element, line breaks of the source taken for blanks. */
export function wordsOf(element: XmlElement): string {
  return element.text.replace(/\s+/g, " ");
}

export function hasClass(element: XmlElement, name: string): boolean {
  return attribute(element, "class").split(/\s+/).includes(name);
}

export function withClass(name: string, below: XmlElement = html): XmlElement[] {
  return allBelow(below).filter((element) => hasClass(element, name));
}

/** The cells of each row of a table, its headings first. */
export function rowsOf(table: XmlElement): XmlElement[][] {
  return descendants(table, "tr").map(({ children }) => [...children]);
}

/** Every formula of the page with what follows it. */
export function examples(): Example[] {
  const parts = elements.filter(
    (element) => hasClass(element, "example") || element.name === "samp" || hasClass(element, "spill"),
  );
  const quotes = new Map(
    withClass("example-line").map(({ children }) => [
      children.find(({ name }) => name === "code"),
      children.filter(({ name }) => name === "q").map(wordsOf)[0] ?? "",
    ]),
  );
  return parts.flatMap((code, at) => {
    if (!hasClass(code, "example")) return [];
    const result = parts[at + 1];
    if (!result || hasClass(result, "example")) throw new Error(`No result follows ${wordsOf(code)}`);
    const shown = wordsOf(code);
    return [{ shown, formula: withCells(shown, attribute(code, "data-cells")), result, message: quotes.get(code)! }];
  });
}

/** Puts what the page says of a cell or range, such as `A2:A4={"Medicaid"}`, where the formula names it. */
function withCells(formula: string, cells: string): string {
  if (cells === "") return formula;
  const end = cells.indexOf("=");
  return formula.replaceAll(cells.slice(0, end), () => cells.slice(end + 1));
}

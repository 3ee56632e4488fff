import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element with what stands in it, in the order of the file. */
export interface XmlElement {
  /** As it is written, with its prefix: `bt:Image`. */
  readonly tag: string;
  /** Without its prefix. */
  readonly name: string;
  /** The address that the prefix, or the lack of one, stands for; null where none was declared. */
  readonly namespace: string | null;
  /** By name as it is written: `xsi:type`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without the blanks around it. */
  readonly text: string;
}

/** The text is not one well-formed XML document. The message says where, in one line. */
export class XmlError extends Error {}

/** An element that is still open. */
type Open = XmlElement & { readonly children: XmlElement[]; readonly pieces: string[] };

/** @throws XmlError where the text is not well formed, or says that it is in another encoding than UTF-8 */
export function parseXml(text: string): XmlElement {
  checkAmpersands(text);
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  const fail = (message: string): never => {
    throw new XmlError(`line ${parser.line}: ${message}`);
  };
  // The parser names line and column before what it complains of.
  parser.on("error", ({ message }) => fail(message.replace(/^[\d:]+ /, "").replace(/\.$/, "")));
  parser.on("xmldecl", ({ encoding = "UTF-8" }) => {
    if (encoding.toUpperCase() !== "UTF-8") fail(`it declares the encoding ${encoding}: it has to be UTF-8`);
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (piece) => void open.at(-1)?.pieces.push(piece));
  parser.on("cdata", (piece) => void open.at(-1)?.pieces.push(piece));
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root!;
}

/** The commonest fault, which the parser would report far from where it is. */
function checkAmpersands(text: string): void {
  const bare = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(withoutLiterals(text));
  if (bare === null) return;
  const { length: line } = text.slice(0, bare.index).split("\n");
  throw new XmlError(`line ${line}: a bare "&" has to be written as "&amp;"`);
}

/** Comments and CDATA sections blanked out, with places and lines kept. */
function withoutLiterals(text: string): string {
  return text.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, (literal) => literal.replace(/[^\n]/g, " "));
}

function elementOf(tag: SaxesTagNS): Open {
  const pieces: string[] = [];
  return {
    tag: tag.name,
    name: tag.local,
    namespace: tag.uri === "" ? null : tag.uri,
    attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
    children: [],
    pieces,
    get text() {
      return pieces.join("").trim();
    },
  };
}

/** The elements directly in this one that have the name, whatever their prefix. */
export function childrenNamed(element: XmlElement | null, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element on the path of names from here; null where there is none. */
export function find(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  const child = element?.children.find((candidate) => candidate.name === name);
  return child === undefined ? null : find(child, ...rest);
}

/** All elements with the name below this one, in the order of the file. */
export function descendants(element: XmlElement | null, name: string): XmlElement[] {
  return allBelow(element).filter((candidate) => candidate.name === name);
}

/** All elements below this one, each before what stands in it. */
export function allBelow(element: XmlElement | null): XmlElement[] {
  return element?.children.flatMap((child) => [child, ...allBelow(child)]) ?? [];
}

/** An attribute's value without the blanks around it; empty where it is missing. */
export function attribute(element: XmlElement | null, name: string): string {
  return element?.attributes.get(name)?.trim() ?? "";
}

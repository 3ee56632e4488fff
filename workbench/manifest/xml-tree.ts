import { XMLParser, XMLValidator } from "fast-xml-parser";

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

/** What the parser gives where order counts: one key for the tag or the text, and ":@" for attributes. */
type ParsedNode = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ":@";
const TEXT = "#text";

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

/** @throws XmlError where the text is not well formed */
export function parseXml(text: string): XmlElement {
  const fault = faultOf(text);
  if (fault !== null) throw new XmlError(fault);
  const roots = nodesOf(text).filter((node) => tagOf(node) !== TEXT);
  if (roots.length !== 1) throw new XmlError(`it holds ${roots.length} root elements instead of one`);
  return elementOf(roots[0]!, new Map());
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

/** The parser itself forgives what Excel does not, so its validator and a look at the ampersands go before it. */
function faultOf(text: string): string | null {
  const checked = XMLValidator.validate(text);
  if (checked !== true) return `line ${checked.err.line}: ${checked.err.msg}`;
  const bare = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(withoutLiterals(text));
  if (bare === null) return null;
  return `line ${text.slice(0, bare.index).split("\n").length}: a bare "&" has to be written as "&amp;"`;
}

/** Comments and CDATA sections blanked out, with places and lines kept. */
function withoutLiterals(text: string): string {
  return text.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, (literal) => literal.replace(/[^\n]/g, " "));
}

function nodesOf(text: string): ParsedNode[] {
  try {
    return PARSER.parse(text) as ParsedNode[];
  } catch (error) {
    throw new XmlError((error as Error).message.split("\n")[0]);
  }
}

function elementOf(node: ParsedNode, outer: ReadonlyMap<string, string>): XmlElement {
  const tag = tagOf(node);
  const attributes = new Map(Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>));
  const declared = new Map([...outer, ...namespacesIn(attributes)]);
  const inside = node[tag] as ParsedNode[];
  const [prefix, name] = tag.includes(":") ? tag.split(":", 2) : ["", tag];
  return {
    tag,
    name: name!,
    namespace: declared.get(prefix!) ?? null,
    attributes,
    children: inside.filter((child) => tagOf(child) !== TEXT).map((child) => elementOf(child, declared)),
    text: inside
      .filter((child) => tagOf(child) === TEXT)
      .map((child) => String(child[TEXT]))
      .join("")
      .trim(),
  };
}

function tagOf(node: ParsedNode): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES)!;
}

/** By prefix; the prefix of an unprefixed declaration is empty. */
function namespacesIn(attributes: ReadonlyMap<string, string>): [string, string][] {
  return [...attributes].flatMap(([name, value]): [string, string][] => {
    if (name === "xmlns") return [["", value]];
    return name.startsWith("xmlns:") ? [[name.slice("xmlns:".length), value]] : [];
  });
}

import { type XmlElement, attribute } from "./xml-tree";

/** What is wrong with the manifest, and what to do, in one line. */
export interface Problem {
  /** Its number in `lint-manifest.ts`. */
  readonly rule: number;
  readonly message: string;
}

const NAMING_ATTRIBUTES = ["id", "resid", "Name", "xsi:type"];

/** The element as a message names it: with the attribute that tells it from its like. */
export function named(element: XmlElement): string {
  const name = NAMING_ATTRIBUTES.find((candidate) => element.attributes.has(candidate));
  return name === undefined ? `<${element.tag}>` : `<${element.tag} ${name}="${attribute(element, name)}">`;
}

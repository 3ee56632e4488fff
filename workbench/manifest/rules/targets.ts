import { REQUIREMENTS } from "../../../src/requirements";
import { named } from "../problem";
import { rule } from "../rule";
import { type XmlElement, attribute, childrenNamed, find } from "../xml-tree";

const HOST = "Workbook";
const PERMISSION = "ReadWriteDocument";
/** What a set means that names no version, where its list gives none either. */
const FIRST_VERSION = "1.1";

/** Rule 9: Excel, and nothing else, in the base and in the overrides. */
export const hosts = rule(9, ({ root, overrides }) => [
  ...hostMessages(root, "Name"),
  ...(overrides === null ? [] : hostMessages(overrides, "xsi:type")),
]);

function hostMessages(parent: XmlElement, attributeName: string): string[] {
  const names = childrenNamed(find(parent, "Hosts"), "Host").map((host) => attribute(host, attributeName));
  if (names.length === 1 && names[0] === HOST) return [];
  const found = names.length === 0 ? "no host" : names.map((name) => `"${name}"`).join(", ");
  return [`<Hosts> of <${parent.tag}> has ${found}: it has to hold one <Host ${attributeName}="${HOST}">.`];
}

/** Rule 10: base and overrides ask for exactly what the code relies on. */
export const requirements = rule(10, ({ root, overrides }) => [
  ...requirementMessages(root),
  ...(overrides === null ? [] : requirementMessages(overrides)),
]);

function requirementMessages(parent: XmlElement): string[] {
  const sets = find(parent, "Requirements", "Sets");
  const usual = attribute(sets, "DefaultMinVersion") || FIRST_VERSION;
  const asked = childrenNamed(sets, "Set").map(
    (set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion") || usual}`,
  );
  const needed = REQUIREMENTS.map(({ set, version }) => `${set} ${version}`);
  const where = `<Requirements> of <${parent.tag}>`;
  return [
    ...needed
      .filter((set) => !asked.includes(set))
      .map((set) => `${where} does not ask for ${set}, on which src/requirements.ts relies: add it.`),
    ...asked
      .filter((set, index) => !needed.includes(set) || asked.indexOf(set) !== index)
      .map((set) => `${where} asks for ${set}, which is not in src/requirements.ts or stands twice: remove it.`),
  ];
}

/** Rule 21: the add-in reads and writes the workbook, and asks for no more. */
export const permissions = rule(21, ({ root }) => {
  const element = find(root, "Permissions");
  if (element?.text === PERMISSION) return [];
  return [
    `${element === null ? "<Permissions> is missing" : `${named(element)} is "${element.text}"`}: it has to be ${PERMISSION}.`,
  ];
});

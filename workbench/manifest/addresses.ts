import { named } from "./problem";
import { type XmlElement, attribute, childrenNamed, descendants, find } from "./xml-tree";

/** A URL as it stands in the manifest. */
export interface Address {
  readonly element: XmlElement;
  readonly value: string;
}

const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];
const OF_THE_BASE = [
  ["IconUrl"],
  ["HighResolutionIconUrl"],
  ["SupportUrl"],
  ["DefaultSettings", "SourceLocation"],
] as const;

/** Every URL of the manifest but the hosts of AppDomains, in the order of the file; empty where an element gives none. */
export function addressesOf(root: XmlElement): Address[] {
  const base = OF_THE_BASE.map((path) => find(root, ...path)).filter((element) => element !== null);
  const resources = find(root, "VersionOverrides", "Resources");
  const listed = [...descendants(resources, "Image"), ...descendants(resources, "Url")];
  return [
    ...[...base, ...listed].flatMap(withOverrides),
    ...childrenNamed(root, "ExtendedOverrides").flatMap((element) => [
      { element, value: attribute(element, "Url") },
      ...(element.attributes.has("ResourcesUrl") ? [{ element, value: attribute(element, "ResourcesUrl") }] : []),
    ]),
  ];
}

/** The value of an element and those of its other languages. */
export function withOverrides(element: XmlElement): Address[] {
  return [
    { element, value: attribute(element, "DefaultValue") },
    ...childrenNamed(element, "Override").map((override) => ({ element, value: attribute(override, "Value") })),
  ];
}

/** Null where the text is no absolute URL. */
export function parsedUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

/** The folder that a page lies in. */
export function folderOf(page: URL): URL {
  return new URL(".", page);
}

/** A part of a URL as it is read; as it stands where it is not well encoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether only the machine that it runs on reaches the address. */
export function isLocal({ hostname }: URL): boolean {
  return LOCAL_HOSTS.includes(hostname) || hostname.endsWith(".localhost");
}

/** The address as a message names it. */
export function addressText({ element, value }: Address): string {
  return `${named(element)}: "${value}"`;
}

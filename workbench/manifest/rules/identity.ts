import { folderOf } from "../addresses";
import { addressOfPage } from "../manifest";
import { rule } from "../rule";
import { TEMPLATE_IDS } from "../template-facts";
import { type XmlElement, XmlError, find, parseXml } from "../xml-tree";

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Of a version in full. */
const PARTS = 4;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;

/** Rule 2: the id is a GUID of the add-in's own. */
export const ownId = rule(2, ({ root }) => {
  const id = find(root, "Id")?.text.toLowerCase() ?? "";
  if (!GUID.test(id)) return [`<Id> is "${id}", which is no GUID: give it one, as crypto.randomUUID() makes them.`];
  const owner = TEMPLATE_IDS[id];
  return owner === undefined ? [] : [`<Id> is that of ${owner}: give the add-in a GUID of its own.`];
});

/**
 * Rule 3: the version is one to four numbers, and was raised where the manifest differs from the last release. The address does not count:
 * the build puts another one in for each place that the add-in is served from.
 */
export const raisedVersion = rule(3, ({ root, text, previous }) => {
  const version = versionOf(root);
  if (version === null) {
    const found = find(root, "Version")?.text ?? "";
    return [`<Version> is "${found}": it has to be one to four numbers of at most five digits, such as 1.0.0.0.`];
  }
  const before = previous === null ? null : rootOf(previous);
  const released = before === null ? null : versionOf(before);
  if (released === null || withoutAddress(text, root) === withoutAddress(previous!, before!)) return [];
  if (isHigher(version, released)) return [];
  return [`<Version> is ${version}, but the manifest has changed since the release of ${released}: raise it.`];
});

/** Null where the released manifest cannot be read any more: that is nothing to mend now. */
function rootOf(text: string): XmlElement | null {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

function versionOf(root: XmlElement): string | null {
  const version = find(root, "Version")?.text ?? "";
  return VERSION.test(version) ? version : null;
}

/** Nor do line ends count, which depend on the machine that the file was checked out on. */
function withoutAddress(text: string, root: XmlElement): string {
  const page = addressOfPage(root);
  const lines = text.replaceAll("\r\n", "\n");
  return page === null ? lines : lines.replaceAll(folderOf(page).href, "");
}

/** Numbers that are left out are zero. */
function isHigher(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map((text) => [...text.split(".").map(Number), 0, 0, 0].slice(0, PARTS));
  const place = numbers!.findIndex((number, index) => number !== others![index]);
  return place >= 0 && numbers![place]! > others![place]!;
}

import { associatedActions } from "../bundle-ids";
import { type Manifest, builtText } from "../manifest";
import { named } from "../problem";
import { actionsOf, functionsUrl } from "../resources";
import { rule } from "../rule";
import { type XmlElement, allBelow, attribute, descendants, find } from "../xml-tree";

const LONGEST_ID = 125;
const WITH_OWN_ID = ["Group", "CustomTab", "Control", "Item"];
const EXCEL_TABS = [
  "TabHome",
  "TabInsert",
  "TabPageLayoutExcel",
  "TabFormulas",
  "TabData",
  "TabReview",
  "TabView",
  "TabDeveloper",
  "TabAddIns",
];

/** Rule 15: ids of tabs, groups and controls are there, fit and stand once; one custom tab at most; Excel has the built-in tabs. */
export const commandIds = rule(15, ({ overrides }) => {
  const elements = allBelow(overrides).filter(({ name }) => WITH_OWN_ID.includes(name));
  const ids = elements.map((element) => attribute(element, "id"));
  const customTabs = descendants(overrides, "CustomTab");
  return [
    ...elements.flatMap((element, index) => idMessages(element, ids.indexOf(ids[index]!) !== index)),
    ...(customTabs.length > 1 ? [`There are ${customTabs.length} <CustomTab>s: Office takes one of an add-in.`] : []),
    ...descendants(overrides, "OfficeTab")
      .filter((tab) => !EXCEL_TABS.includes(attribute(tab, "id")))
      .map((tab) => `${named(tab)} is no tab of Excel: use one of ${EXCEL_TABS.join(", ")}.`),
  ];
});

function idMessages(element: XmlElement, repeated: boolean): string[] {
  const id = attribute(element, "id");
  if (id === "") return [`A <${element.tag}> has no id: give it one of its own.`];
  if (repeated) return [`${named(element)} has the id of another element: give it one of its own.`];
  if (id.length <= LONGEST_ID) return [];
  return [`<${element.tag}> has an id of ${id.length} characters: Office takes at most ${LONGEST_ID}.`];
}

/** Rule 16: the script answers to every button and keyboard shortcut. */
export const associatedCommands = rule(16, (manifest) => {
  const script = builtText(manifest, functionsUrl(manifest, "Script"));
  if (script === null) return [];
  const associated = associatedActions(script);
  const buttons = actionsOf(manifest, "ExecuteFunction").map((action) => find(action, "FunctionName")?.text ?? "");
  return [
    ...unanswered(buttons, associated).map((id) => `<FunctionName> is "${id}", ${notAssociated(id)}`),
    ...shortcutMessages(manifest, associated),
  ];
});

function shortcutMessages(manifest: Manifest, associated: ReadonlySet<string>): string[] {
  const url = attribute(find(manifest.root, "ExtendedOverrides"), "Url");
  const shortcuts = builtText(manifest, url);
  if (shortcuts === null) return [];
  const ids = shortcutIds(shortcuts);
  if (ids === null)
    return [`<ExtendedOverrides> names ${url}, which is no list of shortcuts: it needs actions with ids.`];
  return unanswered(ids, associated).map((id) => `A keyboard shortcut runs "${id}", ${notAssociated(id)}`);
}

/** The ids of the actions in the file of shortcuts; null where it has no such list. */
function shortcutIds(text: string): string[] | null {
  try {
    const { actions } = JSON.parse(text) as { actions: { id?: unknown }[] };
    return actions.map(({ id }) => String(id ?? ""));
  } catch {
    return null;
  }
}

function unanswered(ids: readonly string[], associated: ReadonlySet<string>): string[] {
  return ids.filter((id) => !associated.has(id));
}

function notAssociated(id: string): string {
  return `which the script does not know: call Office.actions.associate("${id}", ...) or mend the name.`;
}

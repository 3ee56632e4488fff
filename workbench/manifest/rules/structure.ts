import { type Model, OFFICE_APP, SCHEMAS } from "../content-model";
import { named } from "../problem";
import { rule } from "../rule";
import { type XmlElement, attribute } from "../xml-tree";

/** Rule 1: only known elements, each in its place and its namespace; a task pane add-in of the first version of the overrides. */
export const structure = rule(1, ({ root, overrides }) => {
  if (root.name !== "OfficeApp") return [`The root element is <${root.tag}>: it has to be <OfficeApp>.`];
  return [
    ...typeMessages(root, "TaskPaneApp"),
    ...(overrides === null ? [] : typeMessages(overrides, "VersionOverridesV1_0")),
    ...elementMessages(root, OFFICE_APP),
  ];
});

function typeMessages(element: XmlElement, type: string): string[] {
  if (attribute(element, "xsi:type") === type) return [];
  return [`<${element.tag}> has xsi:type="${attribute(element, "xsi:type")}": it has to be "${type}".`];
}

function elementMessages(element: XmlElement, model: Model): string[] {
  const allowed = childModels(element, model);
  if (allowed === null) {
    const types = Object.keys(model.types!).join(", ");
    return [`${named(element)} has no type that is known here: its xsi:type has to be one of ${types}.`];
  }
  return [
    ...namespaceMessages(element, model),
    ...textMessages(element, allowed),
    ...pointMessages(element),
    ...orderMessages(element, allowed),
    ...countMessages(element, allowed),
    ...element.children.flatMap((child) => {
      const childModel = allowed.find(({ name }) => name === child.name);
      return childModel === undefined ? [] : elementMessages(child, childModel);
    }),
  ];
}

/** What may stand in it; null where its type is not known. */
function childModels(element: XmlElement, model: Model): readonly Model[] | null {
  if (model.types === undefined) return model.children;
  return Object.entries(model.types).find(([type]) => type === attribute(element, "xsi:type"))?.[1] ?? null;
}

function namespaceMessages(element: XmlElement, model: Model): string[] {
  const expected = SCHEMAS[model.schema];
  if (element.namespace === expected) return [];
  return [`${named(element)} is in the namespace "${element.namespace ?? "none"}": it has to be in "${expected}".`];
}

function textMessages(element: XmlElement, allowed: readonly Model[]): string[] {
  if (allowed.length === 0 || element.text === "") return [];
  return [`${named(element)} holds the text "${element.text.slice(0, 40)}" between its elements: remove it.`];
}

/** Excel takes one extension point of a kind. */
function pointMessages(element: XmlElement): string[] {
  const types = element.children
    .filter(({ name }) => name === "ExtensionPoint")
    .map((each) => attribute(each, "xsi:type"));
  const twice = [...new Set(types.filter((type, at) => types.indexOf(type) !== at))];
  return twice.map((type) => `${named(element)} has <ExtensionPoint xsi:type="${type}"> more than once: keep one.`);
}

function orderMessages(element: XmlElement, allowed: readonly Model[]): string[] {
  let reached = 0;
  return element.children.flatMap((child) => {
    const place = allowed.findIndex(({ name }) => name === child.name);
    if (place < 0) return [`${named(child)} does not belong in ${named(element)}, which may hold ${listed(allowed)}.`];
    if (place >= reached) {
      reached = place;
      return [];
    }
    return [
      `${named(child)} stands too late in ${named(element)}: move it before <${allowed[reached]!.name}>. ` +
        `The order is ${listed(allowed)}.`,
    ];
  });
}

function countMessages(element: XmlElement, allowed: readonly Model[]): string[] {
  return allowed.flatMap(({ name, times }) => {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && (times === "once" || times === "many")) return [`${named(element)} has no <${name}>: add it.`];
    if (count > 1 && (times === "once" || times === "optional")) {
      return [`${named(element)} has <${name}> ${count} times: keep one.`];
    }
    return [];
  });
}

function listed(allowed: readonly Model[]): string {
  return allowed.length === 0 ? "nothing" : allowed.map(({ name }) => name).join(", ");
}

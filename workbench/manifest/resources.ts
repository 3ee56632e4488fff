import type { Manifest } from "./manifest";
import { type XmlElement, allBelow, attribute, childrenNamed, descendants, find } from "./xml-tree";

const RESOURCE_LISTS = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
type ResourceList = (typeof RESOURCE_LISTS)[number];

export interface Resource {
  readonly id: string;
  readonly list: ResourceList;
  readonly element: XmlElement;
}

/** An element that names a resource. */
export interface Reference {
  readonly element: XmlElement;
  /** Empty where the element names none. */
  readonly resid: string;
  readonly list: ResourceList;
}

const LIST_OF: Readonly<Record<string, ResourceList>> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

export function resourcesOf({ overrides }: Manifest): Resource[] {
  return RESOURCE_LISTS.flatMap((list) =>
    (find(overrides, "Resources", list)?.children ?? []).map((element) => ({
      id: attribute(element, "id"),
      list,
      element,
    })),
  );
}

/** Every element outside the lists themselves that has to name a resource. */
export function referencesOf({ overrides }: Manifest): Reference[] {
  const users = overrides?.children.filter(({ name }) => name !== "Resources") ?? [];
  return users
    .flatMap((child) => [child, ...allBelow(child)])
    .flatMap((element) => {
      const list = LIST_OF[element.name];
      return list === undefined ? [] : [{ element, resid: attribute(element, "resid"), list }];
    });
}

/** The URL that the element names; empty where it names none that is listed. */
export function urlOf(manifest: Manifest, element: XmlElement | null): string {
  return valueOf(manifest, "Urls", attribute(element, "resid"));
}

/** The URL of the picture that an `Image` of an icon names; empty where it names none that is listed. */
export function imageOf(manifest: Manifest, element: XmlElement): string {
  return valueOf(manifest, "Images", attribute(element, "resid"));
}

/** Where the custom functions' `Script`, `Page` or `Metadata` lies; empty where the manifest has none. */
export function functionsUrl(manifest: Manifest, name: "Script" | "Page" | "Metadata"): string {
  return urlOf(manifest, find(functionsPoint(manifest), name, "SourceLocation"));
}

/** The custom functions' extension point. */
export function functionsPoint({ overrides }: Manifest): XmlElement | null {
  const points = descendants(overrides, "ExtensionPoint");
  return points.find((point) => attribute(point, "xsi:type") === "CustomFunctions") ?? null;
}

/** Every `Action` of that kind. */
export function actionsOf({ overrides }: Manifest, type: "ShowTaskpane" | "ExecuteFunction"): XmlElement[] {
  return descendants(overrides, "Action").filter((action) => attribute(action, "xsi:type") === type);
}

function valueOf({ overrides }: Manifest, list: ResourceList, resid: string): string {
  const entries = childrenNamed(find(overrides, "Resources"), list).flatMap(({ children }) => children);
  return attribute(entries.find((entry) => attribute(entry, "id") === resid) ?? null, "DefaultValue");
}

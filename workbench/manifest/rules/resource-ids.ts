import { named } from "../problem";
import { type Reference, type Resource, referencesOf, resourcesOf } from "../resources";
import { rule } from "../rule";

const LONGEST_ID = 32;

/** Rule 11: every resid names a resource of the right list, and every resource is named. */
export const resourceIds = rule(11, (manifest) => {
  const resources = resourcesOf(manifest);
  const references = referencesOf(manifest);
  return [
    ...references.flatMap((reference) => referenceMessages(reference, resources)),
    ...resources.flatMap((resource) => resourceMessages(resource, resources, references)),
  ];
});

function referenceMessages({ element, resid, list }: Reference, resources: readonly Resource[]): string[] {
  if (resid === "") return [`${named(element)} has no resid: name an entry of <bt:${list}>.`];
  const found = resources.filter(({ id }) => id === resid);
  if (found.length === 0) return [`${named(element)} names nothing: add "${resid}" to <bt:${list}> or mend the name.`];
  if (found.some((resource) => resource.list === list)) return [];
  return [`${named(element)} names an entry of <bt:${found[0]!.list}>: it has to be one of <bt:${list}>.`];
}

function resourceMessages(
  resource: Resource,
  resources: readonly Resource[],
  references: readonly Reference[],
): string[] {
  const { id, element } = resource;
  if (id === "") return [`An entry of <bt:${resource.list}> has no id: give it one.`];
  return [
    ...(id.length > LONGEST_ID
      ? [`${named(element)} has an id of ${id.length} characters: Office takes at most ${LONGEST_ID}.`]
      : []),
    ...(resources.find((other) => other.id === id) !== resource
      ? [`${named(element)} stands twice in <Resources>: ids are one list.`]
      : []),
    ...(references.some(({ resid }) => resid === id) ? [] : [`${named(element)} is used by nothing: remove it.`]),
  ];
}

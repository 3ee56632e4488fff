import { type Manifest, type ManifestInput, readManifest } from "./manifest";
import type { Problem } from "./problem";
import type { Rule } from "./rule";
import { associatedCommands, commandIds } from "./rules/commands";
import { functionList, helpAnchors } from "./rules/functions";
import { addInIcons, ribbonIcons } from "./rules/icons";
import { ownId, raisedVersion } from "./rules/identity";
import { oneOrigin, pages } from "./rules/pages";
import { resourceIds } from "./rules/resource-ids";
import { longLifetime, onePage } from "./rules/shared-runtime";
import { structure } from "./rules/structure";
import { hosts, permissions, requirements } from "./rules/targets";
import { locales, texts } from "./rules/texts";
import { builtFiles, neededHosts, safeUrls, supportUrl } from "./rules/urls";
import { XmlError } from "./xml-tree";

/** In the order of their numbers, which begin at 1. */
export const RULES: readonly Rule[] = [
  structure,
  ownId,
  raisedVersion,
  locales,
  texts,
  safeUrls,
  addInIcons,
  supportUrl,
  hosts,
  requirements,
  resourceIds,
  onePage,
  longLifetime,
  ribbonIcons,
  commandIds,
  associatedCommands,
  functionList,
  helpAnchors,
  oneOrigin,
  neededHosts,
  permissions,
  pages,
  builtFiles,
];

/**
 * What is wrong with the manifest. Offline: it stands for the store's validator and looks at the built files besides, which that cannot.
 * A text that is no manifest at all has one problem, of rule 1.
 */
export function lintManifest(input: ManifestInput): Problem[] {
  const manifest = readOrProblem(input);
  if ("message" in manifest) return [manifest];
  const rules = manifest.root.name === "OfficeApp" ? RULES : [structure];
  return rules.flatMap((check) => check(manifest));
}

function readOrProblem(input: ManifestInput): Manifest | Problem {
  try {
    return readManifest(input);
  } catch (error) {
    if (error instanceof XmlError) return { rule: 1, message: `This is not well-formed XML: ${error.message}.` };
    throw error;
  }
}

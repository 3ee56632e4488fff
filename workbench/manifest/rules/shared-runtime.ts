import type { Manifest } from "../manifest";
import { named } from "../problem";
import { actionsOf, functionsPoint, urlOf } from "../resources";
import { rule } from "../rule";
import { type XmlElement, attribute, descendants, find } from "../xml-tree";

/** Rule 12: one page is runtime, functions' page, commands' page and pane, by one resid; or the shared runtime does not load. */
export const onePage = rule(12, (manifest) => {
  const runtimes = descendants(manifest.overrides, "Runtime");
  if (runtimes.length !== 1) return [`There are ${runtimes.length} <Runtime>s: the shared runtime needs exactly one.`];
  const resid = attribute(runtimes[0]!, "resid");
  return [
    ...pageUsers(manifest).flatMap(([where, elements]) => userMessages(where, elements, resid)),
    ...addressMessages(manifest, runtimes[0]!),
    ...descendants(manifest.overrides, "TaskpaneId").map(
      (element) => `<${element.tag}> "${element.text}" has to go: with the shared runtime there is one pane.`,
    ),
  ];
});

/** Rule 13: the runtime lives as long as the workbook is open. */
export const longLifetime = rule(13, ({ overrides }) =>
  descendants(overrides, "Runtime")
    .filter((runtime) => attribute(runtime, "lifetime") !== "long")
    .map((runtime) => `${named(runtime)} needs lifetime="long": else the functions have a runtime of their own.`),
);

/** What has to name the runtime's page, and the elements that do. */
function pageUsers(manifest: Manifest): [where: string, elements: readonly (XmlElement | null)[]][] {
  const panes = actionsOf(manifest, "ShowTaskpane").map((action) => find(action, "SourceLocation"));
  return [
    ["<Page> of the custom functions", [find(functionsPoint(manifest), "Page", "SourceLocation")]],
    ["<FunctionFile>", descendants(manifest.overrides, "FunctionFile")],
    ["The ShowTaskpane action", panes],
  ];
}

function userMessages(where: string, elements: readonly (XmlElement | null)[], resid: string): string[] {
  const own = elements.filter((element) => element !== null).map((element) => attribute(element, "resid"));
  if (own.length === 0) return [`${where} is missing: the add-in needs one, with resid="${resid}" as in <Runtime>.`];
  return own
    .filter((other) => other !== resid)
    .map((other) => `${where} names "${other}", but <Runtime> names "${resid}": name the same page.`);
}

/** Excel that knows no overrides opens this page: a second one would be another add-in. */
function addressMessages(manifest: Manifest, runtime: XmlElement): string[] {
  const page = urlOf(manifest, runtime);
  if (page === "" || manifest.address === null || manifest.address.href === page) return [];
  return [
    `<SourceLocation> of <DefaultSettings> is ${manifest.address.href}, but the runtime's page is ${page}: name the same page.`,
  ];
}

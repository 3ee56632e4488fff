import { decoded, parsedUrl } from "../addresses";
import { associatedFunctions } from "../bundle-ids";
import { type DeclaredFunction, type FunctionList, readFunctionList } from "../function-list";
import { nameFault } from "../function-names";
import { type Manifest, builtFile, builtPath, builtText } from "../manifest";
import { named } from "../problem";
import { functionsPoint, functionsUrl } from "../resources";
import { rule } from "../rule";
import { childrenNamed } from "../xml-tree";

/** Bytes. Excel on the desktop refuses a list above 1 MB. */
const LONGEST_LIST = 1_000_000;

/** Rule 17: the list of functions and the script agree, everything is described, and names are ones that Excel takes and keeps. */
export const functionList = rule(17, (manifest) => {
  const text = builtText(manifest, functionsUrl(manifest, "Metadata"));
  return [...renamingMessages(manifest), ...(text === null ? [] : listMessages(manifest, text))];
});

/** Names stand in users' workbooks: whatever changes them breaks those. */
function renamingMessages(manifest: Manifest): string[] {
  return [
    ...childrenNamed(functionsPoint(manifest), "Namespace").map(
      (element) => `${named(element)} puts a prefix before every function's name: remove it.`,
    ),
    ...childrenNamed(manifest.overrides, "EquivalentAddins").map(
      (element) => `${named(element)} turns the periods in functions' names into underscores: remove it.`,
    ),
  ];
}

function listMessages(manifest: Manifest, text: string): string[] {
  const list = readFunctionList(text);
  if (list === null) return ["functions.json is no list of functions: look at how the build makes it."];
  return [
    ...fileMessages(manifest, list),
    ...associationMessages(manifest, list),
    ...repeatedNames(list).map((name) => `functions.json has two functions of the name ${name}: rename one.`),
    ...list.functions.flatMap(functionMessages),
  ];
}

function fileMessages(manifest: Manifest, { takesErrors }: FunctionList): string[] {
  const { length } = builtFile(manifest, functionsUrl(manifest, "Metadata"))!;
  return [
    ...(takesErrors
      ? []
      : ["functions.json lacks allowErrorForDataTypeAny: true: claims with an error in a cell would never arrive."]),
    ...(length < LONGEST_LIST
      ? []
      : [`functions.json is ${length} bytes long: Excel takes less than ${LONGEST_LIST}, so shorten descriptions.`]),
  ];
}

function associationMessages(manifest: Manifest, { functions }: FunctionList): string[] {
  const script = builtText(manifest, functionsUrl(manifest, "Script"));
  if (script === null) return [];
  const associated = associatedFunctions(script);
  const declared = new Set(functions.map(({ id }) => id));
  return [
    ...[...declared]
      .filter((id) => !associated.has(id))
      .map((id) => `${id} is in functions.json, but the script does not associate it: its cells would show #N/A.`),
    ...[...associated]
      .filter((id) => !declared.has(id))
      .map((id) => `${id} is associated by the script, but is not in functions.json: Excel would not know it.`),
  ];
}

function repeatedNames({ functions }: FunctionList): string[] {
  const names = functions.map(({ name }) => name.toUpperCase());
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function functionMessages({ id, name, description, helpUrl, parameters }: DeclaredFunction): string[] {
  const fault = nameFault(name);
  const idFault = /^[A-Z\d._]{1,128}$/.test(id) ? null : "has to be 1 to 128 capitals, digits, periods and underscores";
  return [
    ...(fault === null ? [] : [`The name of the function "${name}" ${fault}.`]),
    ...(idFault === null ? [] : [`The id "${id}" of the function ${name} ${idFault}.`]),
    ...(description === "" ? [`${name} has no description: Excel shows it while the formula is written.`] : []),
    ...(helpUrl === "" ? [`${name} has no helpUrl: the store asks for one for every function.`] : []),
    ...parameters
      .filter((parameter) => parameter.description === "")
      .map(
        (parameter) => `${name} does not describe its parameter ${parameter.name}: add it in the function's comment.`,
      ),
  ];
}

/** Rule 18: the help page has a place for each function that names one. */
export const helpAnchors = rule(18, (manifest) => {
  const text = builtText(manifest, functionsUrl(manifest, "Metadata"));
  const functions = text === null ? [] : (readFunctionList(text)?.functions ?? []);
  return functions.flatMap(({ name, helpUrl }) => (helpUrl === "" ? [] : anchorMessages(manifest, name, helpUrl)));
});

function anchorMessages(manifest: Manifest, name: string, helpUrl: string): string[] {
  const path = builtPath(manifest, helpUrl);
  if (path === null)
    return [`The helpUrl of ${name}, ${helpUrl}, is not at the address of the add-in: take it from there.`];
  const page = builtText(manifest, helpUrl);
  if (page === null)
    return [`The helpUrl of ${name} names ${path}, which was not built: mend the link in the function's comment.`];
  const anchor = decoded(parsedUrl(helpUrl)!.hash.slice(1));
  if (anchor === "" || idsIn(page).has(anchor)) return [];
  return [`The helpUrl of ${name} leads to #${anchor}, but nothing in ${path} has that id: add it to the page.`];
}

function idsIn(page: string): Set<string> {
  return new Set(
    [...page.matchAll(/\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map((id) => id[1] ?? id[2] ?? id[3]!),
  );
}

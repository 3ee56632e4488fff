import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lintManifest } from "../../../workbench/manifest/lint-manifest";
import type { ManifestInput } from "../../../workbench/manifest/manifest";
import type { Problem } from "../../../workbench/manifest/problem";

const ICONS = fileURLToPath(new URL("../../../assets/icons/", import.meta.url));

/** The project's own manifest. */
export const MANIFEST = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");

export const FUNCTIONS = {
  allowCustomDataForDataTypeAny: true,
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "PAYER.GRADE",
      name: "PAYER.GRADE",
      description: "Letter grade of one payer.",
      helpUrl: "https://localhost:3000/help.html#payer.grade",
      parameters: [{ name: "claims", description: "Claim table with its header row." }],
      result: {},
    },
    {
      id: "COSTPERSESSION",
      name: "COSTPERSESSION",
      description: "What a session costs, in dollars.",
      helpUrl: "https://localhost:3000/help.html#costpersession",
      parameters: [{ name: "clinicianHourly", description: "Dollars an hour." }],
      result: {},
    },
  ],
};

const PAGE_HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`;

const OFFICE_JS = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

const TEXTS: Readonly<Record<string, string>> = {
  "taskpane.html": `<!doctype html><html lang="en"><head>${PAGE_HEAD}${OFFICE_JS}
    <script defer src="main.js"></script></head><body><div id="root"></div></body></html>`,
  // It loads office.js, so that naming it in the place of the pane is one fault and not two.
  "help.html": `<!doctype html><html lang="en"><head>${PAGE_HEAD}${OFFICE_JS}</head>
    <body><h2 id="payer.grade">Grade</h2><h2 id="costpersession">Cost</h2></body></html>`,
  "main.js": `CustomFunctions.associate("PAYER.GRADE",a),CustomFunctions.associate('COSTPERSESSION',b);
    Office.actions.associate("BuildScorecard",c);Office.actions.associate(\`OpenHelp\`,d)`,
  "functions.json": JSON.stringify(FUNCTIONS),
};

/** What a build of the add-in holds, as far as the lint looks: small texts and the project's own pictures. */
export function builtFiles(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): Map<string, Uint8Array> {
  const pictures = readdirSync(ICONS)
    .filter((name) => name.endsWith(".png"))
    .map((name): [string, Uint8Array] => [`assets/${name}`, readFileSync(`${ICONS}${name}`)]);
  const files = new Map<string, Uint8Array>(pictures);
  for (const [path, content] of Object.entries({ ...TEXTS, ...changes })) {
    if (content === null) files.delete(path);
    else files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return files;
}

/** The text of a built file. */
export function builtText(path: string): string {
  return TEXTS[path]!;
}

/** The problems of the project's manifest and build, with some of it replaced. */
export function problemsWith(changes: Partial<ManifestInput> = {}): Problem[] {
  return lintManifest({ text: MANIFEST, files: builtFiles(), previous: null, production: false, ...changes });
}

/** The text with every occurrence replaced; fails where there is none, since the test would then look at nothing. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = typeof from === "string" ? text.replaceAll(from, to) : text.replace(from, to);
  if (changed === text) throw new Error(`Nothing was replaced: ${from} is not there.`);
  return changed;
}

/** The manifest and build as they are made for a host of the add-in's own. */
export function atHost(address: string): Pick<ManifestInput, "text" | "files"> {
  const move = (text: string): string => replaced(text, "https://localhost:3000/", address);
  return { text: move(MANIFEST), files: builtFiles({ "functions.json": move(TEXTS["functions.json"]!) }) };
}

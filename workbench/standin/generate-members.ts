/**
 * Makes `members.json` from Microsoft's typings: one line for each member of each class that the stand-in offers.
 * Run: `npx tsx workbench/standin/generate-members.ts`. A test fails when the file is not what this would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { isStarted } from "../started";

const CLASSES = new Set(
  `Workbook Application WorkbookProtection WorksheetCollection Worksheet WorksheetCustomPropertyCollection
  WorksheetCustomProperty WorksheetProtection WorksheetFreezePanes PageLayout HeaderFooterGroup HeaderFooter Range RangeFormat DataValidation
  RangeView Setting SettingCollection AutoFilter Filter TableColumn TableColumnCollection
  RangeFont RangeFill RangeBorderCollection RangeBorder TableCollection TableScopedCollection Table NamedItemCollection
  NamedItem ChartCollection Chart ChartAreaFormat ChartTitle ChartTitleFormat ChartLegend ChartLegendFormat ChartAxes ChartAxis ChartAxisFormat
  ChartAxisTitle ChartAxisTitleFormat ChartGridlines ChartGridlinesFormat ChartSeriesCollection ChartSeries
  ChartSeriesFormat ChartPointsCollection ChartPoint ChartDataLabels ChartDataLabelFormat ChartDataLabel ChartFont ChartFill
  ChartLineFormat ChartBorder`.split(/\s+/),
);
/** Members that the client library answers by itself, without asking the host. */
const CLIENT_SIDE = new Set(["context", "toJSON", "load", "track", "untrack", "set", "items"]);

export interface MembersFile {
  readonly classes: Record<string, Record<string, string>>;
  readonly enums: Record<string, string>;
}

/** The API set that a doc comment names: `1.12` for ExcelApi, the whole name and version for another set, `BETA`. */
function apiSet(node: ts.Node): string | null {
  const doc = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join(" ");
  const found = /\[Api set:\s*(\w+)\s+([\d.]+|BETA)/.exec(doc);
  if (!found) return null;
  return found[2] === "BETA" ? "BETA" : found[1] === "ExcelApi" ? found[2]! : `${found[1]}-${found[2]}`;
}

/** `boolean`, `number`, `string`, the name of an enumeration, or `any` for what is not checked by type. */
function valueType(type: ts.TypeNode | undefined, enums: Record<string, string>): string {
  const text = type?.getText() ?? "any";
  if (/^(boolean|number|string)$/.test(text)) return text;
  const named = /Excel\.(\w+)/.exec(text)?.[1];
  return named !== undefined && named in enums ? named : "any";
}

function describe(member: ts.ClassElement, classSet: string, enums: Record<string, string>, earlier?: string): string {
  const api = apiSet(member) ?? classSet;
  if (!ts.isMethodDeclaration(member)) {
    const property = member as ts.PropertyDeclaration;
    const fixed = property.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);
    return `${fixed ? "read" : "write"} ${api} ${valueType(property.type, enums)}`;
  }
  const needed = member.parameters.filter((parameter) => !parameter.questionToken && !parameter.dotDotDotToken).length;
  const before = /^call \S+ (\d+) (\d+)$/.exec(earlier ?? "");
  const least = Math.min(needed, before ? Number(before[1]) : needed);
  return `call ${api} ${least} ${Math.max(member.parameters.length, before ? Number(before[2]) : 0)}`;
}

function describeClass(node: ts.ClassDeclaration, enums: Record<string, string>): Record<string, string> {
  const members: Record<string, string> = {};
  const classSet = apiSet(node) ?? "1.1";
  for (const member of node.members) {
    const name = member.name?.getText();
    if (name === undefined || CLIENT_SIDE.has(name)) continue;
    members[name] = describe(member, classSet, enums, members[name]);
  }
  return members;
}

/** The table of members as the typings of this checkout have it. */
export function membersOfTypings(): MembersFile {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const statements = source.statements.flatMap((node) =>
    ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body && ts.isModuleBlock(node.body)
      ? [...node.body.statements]
      : [],
  );
  const enums: Record<string, string> = {};
  for (const node of statements.filter(ts.isEnumDeclaration)) {
    const values = node.members.map((member) => (member.initializer as ts.StringLiteral | undefined)?.text ?? "");
    enums[node.name.text] = values.join("|");
  }
  const classes: Record<string, Record<string, string>> = {};
  for (const node of statements.filter(ts.isClassDeclaration)) {
    const name = node.name!.text;
    if (CLASSES.has(name)) classes[name] = describeClass(node, enums);
  }
  const used = new Set(
    Object.values(classes).flatMap((members) => Object.values(members).map((line) => line.split(" ")[2]!)),
  );
  const kept = Object.entries(enums).filter(
    ([name]) => used.has(name) || name === "ChartType" || name === "ChartSeriesBy",
  );
  return { classes, enums: Object.fromEntries(kept) };
}

if (isStarted(import.meta.url)) {
  const target = new URL("members.json", import.meta.url);
  writeFileSync(target, JSON.stringify(membersOfTypings(), null, 2) + "\n");
}

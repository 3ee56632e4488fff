import { additionsOn, sheetOfName } from "./build-targets";
import { CHOICE_KEY } from "./claims-choice";
import { ExcelProblem, unlessRefused } from "./errors";
import { freeSheetName } from "./free-name";
import { readFacts, SCORECARD_KEY, takeTagOff, writeTag, type OwnSheet } from "./own-sheets";
import { runExcel } from "./run-excel";
import { contentOnSheet, isOfSample } from "./sample-content";

/** What the first sheet of a workbook is called in Excel. */
const EMPTY_SHEET = "Sheet1";

/** A sheet that holds something of the user's, and what, in a sentence. */
interface KeptSheet {
  readonly sheet: OwnSheet;
  readonly why: string;
}

/**
 * Takes the sample's claims out of the workbook, its settings and sheets of records, unless they have become the user's, and the scorecard
 * where it was built from them. A sheet that holds more or other than the add-in wrote stays and is the user's from then on. Does nothing where there is no
 * sample.
 * @throws ExcelProblem; its message names the sheets that are left, and why
 */
export async function removeSample(): Promise<void> {
  const kept = await unlessRefused(remove, async (problem) => {
    throw problem.adding(await leftWords());
  });
  if (kept.length === 0) return;
  const what = ["Not all of the sample practice was removed.", ...kept.map(({ why }) => why)].join(" ");
  throw new ExcelProblem("SampleKept", what, "What was left is yours now: delete it if you do not need it.");
}

async function remove(): Promise<readonly KeptSheet[]> {
  const sample = await runExcel(sheetsOfSample);
  const kept = [...(await changedOf(sample.own)), ...sample.reports.flatMap(keptForAdditions)];
  const isOfUser = kept.some(({ sheet }) => sheet.tag.kind === "sample");
  // A scorecard of claims that have become the user's is theirs as well.
  const left = isOfUser ? kept.filter(({ sheet }) => sheet.tag.kind !== "report") : kept;
  const all = isOfUser ? sample.own : [...sample.own, ...sample.reports];
  if (all.length > 0) await runExcel((context) => takeOut(context, all, left, sample.claims));
  return left;
}

interface SampleSheets {
  /** Its claims, its settings, and the sheets of records that were made for it. */
  readonly own: readonly OwnSheet[];
  /** Those of the scorecard that was built from its claims; none where it was built from others. */
  readonly reports: readonly OwnSheet[];
  /** The names that its claims have as a source. */
  readonly claims: ReadonlySet<string>;
}

async function sheetsOfSample(context: Excel.RequestContext): Promise<SampleSheets> {
  const { own } = await readFacts(context, [], { withChanges: true });
  const sheets = own.filter(({ tag }) => tag.kind === "sample");
  // Other tables on its sheet came later, and are the user's.
  const claims = new Set(sheets.flatMap(({ name, tables }) => [name, ...tables.slice(0, 1)]));
  const scorecard = own.find(({ tag }) => tag.key === SCORECARD_KEY);
  const isScored = claims.has(scorecard?.tag.stamp?.claims ?? "");
  const reports = isScored ? own.filter(({ tag }) => tag.kind === "report") : [];
  return { own: own.filter(({ tag }) => isOfSample(tag)), reports, claims };
}

/** Which sheets of the sample hold something of the user's. */
async function changedOf(sheets: readonly OwnSheet[]): Promise<readonly KeptSheet[]> {
  const kept: KeptSheet[] = [];
  for (const sheet of sheets) {
    const { name, tag, filled } = sheet;
    // Settings grow downwards when they are saved; their content tells of what others write there.
    const within = tag.kind === "input" ? { ...tag, rows: Math.max(tag.rows, filled.rows) } : tag;
    const added = keptForAdditions({ ...sheet, tag: within });
    // A sheet of which nobody knows what was written there may hold what the user has filled in.
    const isChanged = tag.written !== (await contentOnSheet(name, tag));
    if (added.length > 0) kept.push({ ...added[0]!, sheet });
    else if (isChanged) kept.push({ sheet, why: `"${name}" was changed since the add-in wrote it.` });
  }
  return kept;
}

function keptForAdditions(sheet: OwnSheet): KeptSheet[] {
  return additionsOn(sheet).map(({ what }) => ({ sheet, why: what }));
}

/** The one changing request. */
async function takeOut(
  context: Excel.RequestContext,
  all: readonly OwnSheet[],
  kept: readonly KeptSheet[],
  claims: ReadonlySet<string>,
): Promise<void> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const choice = settings.getItemOrNullObject(CHOICE_KEY).load("value");
  const defined = all
    .flatMap(({ tag }) => tag.names ?? [])
    .map((name) => names.getItemOrNullObject(name).load("formula"));
  await context.sync();
  const keptIds = new Set(kept.map(({ sheet }) => sheet.id));
  const gone = all.filter(({ id }) => !keptIds.has(id));
  const ids = new Set(gone.map(({ id }) => id));
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const stay = worksheets.items.filter(({ id }) => !ids.has(id));
  // Excel keeps at least one sheet that can be seen.
  if (!stay.some(({ visibility }) => visibility === "Visible")) worksheets.add(freeSheetName(EMPTY_SHEET, taken));
  for (const { sheet } of kept) makeTheUsers(worksheets.getItem(sheet.id), sheet);
  const claimsGo = gone.some(({ tag }) => tag.kind === "sample");
  if (claimsGo && !choice.isNullObject && claims.has(String(choice.value))) choice.delete();
  const goingNames = new Set(gone.map(({ name }) => name));
  for (const name of defined) {
    if (!name.isNullObject && goingNames.has(sheetOfName(String(name.formula)) ?? "")) name.delete();
  }
  for (const { id } of gone) worksheets.getItem(id).delete();
  await context.sync();
}

/** Settings and records stay in force; any other sheet is nothing to the add-in any more. */
function makeTheUsers(sheet: Excel.Worksheet, { tag }: OwnSheet): void {
  if (tag.kind === "input") writeTag(sheet, { ...tag, ofSample: undefined, written: undefined });
  else takeTagOff(sheet);
}

/** What is left of the sample, in a sentence. */
function leftWords(): Promise<string> {
  return unlessRefused(
    async () => {
      const { own, reports } = await runExcel(sheetsOfSample);
      const left = [...own, ...reports].map(({ name }) => name);
      return left.length === 0 ? "The sample practice is out of the workbook." : `Still there: ${left.join(", ")}.`;
    },
    () => "A part of the sample practice may still be there.",
  );
}

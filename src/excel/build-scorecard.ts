import type { SheetPlan } from "../core/sheets/plan";
import { isSheetKey } from "../core/sheets/payer-sheets";
import { absoluteReference, cellsAt, rangeOf } from "./area";
import {
  checkProtection,
  chooseTargets,
  findAdditions,
  giveNames,
  pointsTo,
  type Addition,
  type Target,
} from "./build-targets";
import { showSheet } from "./bring-to-front";
import { ExcelProblem, ifExcelAllows, unlessRefused } from "./errors";
import { tidiedUp, FailedBuild } from "./failed-build";
import { itemNames } from "./free-name";
import { readKeptInputs, withKeptInputs, type KeptInputs } from "./kept-inputs";
import { INCOMPLETE, readFacts, writeReportTag, writeTag, type TagMarks, type WorkbookFacts } from "./own-sheets";
import { pauseHeeding } from "./pause";
import { planExtent } from "./plan-extent";
import { estimateBytes } from "./request-size";
import type { GivenNames } from "./retarget-formula";
import { runExcel } from "./run-excel";
import { clearSheet, writePlan, writtenOver } from "./write-plan";
import { isMarked, marksOfPlan } from "./written-cells";

export interface BuiltSheet {
  readonly key: string;
  /** The tab's name in this workbook. */
  readonly name: string;
  readonly state: "new" | "rewritten" | "left alone";
}

/** `ask`: nothing was changed, because sheets hold more than we wrote; build again with `overwriteAdditions` to go on. */
export type BuildReport =
  | { readonly outcome: "built"; readonly sheets: readonly BuiltSheet[] }
  | { readonly outcome: "ask"; readonly additions: readonly Addition[] };

export interface BuildOptions {
  /** The user has agreed to lose what stands on report sheets beside what we wrote. */
  readonly overwriteAdditions?: boolean;
  /** What the tags of sheets say beside what is planned, by the plan's key. */
  readonly marks?: ReadonlyMap<string, TagMarks>;
  /** The key of the plan whose sheet comes to the front; the first plan's where it is left out. */
  readonly front?: string;
  /** Leaves the sheet in front where it is. */
  readonly isQuiet?: boolean;
}

/** The one report whose rows are nowhere else: at no moment of a build is it empty. */
const HISTORY_KEY = "history";
/** The changing request cannot be cancelled. */
const breathe = pauseHeeding(undefined);
/** Keeps the changing request well below the 5 MB that Excel on the web takes at once. */
const MOST_BYTES = 2_000_000;

/**
 * Puts the planned sheets into the workbook: one read phase, then one changing request. Report sheets are rewritten, input
 * sheets made once and then left alone (unless a build of one did not end), sheets that are not ours never touched. When Excel fails half-way, sheets of this
 * run are taken away again and rewritten ones are tried once more; what cannot be finished says so in its A1.
 * @throws ExcelProblem; its message says what became of the workbook
 */
export async function buildScorecard(plans: readonly SheetPlan[], options: BuildOptions = {}): Promise<BuildReport> {
  const kept: Kept = { inputs: null };
  const first = await attempt(plans, options, kept);
  if (!(first instanceof FailedBuild)) return first;
  if (first.incomplete.length === 0) throw first.problem();
  const second = await unlessRefused(
    () => attempt(plans, options, kept),
    (problem) => new FailedBuild(problem, first.incomplete),
  );
  if (!(second instanceof FailedBuild)) return second;
  throw second.problem();
}

function checkSize(plans: readonly SheetPlan[]): void {
  const sizes = plans.map((plan) => ({ key: plan.key, name: plan.name, bytes: estimateBytes(plan) }));
  if (sizes.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_BYTES) return;
  const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
  const what = `The sheets hold more than Excel takes at once; most of it is on "${largest!.name}". Nothing was changed.`;
  // The sheets of every build cannot be left out.
  const added = sizes.find(({ key }) => isSheetKey(key));
  const next = added
    ? `"${added.name}" can be left out: delete that sheet if it is there, and build again.`
    : "Choose a shorter period, and build again.";
  throw new ExcelProblem("TooMuchToWrite", what, next);
}

/** What input cells held before the first try, which a failed one may have written over. */
interface Kept {
  inputs: KeptInputs | null;
}

/**
 * One try. A failure before anything changed is thrown; a failure of the changing request comes back tidied up.
 *
 * @param kept filled by the first try
 */
async function attempt(
  plans: readonly SheetPlan[],
  options: BuildOptions,
  kept: Kept,
): Promise<BuildReport | FailedBuild> {
  const withChanges = !options.overwriteAdditions;
  const { facts, inputs } = await runExcel(async (context) => {
    const found = await readFacts(context, wantedNames(plans), { withChanges });
    return { facts: found, inputs: kept.inputs ?? (await readKeptInputs(context, plans, found)) };
  });
  kept.inputs = inputs;
  const targets = chooseTargets(plans, facts);
  // A sheet that the user fills in, and that is there, takes no room in the request.
  checkSize(targets.filter((target) => target.write).map(({ plan }) => plan));
  checkProtection(targets, facts);
  const additions = options.overwriteAdditions ? [] : findAdditions(targets);
  if (additions.length > 0) return { outcome: "ask", additions };
  const write = (): Promise<null> =>
    runExcel((context) => change(context, targets, facts, inputs, options.marks)).then(() => null);
  const failed = await unlessRefused<FailedBuild | null>(write, (problem) => tidiedUp(problem, facts, targets));
  if (failed) return failed;
  const front = targets.find(({ plan }) => plan.key === options.front) ?? targets[0];
  // Not in the changing request: a whole scorecard stays whole when Excel will not show it.
  if (front && !options.isQuiet) await ifExcelAllows(() => showSheet(front.name));
  return { outcome: "built", sheets: targets.map(builtSheet) };
}

/** The defined names that a build may use: those of the plans, and what they are called where somebody else has them. */
function wantedNames(plans: readonly SheetPlan[]): string[] {
  return [...new Set(plans.flatMap(({ names }) => names.flatMap(({ name }) => itemNames(name))))];
}

function builtSheet({ plan, own, name, write: written }: Target): BuiltSheet {
  return { key: plan.key, name, state: !own ? "new" : written ? "rewritten" : "left alone" };
}

/**
 * The changing request. Its order is what a failure half-way rests on: every sheet is marked before any is changed, and the
 * marks go when everything else is done; those of rewritten sheets last, so that a mark on one tells of any failure.
 */
async function change(
  context: Excel.RequestContext,
  targets: readonly Target[],
  facts: WorkbookFacts,
  inputs: KeptInputs,
  marks: BuildOptions["marks"],
): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const given = giveNames(targets, facts);
  const begun = targets
    .filter((target) => target.write)
    .map((target) => ({ target, sheet: begin(context, target, given, inputs, marks) }));
  const endings: { readonly isNew: boolean; readonly finish: () => void }[] = [];
  for (const { target, sheet } of begun) {
    const plan = withKeptInputs(target.plan, inputs);
    const isKept = target.own !== null && plan.key === HISTORY_KEY;
    if (target.own) clearSheet(sheet, target.own, isKept ? "looks" : "all");
    const finish = writePlan(sheet, isKept ? writtenOver(plan, target.own!.filled) : plan, given);
    defineNames(context, sheet, target, facts, given);
    endings.push({ isNew: target.own === null, finish });
    // The client library takes its time for each cell's format; a sheet at a time, the page stays alive.
    await breathe(0);
  }
  for (const { finish } of endings.filter(({ isNew }) => isNew)) finish();
  for (const { finish } of endings.filter(({ isNew }) => !isNew)) finish();
  await context.sync();
}

/** Marks the sheet before anything else of it changes; a new one is added first and made ours. */
function begin(
  context: Excel.RequestContext,
  { plan, own, name }: Target,
  given: GivenNames,
  inputs: KeptInputs,
  marks: BuildOptions["marks"],
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const sheet = own ? worksheets.getItem(own.id) : worksheets.add(name);
  const counts = { charts: plan.charts.length, tables: plan.tables.length };
  const names = plan.names.map((one) => given.items.get(one.name) ?? one.name);
  const tag = {
    kind: plan.kind,
    key: plan.key,
    ...planExtent(plan),
    ...counts,
    ...(names.length > 0 && { names }),
    ...marks?.get(plan.key),
  };
  const writeTags = (): void =>
    isMarked(plan) ? writeReportTag(sheet, tag, marksOfPlan(plan, inputs)) : writeTag(sheet, tag);
  if (!own) writeTags();
  cellsAt(sheet, 0, 0, 1, 1).values = [[INCOMPLETE]];
  if (own) writeTags();
  return sheet;
}

function defineNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { plan, own, name: sheetName }: Target,
  facts: WorkbookFacts,
  given: GivenNames,
): void {
  const { names } = context.workbook;
  const stay = new Set(plan.names.map(({ name }) => (given.items.get(name) ?? name).toLowerCase()));
  // A name that stayed behind would tell of another cell, and its content pass for what was typed there.
  for (const name of own?.tag.names ?? []) {
    if (!stay.has(name.toLowerCase()) && pointsTo(own!.name, name, facts)) names.getItem(name).delete();
  }
  for (const { name, area } of plan.names) {
    const wanted = given.items.get(name) ?? name;
    if (!facts.names.has(wanted.toLowerCase())) names.add(wanted, rangeOf(sheet, area));
    else names.getItem(wanted).formula = `=${absoluteReference(sheetName, area)}`;
  }
}

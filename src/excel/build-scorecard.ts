import type { SheetPlan } from "../core/sheets/plan";
import { absoluteReference, cellsAt, rangeOf } from "./area";
import { groupTargets } from "./build-groups";
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
import { ifExcelAllows, unlessRefused } from "./errors";
import { tidiedUp, FailedBuild } from "./failed-build";
import { itemNames } from "./free-name";
import { readKeptInputs, withKeptInputs, type KeptInputs } from "./kept-inputs";
import { findLostAnswers } from "./lost-answers";
import {
  INCOMPLETE,
  readFacts,
  SCORECARD_KEY,
  writeReportTag,
  writeTag,
  type TagMarks,
  type WorkbookFacts,
} from "./own-sheets";
import { pauseHeeding } from "./pause";
import { planExtent } from "./plan-extent";
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
  /** What stands in input cells in place of what is planned; left out: what the user has typed there. */
  readonly inputs?: KeptInputs;
  /** Leaves the sheet in front where it is. */
  readonly isQuiet?: boolean;
}

/** The one report whose rows are nowhere else: at no moment of a build is it empty. */
const HISTORY_KEY = "history";
/** The changing requests cannot be cancelled. */
const breathe = pauseHeeding(undefined);

/**
 * Puts the planned sheets into the workbook: one read phase, then one changing request, or a few one after the other where one does not hold
 * them all. Report sheets are rewritten, input sheets made once and then left alone (unless a build of one did not end), sheets that are not ours never
 * touched. When Excel fails half-way, sheets that the request added are taken away again and rewritten ones are tried once more; what cannot be
 * finished says so in its A1. What requests before it have built stays, and those after it are not begun.
 * @throws ExcelProblem; its message says what became of the workbook
 */
export async function buildScorecard(plans: readonly SheetPlan[], options: BuildOptions = {}): Promise<BuildReport> {
  return goOn(plans, options, { inputs: options.inputs ?? null, built: new Map() }, null);
}

/** `before`: the failure of the try before, if there was one. Each changing request is tried twice at most. */
async function goOn(
  plans: readonly SheetPlan[],
  options: BuildOptions,
  course: Course,
  before: FailedBuild | null,
): Promise<BuildReport> {
  const done = course.built.size;
  const came = await unlessRefused<BuildReport | FailedBuild>(
    () => attempt(plans, options, course),
    (problem) => {
      if (!before) throw problem;
      return before.because(problem);
    },
  );
  if (!(came instanceof FailedBuild)) return came;
  const isSecondTry = before !== null && course.built.size === done;
  if (isSecondTry || came.incomplete.length === 0) throw came.problem();
  return goOn(plans, options, course, came);
}

/** What a build has come to, over its tries. */
interface Course {
  /** What input cells held before the first try, which a failed one may have written over. */
  inputs: KeptInputs | null;
  /** The sheets of the requests that are done, by the keys of their plans. */
  readonly built: Map<string, BuiltSheet>;
}

/**
 * One try at whatever is not built yet. A failure before anything changed is thrown; a failure of a changing request comes back tidied up.
 *
 * @param course filled by the try
 */
async function attempt(
  plans: readonly SheetPlan[],
  options: BuildOptions,
  course: Course,
): Promise<BuildReport | FailedBuild> {
  const withChanges = !options.overwriteAdditions;
  const { facts, inputs } = await runExcel(async (context) => {
    const found = await readFacts(context, wantedNames(plans), { withChanges });
    return { facts: found, inputs: course.inputs ?? (await readKeptInputs(context, plans, found)) };
  });
  course.inputs = inputs;
  const targets = chooseTargets(plans, facts);
  const rest = targets.filter(({ plan }) => !course.built.has(plan.key));
  const groups = groupTargets(rest);
  checkProtection(rest, facts);
  const additions = options.overwriteAdditions ? [] : [...findAdditions(rest), ...findLostAnswers(rest, facts)];
  if (additions.length > 0) return { outcome: "ask", additions };
  const failed = await changeInTurn(groups, course, {
    facts,
    given: giveNames(targets, facts),
    inputs,
    marks: options.marks,
    scorecard: targets.find(({ plan }) => plan.key === SCORECARD_KEY) ?? null,
  });
  if (failed) return failed;
  const front = targets.find(({ plan }) => plan.key === options.front) ?? targets[0];
  // Not in a changing request: a whole scorecard stays whole when Excel will not show it.
  if (front && !options.isQuiet) await ifExcelAllows(() => showSheet(front.name));
  return { outcome: "built", sheets: targets.map((target) => course.built.get(target.plan.key) ?? builtSheet(target)) };
}

/** What all requests of a build rest on. */
interface Basis {
  readonly facts: WorkbookFacts;
  /** Chosen once for all sheets, so that formulas find those of other requests. */
  readonly given: GivenNames;
  readonly inputs: KeptInputs;
  readonly marks: BuildOptions["marks"];
  readonly scorecard: Target | null;
}

/** The changing requests, one after the other; none after one that failed, which comes back tidied up. */
async function changeInTurn(
  groups: readonly (readonly Target[])[],
  { built }: Course,
  basis: Basis,
): Promise<FailedBuild | null> {
  const { facts, given, inputs } = basis;
  for (const [at, failing] of groups.entries()) {
    const later = groups.slice(at + 1).flat();
    const names = [...built.values()].map(({ name }) => name);
    const place = { isFirst: built.size === 0, isLast: later.length === 0 };
    const failed = await unlessRefused<FailedBuild | null>(
      () => runExcel((context) => change(context, failing, basis, place)).then(() => null),
      (problem) => tidiedUp(problem, { facts, given, inputs, built: names, failing, later }),
    );
    if (failed) return failed;
    for (const target of failing) built.set(target.plan.key, builtSheet(target));
  }
  return null;
}

/** The defined names that a build may use: those of the plans, and what they are called where somebody else has them. */
function wantedNames(plans: readonly SheetPlan[]): string[] {
  return [...new Set(plans.flatMap(({ names }) => names.flatMap(({ name }) => itemNames(name))))];
}

function builtSheet({ plan, own, name, write: written }: Target): BuiltSheet {
  return { key: plan.key, name, state: !own ? "new" : written ? "rewritten" : "left alone" };
}

/** Which of the requests of a build one is. */
interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * A changing request. Its order is what a failure half-way rests on: every sheet is marked before any is changed, and the
 * marks go when everything else is done; those of rewritten sheets last, so that a mark on one tells of any failure.
 */
async function change(
  context: Excel.RequestContext,
  targets: readonly Target[],
  basis: Basis,
  { isFirst, isLast }: Place,
): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const { facts, given, inputs, scorecard } = basis;
  const begun = targets.map((target) => ({ target, sheet: begin(context, target, basis, !isLast) }));
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
  if (isLast && !isFirst && scorecard) writeTags(context.workbook.worksheets.getItem(scorecard.name), scorecard, basis);
  for (const { finish } of endings.filter(({ isNew }) => !isNew)) finish();
  await context.sync();
}

/** Marks the sheet before anything else of it changes; a new one is added first and made ours. */
function begin(context: Excel.RequestContext, target: Target, basis: Basis, hasMore: boolean): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const { own, name } = target;
  const sheet = own ? worksheets.getItem(own.id) : worksheets.add(name);
  if (!own) writeTags(sheet, target, basis, hasMore);
  cellsAt(sheet, 0, 0, 1, 1).values = [[INCOMPLETE]];
  if (own) writeTags(sheet, target, basis, hasMore);
  return sheet;
}

/** `hasMore`: other requests of the build come after this one, as the scorecard says until the last of them is done. */
function writeTags(
  sheet: Excel.Worksheet,
  { plan }: Target,
  { given, inputs, marks }: Basis,
  hasMore: boolean = false,
): void {
  const counts = { charts: plan.charts.length, tables: plan.tables.length };
  const names = plan.names.map((one) => given.items.get(one.name) ?? one.name);
  const tag = {
    kind: plan.kind,
    key: plan.key,
    ...planExtent(plan),
    ...counts,
    ...(names.length > 0 && { names }),
    ...marks?.get(plan.key),
    ...(hasMore && plan.key === SCORECARD_KEY && { hasMore }),
  };
  if (isMarked(plan)) writeReportTag(sheet, tag, marksOfPlan(plan, inputs));
  else writeTag(sheet, tag);
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

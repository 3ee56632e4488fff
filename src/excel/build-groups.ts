import { isSheetKey, readPayerSheetKey } from "../core/sheets/payer-sheets";
import type { SheetPlan } from "../core/sheets/plan";
import type { Target } from "./build-targets";
import { ExcelProblem } from "./errors";
import { estimateBytes } from "./request-size";
import { namedIn } from "./retarget-formula";

/** Keeps a changing request well below the 5 MB that Excel on the web takes at once. */
export const MOST_BYTES = 2_000_000;
/** The sheets of every build. */
const EVERY_BUILD = "";

interface SizedTarget {
  readonly target: Target;
  readonly bytes: number;
}

/**
 * The sheets that are written, by the requests that write them, in their order: one request where it holds them all. Else the sheets of every
 * build come first; what belongs to one payer stays together, and so do sheets whose formulas refer to one another, so that no formula is
 * written before the sheet that it reads from. A sheet that the user fills in, and that is there, takes no room.
 * @throws ExcelProblem where sheets that belong together are more than one request holds
 */
export function groupTargets(targets: readonly Target[]): readonly (readonly Target[])[] {
  const sized = targets
    .filter(({ write }) => write)
    .map((target): SizedTarget => ({ target, bytes: estimateBytes(target.plan) }));
  if (bytesOf(sized) <= MOST_BYTES) return [sized.map(({ target }) => target)];
  const groups: SizedTarget[][] = [];
  for (const bundle of bundlesOf(sized)) {
    if (bytesOf(bundle) > MOST_BYTES) throw tooMuch(bundle);
    const last = groups.at(-1);
    if (last && bytesOf(last) + bytesOf(bundle) <= MOST_BYTES) last.push(...bundle);
    else groups.push([...bundle]);
  }
  return groups.map((group) => targets.filter((target) => group.some((one) => one.target === target)));
}

function bytesOf(sized: readonly SizedTarget[]): number {
  return sized.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What one request has to write as a whole; the sheets of every build first, the others in their order. */
function bundlesOf(sized: readonly SizedTarget[]): readonly (readonly SizedTarget[])[] {
  const labels = labelsOf(sized.map(({ target }) => target.plan));
  const bundles = new Map<string, SizedTarget[]>([[EVERY_BUILD, []]]);
  for (const one of sized) {
    const label = labels.get(one.target.plan)!;
    bundles.set(label, [...(bundles.get(label) ?? []), one]);
  }
  return [...bundles.values()].filter(({ length }) => length > 0);
}

/** Plans with the same label are written together. */
function labelsOf(plans: readonly SheetPlan[]): ReadonlyMap<SheetPlan, string> {
  const labels = new Map(plans.map((plan) => [plan, labelOf(plan)]));
  const owners = new Map(plans.flatMap((plan) => wordsOf(plan).map((word) => [word, plan] as const)));
  for (const plan of plans) {
    for (const read of readBy(plan, owners)) {
      const [own, other] = [labels.get(plan)!, labels.get(read)!];
      // Sheets of every build are there by the time that others are written.
      if (other === EVERY_BUILD) continue;
      for (const [each, label] of labels) if (label === other) labels.set(each, own);
    }
  }
  return labels;
}

function labelOf({ key }: SheetPlan): string {
  if (!isSheetKey(key)) return EVERY_BUILD;
  const about = readPayerSheetKey(key);
  // A colon, which no key of another sheet begins with, whatever the payer is called.
  return about ? `:${about.payer}` : key;
}

/** What formulas call the sheet, its tables and its cells. */
function wordsOf({ name, tables, names }: SheetPlan): string[] {
  return [name, ...tables.map((table) => table.name), ...names.map((one) => one.name)];
}

/** The other sheets that formulas of the plan read from. */
function readBy(plan: SheetPlan, owners: ReadonlyMap<string, SheetPlan>): ReadonlySet<SheetPlan> {
  const found = new Set<SheetPlan>();
  for (const cell of plan.blocks.flatMap(({ cells }) => cells.flat())) {
    if (typeof cell !== "object" || cell === null) continue;
    for (const word of namedIn(cell.formula)) {
      const owner = owners.get(word);
      if (owner && owner !== plan) found.add(owner);
    }
  }
  return found;
}

function tooMuch(bundle: readonly SizedTarget[]): ExcelProblem {
  const sizes = bundle
    .map(({ target: { plan }, bytes }) => ({ key: plan.key, name: plan.name, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
  const what = `The sheets hold more than Excel takes at once; most of it is on "${sizes[0]!.name}". Nothing was changed.`;
  // The sheets of every build cannot be left out.
  const added = sizes.find(({ key }) => isSheetKey(key));
  const next = added
    ? `"${added.name}" can be left out: delete that sheet if it is there, and build again.`
    : "Choose a shorter period, and build again.";
  return new ExcelProblem("TooMuchToWrite", what, next);
}

import { countedStart, type ExitPlan, START_SERIALS } from "../../exit/exit-plan";
import { noticeSource } from "../../exit/notice-span";
import { NOTICE_AFTER, type PlannedStep } from "../../exit/plan-steps";
import { workingDayFormula } from "../../exit/working-day";
import type { PayerCase } from "../../negotiation/payer-case";
import { serialOf } from "../../settings/calendar";
import type { Day } from "../../settings/settings";
import { address, area, formula } from "../cell-address";
import { putSpacedSection } from "../decision-parts/spaced-section";
import type { SheetDraft } from "../draft";
import { COUNT, DATE } from "../formats";
import { inputName } from "../input-names";
import { HAIRLINE, INPUT, INPUT_EDGE, MUTED, STRONG, TABLE_HEADING } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { INDENT, PLAN_COLUMN as COLUMN, SMALL } from "./plan-columns";

/** Cells that the days of the steps are counted from, with `$`. */
interface Counted {
  readonly start: string;
  /** That of the notice: its own step's, or the first day where it is on record. */
  readonly notice: string;
  readonly low: string;
  readonly high: string;
}

/** Where the steps end, and the day of the notice, for what is told by it further down. */
export interface PlacedSteps {
  readonly next: number;
  readonly notice: string;
}

/**
 * The yellow cell with the first day, the days of notice, and a row for each step, whose days follow both.
 *
 * @param built the day of the build, which the settings may put another in place of
 */
export function putSteps(draft: SheetDraft, top: number, one: PayerCase, built: Day, plan: ExitPlan): PlacedSteps {
  const start = countedStart(null, one, plan.way);
  putSpacedSection(draft, top, "Counted from");
  const hasNotice = isCountedFromNotice(plan);
  const first = top + 1;
  draft.write(first, 0, [
    startRow(first, start, sourceOf(one, built, plan.way), plan.way),
    ...(hasNotice ? [noticeRow(plan, one)] : []),
  ]);
  draft.addInput(inputName(one.payer.payer, "plan.start"), first, COLUMN.by);
  const rows = hasNotice ? 2 : 1;
  styleRows(draft, first, rows);
  draft.style(area(first, COLUMN.by, 1, 2), { numberFormat: DATE, bold: true });
  draft.style(area(first, COLUMN.by, 1, 1), {
    fill: INPUT,
    top: INPUT_EDGE,
    bottom: INPUT_EDGE,
    left: INPUT_EDGE,
    right: INPUT_EDGE,
  });
  if (hasNotice) draft.style(area(first + 1, COLUMN.by, 1, 2), { numberFormat: COUNT, bold: true });
  draft.style(area(first, COLUMN.who, rows, 1), { color: MUTED });
  for (let row = first; row < first + rows; row += 1) draft.merge(area(row, COLUMN.who, 1, 2));
  const steps = first + rows + 2;
  const startCell = `$C$${first + 1}`;
  const noticeStep = plan.steps.findIndex(({ from, days }) => from === "start" && days === NOTICE_AFTER);
  const cells: Counted = {
    start: startCell,
    notice: plan.way.noticeOn === null ? `$B$${steps + noticeStep + 1}` : startCell,
    low: `$B$${first + 2}`,
    high: `$C$${first + 2}`,
  };
  return { next: putTable(draft, first + rows, plan, cells), notice: cells.notice };
}

function sourceOf({ settings: { today } }: PayerCase, built: Day, { noticeOn }: ExitPlan["way"]): string {
  if (noticeOn !== null) return "by the notice on record";
  return today === built ? "the day of this build" : "today, by Settings";
}

function isCountedFromNotice({ steps }: ExitPlan): boolean {
  return steps.some(({ from }) => from !== "start");
}

/** @param source in words, where the first day comes from while the yellow cell is blank */
function startRow(row: number, start: Day, source: string, { noticeOn }: ExitPlan["way"]): PlanCell[] {
  const typed = address(row, COLUMN.by);
  if (noticeOn !== null) {
    const words = formula(`IF(${typed}="","${source}","${source}: what is typed for a plan before it counts no more")`);
    return ["Day of the notice, by the Negotiation log", null, serialOf(start), words, null];
  }
  const { first, last } = START_SERIALS;
  const isDate = (yes: string, no: string): string =>
    `IF(COUNT(${typed})=1,IF(${typed}>=${first},IF(${typed}<${last + 1},${yes},${no}),${no}),${no})`;
  // Half a day less, rounded, is the whole part: the allowed functions have no other way to it.
  const counts = formula(isDate(`ROUND(${typed}-0.5,0)`, String(serialOf(start))));
  const words = `IF(${typed}="","${source}",${isDate('"as typed"', `"check the yellow cell: no date; until then ${source}"`)})`;
  return ["First day of the plan: type another in the yellow cell", null, counts, formula(words), null];
}

function noticeRow({ way, notice: { low, high, isKnown } }: ExitPlan, { terms }: PayerCase): PlanCell[] {
  return ["Days of notice", low, isKnown ? null : high, noticeSource(terms, way.noticeOn), null];
}

function styleRows(draft: SheetDraft, row: number, rows: number): void {
  draft.style(area(row, 0, rows, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    wrap: true,
  });
  draft.style(area(row, COLUMN.by, rows, 2), { horizontal: "center" });
  draft.style(area(row, COLUMN.who, rows, 1), { horizontal: "left", indent: 1 });
  draft.style(area(row, COLUMN.why, rows, 1), { horizontal: "left", indent: 1 });
}

function putTable(draft: SheetDraft, top: number, { steps, notice }: ExitPlan, cells: Counted): number {
  putSpacedSection(draft, top, "Steps");
  const isSpan = !notice.isKnown && steps.some(({ from }) => from !== "start");
  const by = isSpan ? [`By, with ${notice.low} days`, `By, with ${notice.high} days`] : ["By", "Day"];
  draft.write(top + 1, 0, [["Step", ...by, "Who", "Why, and what to look at"]]);
  draft.style(area(top + 1, 0, 1, draft.columns), TABLE_HEADING);
  draft.style(area(top + 1, COLUMN.by, 1, 2), { horizontal: "center" });
  draft.style(area(top + 1, COLUMN.who, 1, 2), { horizontal: "left", indent: 1 });
  draft.setHeight(top + 1, lineHeight(isSpan ? 2 : 1, SMALL) + 2);
  const first = top + 2;
  draft.write(
    first,
    0,
    steps.map((step, i) => stepRow(step, first + i, cells, isSpan)),
  );
  styleRows(draft, first, steps.length);
  draft.style(area(first, COLUMN.by, steps.length, 1), { numberFormat: DATE, bold: true });
  draft.style(
    area(first, COLUMN.second, steps.length, 1),
    isSpan ? { numberFormat: DATE, bold: true } : { numberFormat: COUNT, color: MUTED },
  );
  draft.style(area(first, COLUMN.why, steps.length, 1), { color: MUTED });
  steps.forEach(({ what, why }, i) => {
    const lines = [
      wrappedLines(what, draft.room(COLUMN.what, 1), SMALL),
      wrappedLines(why, draft.room(COLUMN.why, 1) - INDENT, SMALL),
    ];
    draft.setHeight(first + i, Math.max(15, lineHeight(Math.max(...lines), SMALL)));
  });
  return first + steps.length;
}

/** The day with the fewest days of notice, and beside it that with the most, or how many days after the first one it is. */
function stepRow(step: PlannedStep, row: number, cells: Counted, isSpan: boolean): PlanCell[] {
  const on = (notice: string): PlanCell => formula(stepFormula(step, cells, notice));
  const second = isSpan ? on(cells.high) : formula(`${address(row, COLUMN.by)}-${cells.start}`);
  return [step.what, on(cells.low), second, step.who, step.why];
}

function stepFormula({ from, days, weekend }: PlannedStep, { start, notice }: Counted, noticeDays: string): string {
  const counted = { start, notice, end: `${notice}+${noticeDays}` }[from];
  const day = days === 0 ? counted : `${counted}+${days}`;
  if (weekend === "stays") return day;
  return workingDayFormula(day, weekend === "after" ? "from" : "up to");
}

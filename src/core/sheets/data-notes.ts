import { type IssueGroup, issueGroups } from "../claims/issue-groups";
import { LEFT_OUT_MEANINGS } from "../claims/left-out-meanings";
import type { NotCounted, Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { putColumns } from "./column-list";
import { address, area, formula, rangeAddress } from "./cell-address";
import { SheetDraft } from "./draft";
import { CENTS, COUNT } from "./formats";
import { counted, countText } from "../settings/counted";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { BAND, HAIRLINE, INK, MUTED, NOTICE, STRONG, TAB, TABLE_HEADING } from "./palette";
import type { PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";

const WIDTHS = [46, 9, 23, 66];
const COLUMNS = WIDTHS.length;
const ROWS_COLUMN = 1;
const PAID_COLUMN = 2;
const WORDS_COLUMN = 3;

/** Findings that are listed at most, so that the workbook stays one request. */
export const MOST_GROUPS = 1000;

/** What was counted and what was not, to the cent, and what in the table is worth a look. */
export function planDataNotes(card: Scorecard, settings: Settings, stamp: Stamp): SheetPlan {
  const draft = new SheetDraft({
    key: "notes",
    name: "Data notes",
    kind: "report",
    tabColor: TAB.notes,
    widths: WIDTHS,
  });
  let row = putHeading(
    draft,
    `${practiceName(settings)}: Data notes`,
    [
      periodText(card),
      `Every row and every dollar of the claim table is accounted for here. Patients are never named.${rowNumbersNote(card)}`,
    ],
    card,
  );
  row = putNotices(draft, row + 1, card.notices);
  const left = row + TIE_OUT_ROWS + 1;
  const total = putNotCounted(draft, left, card);
  putTieOut(draft, row, card, total);
  const columns = { field: ROWS_COLUMN, match: WORDS_COLUMN, end: COLUMNS };
  row = putColumns(draft, total + 2, card.columns, columns);
  row = putIssues(draft, row + 1, issueGroups(card.issues));
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({
      orientation: "portrait",
      area: area(0, 0, row + 2, COLUMNS),
      footer: { left: "Data notes of the payer scorecard", center: "", page: true },
    }),
  });
}

/** Of several files the same row number names a row in each. */
function rowNumbersNote({ columns }: Scorecard): string {
  return new Set(columns.map(({ file }) => file)).size > 1 ? " Row numbers begin anew in each file." : "";
}

function putNotices(draft: SheetDraft, top: number, notices: readonly string[]): number {
  if (notices.length === 0) return top;
  putSection(draft, top, 0, "Please note");
  notices.forEach((notice, i) => draft.paragraph(top + 1 + i, 0, COLUMNS, notice, { fill: NOTICE, color: INK }));
  return top + notices.length + 2;
}

/** Section heading, table heading, three parts, their sum, the table, the difference, a gap. */
const TIE_OUT_ROWS = 9;

/** The tie-out: the parts, their sum, what the table holds, and a difference that has to be 0. */
function putTieOut(draft: SheetDraft, top: number, card: Scorecard, notCountedTotal: number): void {
  const { paidInTable, paidCounted, paidOutsidePeriod } = card.tieOut;
  const first = top + 2;
  const sum = first + 3;
  const both = (cell: (column: number) => PlanCell): PlanCell[] => [cell(ROWS_COLUMN), cell(PAID_COLUMN)];
  putSection(draft, top, 0, "Tie-out: nothing is lost");
  putTableHeading(draft, top + 1, ["", "Rows", "Paid by insurers", "What it means"]);
  draft.write(first, 0, [
    ["Counted", card.rowsCounted, paidCounted, "service lines of the review period, with all their versions"],
    ["Outside the period", card.rowsOutsidePeriod, paidOutsidePeriod, outsideWords(card)],
    [
      "Not counted",
      ...both((column) => formula(address(notCountedTotal, column))),
      "left out; the reasons stand in the next table",
    ],
    ["Sum", ...both((column) => formula(`SUM(${rangeAddress(area(first, column, 3, 1))})`)), null],
    ["In the claim table", card.rowsRead, paidInTable, "rows read, and the sum of the column of insurer payments"],
    [
      "Difference",
      ...both((column) => formula(`ROUND(${address(sum, column)}-${address(sum + 1, column)},2)`)),
      "has to be 0",
    ],
  ]);
  putTableBody(draft, first, 6);
  putWordsHeights(draft, first + 1, [outsideWords(card)]);
  draft.style(area(sum, 0, 1, COLUMNS), { bold: true, top: STRONG });
  draft.style(area(sum + 2, 0, 1, COLUMNS), { bold: true, fill: BAND });
}

/** Why rows lie outside the period; those whose dates nobody can read are never called old. */
function outsideWords({ rowsOutsidePeriod, rowsWithoutDate }: Scorecard): string {
  const dated = "too old or too new for the period";
  if (rowsWithoutDate === 0) return dated;
  const undated = `without a date that can be read, so nobody can tell the period`;
  if (rowsWithoutDate === rowsOutsidePeriod) return undated;
  return `${countText(rowsOutsidePeriod - rowsWithoutDate)} ${dated}; ${countText(rowsWithoutDate)} ${undated}`;
}

/** What the reason means, and the rows that it left out. */
function notCountedWords({ reason, rows, listed }: NotCounted): string {
  const meaning = LEFT_OUT_MEANINGS[reason] ?? reason;
  if (listed.length === 0) return meaning;
  const more = rows - listed.length;
  const names = more > 0 ? `${listed.join(", ")} and ${countText(more)} more` : listed.join(", ");
  return `${meaning}.\n${listed.length + more === 1 ? "Row" : "Rows"} ${names}`;
}

/** Reasons with their rows and dollars. Returns the row of the totals. */
function putNotCounted(draft: SheetDraft, top: number, card: Scorecard): number {
  const reasons = card.notCounted.filter(({ rows }) => rows > 0);
  const first = top + 2;
  const total = first + Math.max(1, reasons.length);
  putSection(draft, top, 0, "Not counted, and why");
  putTableHeading(draft, top + 1, [
    "Reason",
    "Rows",
    "Paid by insurers",
    "What it means, and in which rows of the claim table",
  ]);
  if (reasons.length === 0) draft.write(first, 0, [["nothing was left out", 0, 0, null]]);
  const words = reasons.map(notCountedWords);
  draft.write(
    first,
    0,
    reasons.map(({ reason, rows, paid }, i) => [reason, rows, paid, words[i]!]),
  );
  const sum = (column: number): PlanCell => formula(`SUM(${rangeAddress(area(first, column, total - first, 1))})`);
  draft.write(total, 0, [["Not counted", sum(ROWS_COLUMN), sum(PAID_COLUMN), null]]);
  putTableBody(draft, first, total - first + 1);
  draft.style(area(first, 0, reasons.length, COLUMNS), { vertical: "top" });
  putWordsHeights(draft, first, words);
  draft.style(area(total, 0, 1, COLUMNS), { bold: true, fill: BAND, top: STRONG });
  return total;
}

function putTableHeading(draft: SheetDraft, row: number, headings: readonly string[]): void {
  draft.write(row, 0, [headings]);
  draft.style(area(row, 0, 1, COLUMNS), TABLE_HEADING);
  draft.style(area(row, ROWS_COLUMN, 1, 2), { horizontal: "right" });
  draft.style(area(row, WORDS_COLUMN, 1, 1), { horizontal: "left", indent: 1 });
  draft.setHeight(row, 18);
}

function putTableBody(draft: SheetDraft, first: number, rows: number): void {
  draft.style(area(first, 0, rows, COLUMNS), { insideHorizontal: HAIRLINE, bottom: STRONG });
  draft.style(area(first, ROWS_COLUMN, rows, 1), { numberFormat: COUNT, horizontal: "right" });
  draft.style(area(first, PAID_COLUMN, rows, 1), { numberFormat: CENTS, horizontal: "right" });
  draft.style(area(first, WORDS_COLUMN, rows, 1), { color: MUTED, size: 9, horizontal: "left", indent: 1, wrap: true });
}

/** Points that the indent of the last column takes. */
const WORDS_INDENT = 8;

function putWordsHeights(draft: SheetDraft, top: number, words: readonly string[]): void {
  words.forEach((text, i) => {
    const lines = wrappedLines(text, draft.room(WORDS_COLUMN, 1) - WORDS_INDENT, { size: 9 });
    draft.setHeight(top + i, Math.max(15, lineHeight(lines, { size: 9 })));
  });
}

/** What was found, and in which rows. Returns the first free row. */
function putIssues(draft: SheetDraft, top: number, groups: readonly IssueGroup[]): number {
  putSection(draft, top, 0, "Worth a look in the claim table");
  if (groups.length === 0) {
    draft.put(top + 1, 0, "Nothing: every value could be read.", { color: MUTED });
    return top + 2;
  }
  const shown = groups.slice(0, MOST_GROUPS);
  putTableHeading(draft, top + 1, ["What was found", "Rows", "Column", "In which rows of the claim table"]);
  draft.style(area(top + 1, PAID_COLUMN, 1, 1), { horizontal: "left", indent: 1 });
  const first = top + 2;
  const rows = shown.map(issueRow);
  draft.write(first, 0, rows);
  draft.style(area(first, 0, rows.length, COLUMNS), {
    size: 9,
    vertical: "top",
    wrap: true,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
  });
  draft.style(area(first, ROWS_COLUMN, rows.length, 1), { numberFormat: COUNT, horizontal: "right" });
  draft.style(area(first, PAID_COLUMN, rows.length, 2), { horizontal: "left", indent: 1 });
  putHeights(draft, first, rows);
  const end = first + rows.length;
  if (shown.length === groups.length) return end;
  const hidden = counted(groups.length - shown.length, "more finding");
  draft.put(end, 0, `and ${hidden}, cut to keep the workbook small`, { italic: true, size: 9 });
  return end + 1;
}

function issueRow({ message, column, rows, more }: IssueGroup): PlanCell[] {
  if (rows.length === 0) {
    const others = more > 0 ? `, and ${counted(more, "more finding")} of this kind` : "";
    return [message, "–", column, `the table as a whole${others}`];
  }
  const named = more > 0 ? `${rows.join(", ")} and ${counted(more, "more row")}` : rows.join(", ");
  return [message, rows.length + more, column, named];
}

function putHeights(draft: SheetDraft, top: number, rows: readonly (readonly PlanCell[])[]): void {
  rows.forEach((cells, i) => {
    const lines = [0, PAID_COLUMN, WORDS_COLUMN].map((column) =>
      wrappedLines(String(cells[column] ?? ""), draft.room(column, 1) - WORDS_INDENT, { size: 9 }),
    );
    draft.setHeight(top + i, lineHeight(Math.max(...lines), { size: 9 }));
  });
}

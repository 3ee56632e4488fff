import { PROVISIONAL_BELOW } from "../src/core/scoring/grade";
import { type Figure, type PayerResult, SCORE_NAMES, type ScoreName, type Scorecard } from "../src/core/scoring/result";
import type { Settings } from "../src/core/settings/settings";
import { FIELD_WORDS } from "../src/core/sheets/field-words";
import { dayText, dollarText } from "../src/core/sheets/formats";
import { counted, countText } from "../src/core/settings/counted";
import { SCORE_SYMBOL, SCORE_WORD } from "../src/core/sheets/palette";
import { actionText, gradeText } from "../src/core/scoring/payer-words";
import { center, padEnd, padStart, printable, shorten, wrap } from "./terminal-text";

/** Columns of a terminal that the ranking takes at most. */
const WIDTH = 120;
const PAYER_WIDTH = 26;
const NOT_AVAILABLE = "–";
const HEADINGS_SHOWN = 8;
const SCORE_HEADINGS: Readonly<Record<ScoreName, string>> = {
  rate: "Rate",
  cost: "Cost",
  rework: "Rework",
  days: "Days",
  share: "Effort",
};

interface Column {
  /** Two lines. */
  readonly heading: readonly [string, string];
  readonly width: number;
  readonly align: (text: string, width: number) => string;
  readonly text: (payer: PayerResult, rank: number) => string;
}

const COLUMNS: readonly Column[] = [
  { heading: ["", "#"], width: 2, align: padStart, text: (_, rank) => String(rank) },
  {
    heading: ["", "Payer"],
    width: PAYER_WIDTH,
    align: padEnd,
    text: ({ payer }) => shorten(printable(payer), PAYER_WIDTH),
  },
  { heading: ["", "Grade"], width: 7, align: padEnd, text: gradeText },
  ...SCORE_NAMES.map((name): Column => {
    const heading = SCORE_HEADINGS[name];
    return {
      heading: ["", heading],
      width: heading.length,
      align: center,
      text: ({ scores }) => symbolOf(scores[name]),
    };
  }),
  { heading: ["Margin", "a session"], width: 9, align: padStart, text: ({ margin }) => figureText(margin, dollarText) },
  { heading: ["", "Sessions"], width: 8, align: padStart, text: ({ sessions }) => countText(sessions) },
  {
    heading: ["Share of", "revenue"],
    width: 8,
    align: padStart,
    text: ({ revenueShare }) => figureText(revenueShare, shareText),
  },
  { heading: ["", "Action"], width: 25, align: padEnd, text: (payer) => printable(actionText(payer)) },
];

/**
 * The scorecard as a text of at most 120 columns for a terminal: what was read, then the payers, largest first. Readable without
 * colour; nothing in it is about a patient.
 */
export function formatRanking(card: Scorecard, settings: Settings): string {
  const lines = [
    ...wrap(titleText(card, settings), WIDTH),
    ...wrap(rowsText(card), WIDTH),
    "",
    ...tableRow(COLUMNS.map(({ heading }) => [heading[0]])),
    ...tableRow(COLUMNS.map(({ heading }) => [heading[1]])),
    ...card.payers.flatMap((payer, index) => tableRow(COLUMNS.map((column) => cellLines(column, payer, index + 1)))),
    "",
    ...legend(card),
    ...card.notices.flatMap((notice) => wrap(`Note: ${printable(notice)}`, WIDTH)),
    ...headingLines(card).flatMap((line) => wrap(printable(line), WIDTH)),
    ...issuesLine(card),
  ];
  return `${lines.join("\n")}\n`;
}

function titleText({ period, asOf }: Scorecard, { practice }: Settings): string {
  const name = printable(practice.name ?? "") || "Payer Scorecard";
  const time = period === null ? "all claims (no dates)" : `${dayText(period.from)} to ${dayText(period.to)}`;
  return `${name}: ${time}${asOf === null ? "" : `, as of ${dayText(asOf)}`}`;
}

function rowsText({ rowsRead, rowsCounted, rowsOutsidePeriod, notCounted }: Scorecard): string {
  const left = notCounted.reduce((sum, { rows }) => sum + rows, 0);
  const reasons = notCounted.map(({ reason, rows }) => `${countText(rows)} ${reason}`).join("; ");
  const outside = rowsOutsidePeriod > 0 ? `, ${countText(rowsOutsidePeriod)} outside the period` : "";
  return `${counted(rowsRead, "row")} read: ${countText(rowsCounted)} counted${outside}, ${countText(left)} not counted${left > 0 ? ` (${reasons})` : ""}.`;
}

function legend({ payers }: Scorecard): string[] {
  const scores = ([2, 1, 0] as const).map((score) => `${SCORE_SYMBOL[score]} ${SCORE_WORD[score]}`).join("  ");
  const provisional = payers.some((payer) => payer.provisional)
    ? `; prov.: provisional, fewer than ${PROVISIONAL_BELOW} decided claims`
    : "";
  return [`${scores}  ${NOT_AVAILABLE} not available${provisional}`];
}

function issuesLine({ issues }: Scorecard): string[] {
  const found = issues.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
  return found === 0 ? [] : [`${counted(found, "data issue")} to look at: see the sheet Data notes.`];
}

/** The headings that somebody should look at, since nothing was read from them, or what is only like a known name. */
function headingLines({ columns }: Scorecard): string[] {
  const unread = columns.filter(({ field }) => field === null).map(({ heading }) => heading);
  const similar = columns.flatMap(({ heading, field, match }) =>
    field !== null && match === "similar" ? [`"${heading}" was read as ${FIELD_WORDS[field]}`] : [],
  );
  return [
    ...(unread.length === 0 ? [] : [`Not read: ${listed(unread)}. Say what a column is with the setting columns.`]),
    ...(similar.length === 0 ? [] : [`Please check: ${listed(similar)}.`]),
  ];
}

/** Each once: several files often have the same headings. */
function listed(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  const more = different.length - HEADINGS_SHOWN;
  return different.slice(0, HEADINGS_SHOWN).join(", ") + (more > 0 ? `, and ${more} more` : "");
}

function cellLines({ text, width }: Column, payer: PayerResult, rank: number): string[] {
  return wrap(text(payer, rank), width);
}

/** The cells of a row side by side; it takes as many lines as its tallest cell. */
function tableRow(cells: readonly (readonly string[])[]): string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    COLUMNS.map(({ align, width }, column) => align(cells[column]![line] ?? "", width))
      .join(" ")
      .trimEnd(),
  );
}

function symbolOf(score: PayerResult["scores"][ScoreName]): string {
  return score === null ? NOT_AVAILABLE : SCORE_SYMBOL[score];
}

function figureText(figure: Figure, format: (figure: number) => string): string {
  return figure === null ? NOT_AVAILABLE : format(figure);
}

function shareText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

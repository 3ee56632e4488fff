import { PROVISIONAL_BELOW } from "../scoring/grade";
import type { Scorecard } from "../scoring/result";
import type { SheetDraft } from "./draft";
import { percentText } from "./formats";
import { MUTED, SCORE_SYMBOL, SCORE_WORD } from "./palette";
import { type PlacedTable, TABLE_COLUMNS } from "./payer-table";
import type { CellStyle } from "./plan";
import { ESTIMATED, LOWER_BOUND, OWN_SCHEDULE, REVIEW_PERIOD } from "./score-cells";

const SMALL: CellStyle = { size: 8, color: MUTED };

const MARK_WORDS: readonly (readonly [string, string])[] = [
  [ESTIMATED, "minutes are an estimate"],
  [REVIEW_PERIOD, "too few in the window, so over the whole period"],
  [OWN_SCHEDULE, "its own schedule instead of Medicare"],
  [LOWER_BOUND, "the table does not tell the allowed amount; what the insurer paid is used, which is less"],
];

/** What symbols and marks mean, and why figures are missing, below the table. Returns the first free row. */
export function putLegend(draft: SheetDraft, table: PlacedTable, card: Scorecard): number {
  const missing = table.footnotes.text();
  const texts = [
    scoreWords(card),
    markWords(table, card),
    ...(missing === null ? [] : [`No figure because: ${missing}`]),
  ];
  texts.forEach((text, i) => draft.paragraph(table.next + i, 0, TABLE_COLUMNS, text, SMALL));
  return table.next + texts.length;
}

function scoreWords(card: Scorecard): string {
  const symbols = ([2, 1, 0] as const).map((score) => `${SCORE_SYMBOL[score]} ${SCORE_WORD[score]}`).join("   ");
  const bestPlan =
    card.bestPlan === null ? "the best plan" : `the best plan (${card.bestPlan}; same codes, the mix differs)`;
  return [
    `Scores: ${symbols}`,
    "Grey italics: shown, not scored",
    `Rate: M against Medicare, P ${bestPlan}, B break-even`,
    `Rework: by the payer${othersRework(card)}`,
    "Days to pay (the guide: days in A/R): last sent to decided",
  ].join("   ");
}

/** What a payer's rework is held against: the rate of all the others together, which differs a little from payer to payer. */
function othersRework({ payers }: Scorecard): string {
  const rates = payers.flatMap(({ baselineRework }) => (baselineRework === null ? [] : [baselineRework]));
  if (rates.length === 0) return "";
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map((rate) =>
    percentText(Math.round(rate * 1e3) / 1e3),
  );
  return `; the other payers' ${least === most ? least : `${least} to ${most}`}`;
}

function markWords({ marks }: PlacedTable, { payers }: Scorecard): string {
  const present = MARK_WORDS.filter(([mark]) => marks.has(mark)).map(([mark, words]) => `${mark} ${words}`);
  const provisional = payers.some(({ grade, provisional }) => grade !== null && provisional);
  return [
    ...present,
    ...(provisional ? [`prov. = provisional: fewer than ${PROVISIONAL_BELOW} decided service lines`] : []),
    "Every figure is defined on the Method sheet",
  ].join("   ");
}

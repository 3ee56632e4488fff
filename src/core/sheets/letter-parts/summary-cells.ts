import { codeTable } from "../../negotiation/letters/code-table";
import { type Finding, reviewWindow } from "../../negotiation/letters/finding";
import { findings } from "../../negotiation/letters/findings";
import { effectiveDay, letterDay, secondStepDay } from "../../negotiation/letters/letter-dates";
import { noLetter } from "../../negotiation/letters/no-letter";
import { otherAsks } from "../../negotiation/letters/other-asks";
import { sourceText } from "../../negotiation/letters/request-letter";
import type { PayerCase } from "../../negotiation/payer-case";
import { capital } from "../../settings/capital";
import { counted } from "../../settings/counted";
import { outgoingFilterWords } from "../../settings/filter-words";
import type { SheetDraft } from "../draft";
import { putSection } from "../heading";
import { ACCENT, MUTED } from "../palette";
import { putCodeTable } from "./code-table-cells";
import { SMALL_SIZE } from "./letter-page";
import { putComparisons, summaryRows } from "./summary-comparisons";
import { putNothingAsked } from "./summary-without-asks";

/** The whole page. Returns the first free row. */
export function putSummary(draft: SheetDraft, one: PayerCase): number {
  const top = putTitle(draft, one);
  const { shown } = findings(one);
  const asks = otherAsks(one, shown);
  const table = noLetter(one) === null ? codeTable(one) : null;
  const isAsked = one.stance === "negotiate" && (table !== null || shown.length > 0);
  if (!isAsked) return putNothingAsked(draft, top, one);
  let row = top;
  if (table !== null) {
    putSection(draft, row, 0, "Rates per unit: today, and what we ask for");
    row = putCodeTable(draft, row + 1, table) + 1;
  }
  const rows = summaryRows(one);
  if (rows.length > 0) {
    putSection(draft, row, 0, "How claims are handled");
    row = putComparisons(draft, row + 1, rows) + 1;
  }
  putSection(draft, row, 0, "What we ask for");
  const sentences = [...(table === null ? [] : [rateAsk(one, table.rows)]), ...asks.map(({ sentence }) => sentence)];
  row =
    putParagraphs(
      draft,
      row + 1,
      sentences.map((sentence) => `•  ${sentence}`),
    ) + 1;
  const source = [table === null ? ratesStay(one) : sourceText(one, table, []), ...meanings(shown)].join(" ");
  draft.paragraph(row, 0, draft.columns, source, { size: SMALL_SIZE, color: MUTED });
  return row + 1;
}

/** The practice, the payer, the days. A page that goes out carries no filter of clinicians and no stamp. */
function putTitle(draft: SheetDraft, one: PayerCase): number {
  const { payer, settings } = one;
  const { legalName, name } = settings.practice;
  const practice = legalName ?? name;
  draft.paragraph(0, 0, draft.columns, `Summary for ${payer.payer}`, { bold: true, size: 16, color: ACCENT });
  const lines = [
    ...(practice === null ? [] : [`From ${practice}, ${letterDay(settings.today)}`]),
    `${capital(reviewWindow(one))}; ${counted(payer.adjudicated, "decided claim")}`,
  ];
  lines.forEach((line, i) => draft.paragraph(1 + i, 0, draft.columns, line, { color: MUTED }));
  return 2 + lines.length;
}

function rateAsk({ settings }: PayerCase, rows: readonly { readonly first: number | null }[]): string {
  const from = letterDay(effectiveDay(settings.today));
  if (rows.every(({ first }) => first === null)) return `The rates above from ${from}.`;
  return `The rates above, in two steps where there are two: from ${from} and from ${letterDay(secondStepDay(settings.today))}.`;
}

function putParagraphs(draft: SheetDraft, row: number, sentences: readonly string[]): number {
  sentences.forEach((sentence, i) => draft.paragraph(row + i, 0, draft.columns, sentence));
  return row + sentences.length;
}

function ratesStay(one: PayerCase): string {
  const figures = `Figures: our own claims with you, ${reviewWindow(one)}.`;
  return [figures, outgoingFilterWords(one.card.filter), "We ask for no change of the rates."]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

const MEANINGS: Readonly<Partial<Record<Finding["key"], string>>> = {
  denials: "Initial denials: claims whose first answer was no, whatever came of them.",
  rework:
    "Rework: claims denied, downcoded, adjusted or sent again; where the reasons are known, without those of our office and of patients.",
  days: "Days to pay: from sending to your decision; claims open for more than 45 days count with their age.",
  cost: "Cost per session: our own accounts.",
};

function meanings(shown: readonly Finding[]): string[] {
  return shown.flatMap(({ key }) => MEANINGS[key] ?? []);
}

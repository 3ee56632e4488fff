import type { ContractTerms } from "../negotiation/contract-terms";
import { PUBLIC_TYPES } from "../scoring/public-types";
import { TERM_COLUMNS } from "../negotiation/term-columns";
import { missingForLetters, reviewTerms, type TermFinding } from "../negotiation/term-review";
import { roundedPercent } from "../scoring/figure-words";
import { rankedPayers, type RankedPayer } from "../scoring/payer-words";
import { counted } from "../settings/counted";
import { nameKey } from "../settings/names";
import { area } from "./cell-address";
import type { SheetDraft } from "./draft";
import { termName } from "./expiring-words";
import type { CellStyle } from "./plan";
import { ACCENT, BAND, HAIRLINE, MUTED, STRONG, TABLE_HEADING } from "./palette";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { lineHeight, wrappedLines } from "./text-width";
import type { NegotiationContents } from "./workbook-contents";

/** Payers whose terms are reviewed one by one; more would make the sheet too large for the one request that a build is. */
const PAYERS_REVIEWED = 40;

/** What is to be said of one payer's contract. */
export interface PayerTerms {
  readonly payer: string;
  /** Beside the name: its share of revenue, and what the contract is. */
  readonly note: string;
  /** Whether a public program sets its terms. */
  readonly isPublic: boolean;
  /** `null`: no row of Contract terms. */
  readonly findings: readonly TermFinding[] | null;
  readonly missingForLetters: readonly (keyof ContractTerms)[];
}

/** All payers but self-pay, the largest first; last those that have terms but no claims. */
export function payerTerms({ card, settings, negotiation }: NegotiationContents): readonly PayerTerms[] {
  const { terms } = negotiation.records;
  const byName = new Map(terms.map((each) => [nameKey(each.payer), each]));
  const ranked = rankedPayers(card).filter(({ payer }) => payer.type !== "self-pay");
  const known = new Set(card.payers.map(({ payer }) => nameKey(payer)));
  const of = (payer: string, own: ContractTerms | null, isPublic: boolean, note: string): PayerTerms => ({
    payer,
    note,
    isPublic,
    findings: own && reviewTerms(own, settings.today, isPublic),
    missingForLetters: own === null || isPublic ? [] : missingForLetters(own),
  });
  return [
    ...ranked.map((one) =>
      of(one.payer.payer, byName.get(nameKey(one.payer.payer)) ?? null, PUBLIC_TYPES.has(one.payer.type), noteOf(one)),
    ),
    ...terms
      .filter(({ payer }) => !known.has(nameKey(payer)))
      .map((own) => of(own.payer, own, false, "no claims in the review period")),
  ];
}

function noteOf({ payer: { revenueShare, type } }: RankedPayer): string {
  const share = revenueShare === null ? "" : `${roundedPercent(revenueShare, 1)} of revenue`;
  const kind = PUBLIC_TYPES.has(type)
    ? "a public program sets its terms"
    : type === "platform"
      ? "the contract with the plans is the platform's"
      : "";
  return [share, kind].filter((words) => words !== "").join("; ");
}

/** Where the columns of a finding stand. */
const COLUMN = { term: 0, state: 1, stands: 2, ask: 5 } as const;
const FACE = { size: 10 } as const;
/** Points that an indent takes. */
const INDENT = 8;

/** Headings, then payer by payer each term that is poor, and what is not known in one row. Returns the first free row. */
export function putTerms(draft: SheetDraft, top: number, payers: readonly PayerTerms[]): number {
  draft.write(top, 0, [["Term", "State", "As it stands", null, null, "What to ask for instead"]]);
  draft.merge(area(top, COLUMN.stands, 1, COLUMN.ask - COLUMN.stands));
  draft.style(area(top, 0, 1, draft.columns), TABLE_HEADING);
  let row = top + 1;
  for (const one of payers.slice(0, PAYERS_REVIEWED)) row = putPayer(draft, row, one);
  const more = payers.length - PAYERS_REVIEWED;
  if (more > 0) draft.put(row++, 0, `${counted(more, "smaller payer")} not reviewed here.`, { color: MUTED });
  return row;
}

function putPayer(draft: SheetDraft, top: number, one: PayerTerms): number {
  const title = `${one.payer}${one.note === "" ? "" : ` (${one.note})`}: ${countWords(one)}`;
  putBand(draft, top, title);
  if (one.findings === null) return top + 1;
  const poor = one.findings.filter(({ state }) => state === "poor");
  const missing = one.findings.filter(({ state }) => state === "missing");
  let row = top + 1;
  for (const finding of poor) putFinding(draft, row++, finding);
  if (missing.length > 0) {
    const names = missing.map(({ term }) => termName(term)).join(", ");
    const look = one.isPublic ? missing[0]!.ask : "";
    draft.paragraph(row++, 0, draft.columns, `Not known: ${names}. ${look}`.trim(), { indent: 1, horizontal: "left" });
  }
  if (one.missingForLetters.length === 0) return row;
  const names = one.missingForLetters.map(termName).join(", ");
  draft.paragraph(row++, 0, draft.columns, `For letters also fill in ${names}.`, {
    color: MUTED,
    indent: 1,
    horizontal: "left",
  });
  return row;
}

function putBand(draft: SheetDraft, row: number, title: string): void {
  const style: CellStyle = { bold: true, color: ACCENT, fill: BAND, vertical: "center", top: STRONG };
  draft.paragraph(row, 0, draft.columns, title, style);
}

/** What to ask for where a contract that is not a public program's says nothing, once for all payers. Returns the first free row. */
export function putSilent(draft: SheetDraft, top: number, payers: readonly PayerTerms[]): number {
  const missing = payers.flatMap(({ payer, isPublic, findings }) =>
    isPublic ? [] : (findings ?? []).filter(({ state }) => state === "missing").map((finding) => ({ payer, finding })),
  );
  const terms = TERM_COLUMNS.map(({ key }) => missing.filter(({ finding }) => finding.term === key));
  const shown = terms.filter((same) => same.length > 0);
  if (shown.length === 0) return top;
  putBand(draft, top, "Not known above: look it up in the contract, and ask for this where it is silent");
  shown.forEach((same, i) => {
    const { finding } = same[0]!;
    const stands = `Not known of ${counted(same.length, "payer")}.`;
    putFinding(draft, top + 1 + i, { ...finding, stands });
  });
  return top + 1 + shown.length;
}

function countWords({ findings }: PayerTerms): string {
  if (findings === null) return `not filled in (${REQUESTED_SHEET_WORDS.terms.name} has no row of it)`;
  const poor = findings.filter(({ state }) => state === "poor").length;
  const missing = findings.length - poor;
  if (findings.length === 0) return "nothing poor, nothing missing";
  const words = [poor > 0 ? `${poor} poor` : "", missing > 0 ? `${missing} not known` : ""];
  return words.filter((each) => each !== "").join(", ");
}

function putFinding(draft: SheetDraft, row: number, { term, state, stands, ask }: TermFinding): void {
  const name = termName(term).replace(/[“”]/g, "");
  const wide = COLUMN.ask - COLUMN.stands;
  draft.write(row, 0, [[name, STATE_WORDS[state], stands, null, null, ask]]);
  draft.merge(area(row, COLUMN.stands, 1, wide));
  draft.style(area(row, 0, 1, draft.columns), { wrap: true, vertical: "center", bottom: HAIRLINE });
  draft.style(area(row, COLUMN.term, 1, 1), { horizontal: "left", indent: 1 });
  draft.style(area(row, COLUMN.state, 1, 1), state === "poor" ? { bold: true } : { color: MUTED });
  const lines = Math.max(
    wrappedLines(name, draft.room(COLUMN.term, 1) - INDENT, FACE),
    wrappedLines(stands, draft.room(COLUMN.stands, wide), FACE),
    wrappedLines(ask, draft.room(COLUMN.ask, 1), FACE),
  );
  draft.setHeight(row, Math.max(15, lineHeight(lines, FACE)));
}

const STATE_WORDS: Readonly<Record<TermFinding["state"], string>> = { poor: "poor", missing: "not known" };

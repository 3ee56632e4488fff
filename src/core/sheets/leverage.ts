import { gradeAndAction } from "../negotiation/decision-evidence";
import { CLEAR_LEAD, LEAST_KNOWN, POSITION_MEANS, STANCE_MEANS } from "../negotiation/leverage";
import { knownFactors, LARGE_PART } from "../negotiation/leverage-factors";
import type { PayerCase } from "../negotiation/payer-case";
import { reasonsToRenegotiate } from "../negotiation/reasons-to-renegotiate";
import { address, area, formula } from "./cell-address";
import type { SheetDraft } from "./draft";
import { periodText, practiceName, putHeading } from "./heading";
import { type PlacedRows, putAnswered } from "./leverage-parts/answered-table";
import { factorRows } from "./leverage-parts/factor-rows";
import { COLUMN, SMALL, WIDTHS } from "./leverage-parts/leverage-columns";
import { reasonRows } from "./leverage-parts/reason-rows";
import { ACCENT, BAND, MUTED, WHITE } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { lineHeight } from "./text-width";
import type { NegotiationContents } from "./workbook-contents";

const FACTOR_HEADINGS = ["Factor", "Your answer", "Speaks", "Why"] as const;
const REASON_HEADINGS = ["Reason", "Your answer", "Holds", "Why"] as const;
const RULE =
  `How the position is told: each factor counts once. Strong: at least ${CLEAR_LEAD} more for us than for them, and the payer is no large part of the practice. ` +
  `Weak: at least ${CLEAR_LEAD} more for them. Balanced: between. Not known: fewer than ${LEAST_KNOWN} of the 11 factors are known.`;

/** What speaks for the practice and what for the payer, the position that comes of it, and whether now is the time to ask. */
export function planLeverage(one: PayerCase, { card, settings, stamp, negotiation }: NegotiationContents): SheetPlan {
  const name = one.payer.payer;
  const draft = payerSheetDraft("leverage", name, WIDTHS);
  const lines = [`${practiceName(settings)}. ${periodText(card)}`, `On the scorecard ${gradeAndAction(one)}`];
  const top = putHeading(draft, `Leverage: ${name}`, lines, card) + 1;
  if (one.stance === "self-pay") return nobody(draft, top, stamp);
  const known = knownFactors(one);
  const ours = putAnswered(
    draft,
    top + POSITION_ROWS,
    { title: "What speaks for us", headings: FACTOR_HEADINGS },
    factorRows("ours", name, known),
  );
  const theirRows = factorRows("theirs", name, known);
  const theirs = putAnswered(draft, ours.next, { title: "What speaks for them", headings: FACTOR_HEADINGS }, theirRows);
  const reasons = putAnswered(
    draft,
    theirs.next,
    { title: "Six reasons to renegotiate now", headings: REASON_HEADINGS },
    reasonRows(reasonsToRenegotiate(one, negotiation.quarters), name),
  );
  const large = address(theirs.first + theirRows.findIndex((row) => row.name === LARGE_PART), COLUMN.verdict);
  putPosition(draft, top, { ours, theirs, reasons, large }, one);
  draft.paragraph(reasons.next + 1, 0, draft.columns, RULE, { ...SMALL, color: MUTED });
  return finish(draft, reasons.next + 2, stamp);
}

/** The page of payments without an insurer: no factor says anything of them. */
function nobody(draft: SheetDraft, top: number, stamp: Stamp): SheetPlan {
  draft.paragraph(top, 0, draft.columns, STANCE_MEANS["self-pay"] ?? "");
  return finish(draft, top + 2, stamp);
}

/** The stamp in the last row, and one page around it all. */
function finish(draft: SheetDraft, last: number, stamp: Stamp): SheetPlan {
  draft.put(last, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "portrait", area: area(0, 0, last + 1, draft.columns), fitTall: 1 }),
  });
}

/** Position, what it means, the counts, and the reasons that hold. */
const POSITION_ROWS = 4;

interface Tables {
  readonly ours: PlacedRows;
  readonly theirs: PlacedRows;
  readonly reasons: PlacedRows;
  /** The cell that says whether the payer is a large part of the practice. */
  readonly large: string;
}

function putPosition(draft: SheetDraft, top: number, tables: Tables, { stance }: PayerCase): void {
  const position = address(top, COLUMN.answer);
  const { forUs, forThem, neutral } = countsOf(tables);
  putRow(draft, top, "Our position", formula(positionFormula(tables)));
  draft.style(area(top, 0, 1, draft.columns), { bold: true, size: 14, color: WHITE, fill: ACCENT, vertical: "center" });
  draft.setHeight(top, 24);
  putRow(draft, top + 1, "What it means for the ask", STANCE_MEANS[stance] ?? formula(meansFormula(position)));
  draft.setHeight(top + 1, lineHeight(2, { size: 10 }));
  const counts = `${forUs}&" / "&${forThem}&" / "&${neutral}`;
  putRow(draft, top + 2, "Factors for us / for them / neutral", formula(counts));
  const holding = `COUNTIFS(${tables.reasons.verdicts},"yes")&" of 6"`;
  putRow(draft, top + 3, "Reasons to renegotiate now that hold", formula(holding));
  draft.style(area(top + 1, 0, POSITION_ROWS - 1, draft.columns), { fill: BAND, vertical: "center" });
  draft.style(area(top + 1, COLUMN.answer, POSITION_ROWS - 1, 1), { bold: true });
}

function putRow(draft: SheetDraft, row: number, label: string, cell: PlanCell): void {
  const where = area(row, COLUMN.answer, 1, draft.columns - 1);
  draft.write(row, 0, [[label, cell]]);
  draft.merge(where);
  draft.style(where, { wrap: true, horizontal: "left", indent: 1 });
}

type Counts = Readonly<Record<"forUs" | "forThem" | "neutral", string>>;

/** How many factors of both tables speak for whom. */
function countsOf({ ours, theirs }: Tables): Counts {
  const count = (verdict: string): string =>
    `(COUNTIFS(${ours.verdicts},"${verdict}")+COUNTIFS(${theirs.verdicts},"${verdict}"))`;
  return { forUs: count("for us"), forThem: count("for them"), neutral: count("neutral") };
}

/** The same as `leverageOf` of the core, over the cells of the verdicts. */
function positionFormula(tables: Tables): string {
  const { forUs, forThem, neutral } = countsOf(tables);
  const strong = `IF(${tables.large}="for them","balanced","strong")`;
  const between = `IF(${forThem}-${forUs}>=${CLEAR_LEAD},"weak","balanced")`;
  const position = `IF(${forUs}-${forThem}>=${CLEAR_LEAD},${strong},${between})`;
  return `IF(${forUs}+${forThem}+${neutral}<${LEAST_KNOWN},"not known",${position})`;
}

function meansFormula(position: string): string {
  return Object.entries(POSITION_MEANS).reduceRight(
    (rest, [one, means]) => `IF(${position}="${one}","${means}",${rest})`,
    '""',
  );
}

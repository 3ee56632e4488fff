import { contractDates, type ContractDate } from "../../negotiation/contract-dates";
import type { ContractTerms } from "../../negotiation/contract-terms";
import type { PayerCase } from "../../negotiation/payer-case";
import { dateCell, serialOf } from "../../settings/calendar";
import { counted } from "../../settings/counted";
import { dayText } from "../../settings/day-text";
import { area, formula } from "../cell-address";
import { putSpacedSection } from "../decision-parts/spaced-section";
import type { SheetDraft } from "../draft";
import { DATE } from "../formats";
import { HAIRLINE, MUTED, NOTICE, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { INDENT, PLAN_COLUMN as COLUMN, SMALL } from "./plan-columns";

const UNKNOWN = "look it up";

interface Fact {
  readonly what: string;
  /** `null`: not known. */
  readonly cell: PlanCell;
  readonly look: string;
}

const days = (count: number | null): string | null => (count === null ? null : counted(count, "day"));
const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? "yes" : "no");

/** @param notice the cell with the day of the notice; `null`: the plan gives none */
function factsOf({ terms, settings: { today } }: PayerCase, notice: string | null): readonly Fact[] {
  const dates = terms === null ? [] : contractDates({ terms: [terms], log: [] }, today);
  const date = (what: ContractDate["what"]): ContractDate | null => dates.find((each) => each.what === what) ?? null;
  return [
    {
      what: "Term ends",
      cell: dateCell(terms?.termEnds ?? null),
      look: date("term ends")?.words ?? "A notice may have to end with it.",
    },
    ...(notice === null ? [] : [endWithTerm(terms, date("give notice"), notice)]),
    {
      what: "Days to ask before the term ends",
      cell: days(terms?.renewalNoticeDays ?? null),
      look: lookOf(date("ask for changes"), "For changes, such as fewer new patients, to count at renewal."),
    },
    {
      what: "Renews by itself",
      cell: yesNo(terms?.autoRenews ?? null),
      look: "If not, letting it run out may be enough.",
    },
    {
      what: "All of the payer's plans together",
      cell: yesNo(terms?.allProducts ?? null),
      look: "If yes, one plan cannot be left alone.",
    },
    {
      what: "To file a claim",
      cell: days(terms?.timelyFilingDays ?? null),
      look: "Does it still hold after the end?",
    },
    { what: "To appeal a denial", cell: days(terms?.appealDays ?? null), look: "The same." },
    {
      what: "To take payments back",
      cell: days(terms?.recoupmentDays ?? null),
      look: "Keep so much in reserve as it may still take back.",
    },
  ];
}

/** The last in-network day where the contract can be ended with its term alone: the other one stands among the steps. */
function endWithTerm(terms: ContractTerms | null, give: ContractDate | null, notice: string): Fact {
  const what = "Last day, if a notice ends it only with the term";
  if (typeof terms?.termEnds !== "number" || typeof give?.date !== "number")
    return { what, cell: null, look: "Needs the end of the term ahead, and the days of notice, in Contract terms." };
  return {
    what,
    cell: formula(`IF(${notice}<=${serialOf(give.date)},${serialOf(terms.termEnds)},"a later term")`),
    look: `If the notice is given by ${dayText(give.date)}; after that, when the term after it ends.`,
  };
}

function lookOf(date: ContractDate | null, otherwise: string): string {
  if (typeof date?.date !== "number") return otherwise;
  return `The last day for that ${date.daysLeft! < 0 ? "was " : "is "}${dayText(date.date)}.`;
}

const CHECK =
  "Before any letter goes out, have the contract and your state's rules checked by somebody who knows both: how notice is sent and to whom, care under way, what patients may be charged, how long records are kept.";

/**
 * What the contract says of its end, as far as Contract terms know it, and what has to be checked. Returns the first free row.
 *
 * @param one the contract's case
 * @param notice the cell with the day of the notice; `null`: the plan gives none
 */
export function putContractFacts(draft: SheetDraft, top: number, one: PayerCase, notice: string | null): number {
  putSpacedSection(draft, top, "What the contract says (sheet Contract terms)");
  const first = top + 1;
  const facts = factsOf(one, notice);
  const wide = draft.columns - COLUMN.who;
  draft.write(
    first,
    0,
    facts.map(({ what, cell, look }) => [what, cell ?? UNKNOWN, null, look]),
  );
  const looks = area(first, COLUMN.who, facts.length, wide);
  draft.style(area(first, 0, facts.length, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(area(first, COLUMN.by, facts.length, 1), { horizontal: "center", numberFormat: DATE });
  draft.styleDown(
    first,
    COLUMN.by,
    facts.map(({ cell }) => (cell === null ? { italic: true, fill: NOTICE } : { bold: true })),
  );
  draft.style(looks, { color: MUTED, indent: 1, horizontal: "left", wrap: true });
  facts.forEach(({ look }, i) => {
    draft.merge(area(first + i, COLUMN.who, 1, wide));
    const lines = wrappedLines(look, draft.room(COLUMN.who, wide) - INDENT, SMALL);
    draft.setHeight(first + i, Math.max(15, lineHeight(lines, SMALL)));
  });
  const end = first + facts.length;
  draft.paragraph(end, 0, draft.columns, CHECK, { bold: true, size: 9, fill: NOTICE, vertical: "center" });
  const lines = wrappedLines(CHECK, draft.room(0, draft.columns), { size: 9, bold: true });
  draft.setHeight(end, lineHeight(lines, { size: 9 }) + 4);
  return end + 1;
}

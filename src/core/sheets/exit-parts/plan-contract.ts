import type { ContractTerms } from "../../negotiation/contract-terms";
import { dateCell } from "../../settings/calendar";
import { counted } from "../../settings/counted";
import { area } from "../cell-address";
import { putSpacedSection } from "../decision-parts/spaced-section";
import type { SheetDraft } from "../draft";
import { DATE } from "../formats";
import { HAIRLINE, MUTED, NOTICE, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { PLAN_COLUMN as COLUMN, SMALL } from "./plan-columns";

const UNKNOWN = "look it up";

interface Fact {
  readonly what: string;
  readonly of: (terms: ContractTerms) => PlanCell;
  readonly look: string;
}

const days = (count: number | null): string | null => (count === null ? null : counted(count, "day"));
const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? "yes" : "no");

const FACTS: readonly Fact[] = [
  { what: "Term ends", of: ({ termEnds }) => dateCell(termEnds), look: "A notice may have to end with it." },
  {
    what: "Renews by itself",
    of: ({ autoRenews }) => yesNo(autoRenews),
    look: "If not, letting it run out may be enough.",
  },
  {
    what: "All of the payer's plans together",
    of: ({ allProducts }) => yesNo(allProducts),
    look: "If yes, one plan cannot be left alone.",
  },
  {
    what: "To file a claim",
    of: ({ timelyFilingDays }) => days(timelyFilingDays),
    look: "Does it still hold after the end?",
  },
  { what: "To appeal a denial", of: ({ appealDays }) => days(appealDays), look: "The same." },
  {
    what: "To take payments back",
    of: ({ recoupmentDays }) => days(recoupmentDays),
    look: "Keep so much in reserve as it may still take back.",
  },
];

const CHECK =
  "Before any letter goes out, have the contract and your state's rules checked by somebody who knows both: how notice is sent and to whom, care under way, what patients may be charged, how long records are kept.";

/** What the contract says of its end, as far as Contract terms know it, and what has to be checked. Returns the first free row. */
export function putContractFacts(draft: SheetDraft, top: number, terms: ContractTerms | null): number {
  putSpacedSection(draft, top, "What the contract says (sheet Contract terms)");
  const first = top + 1;
  const known = FACTS.map(({ of }) => (terms === null ? null : of(terms)));
  draft.write(
    first,
    0,
    FACTS.map(({ what, look }, i) => [what, known[i] ?? UNKNOWN, null, look]),
  );
  draft.style(area(first, 0, FACTS.length, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(area(first, COLUMN.by, FACTS.length, 1), { horizontal: "center", numberFormat: DATE });
  draft.styleDown(
    first,
    COLUMN.by,
    known.map((cell) => (cell === null ? { italic: true, fill: NOTICE } : { bold: true })),
  );
  draft.style(area(first, COLUMN.who, FACTS.length, 1), { color: MUTED, indent: 1, horizontal: "left" });
  const end = first + FACTS.length;
  draft.paragraph(end, 0, draft.columns, CHECK, { bold: true, size: 9, fill: NOTICE, vertical: "center" });
  const lines = wrappedLines(CHECK, draft.room(0, draft.columns), { size: 9, bold: true });
  draft.setHeight(end, lineHeight(lines, { size: 9 }) + 4);
  return end + 1;
}

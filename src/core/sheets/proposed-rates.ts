import { PROPOSED_COLUMNS } from "../negotiation/proposed-columns";
import type { NegotiationRecords } from "../negotiation/records";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putHeading } from "./heading";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { putRecordTable } from "./record-sheet";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";

const NOTES = [
  `The fee schedule that a payer offers you, before you sign. After the next build, ${REQUESTED_SHEET_WORDS["before-signing"].name} holds it against your own volumes, Medicare, your best plan and your costs.`,
  "One schedule at a time: the payer that is named first. A row without a payer is of the same one; rows that name another do not count.",
  "A row for each code, or paste the codes and rates of a whole schedule, without its headings. Of two rates of a code the lower one counts.",
] as const;
/** A schedule that is not longer fits a page, with rows for more. */
const ROWS_OF_PAGE = 30;
const LEAST_BLANK = 10;

/** The schedule that a payer offers, so far as it is known; rows that cannot be read, as they were typed; and yellow rows for more. */
export function planProposedRates({
  proposed,
  unreadProposed,
}: Pick<NegotiationRecords, "proposed" | "unreadProposed">): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.proposed;
  const widths = PROPOSED_COLUMNS.map(({ width }) => width);
  const draft = new SheetDraft({ key: "proposed", name, kind: "input", tabColor: TAB.input, widths });
  let top = putHeading(draft, name, [], null);
  for (const note of NOTES) draft.paragraph(top++, 0, draft.columns, note, { color: MUTED });
  const { headings, first, next } = putRecordTable(draft, top + 1, {
    columns: PROPOSED_COLUMNS,
    // The payer stands once, as somebody would write it.
    rows: proposed.map((one, i) => (i === 0 ? one : { ...one, payer: null })),
    asTyped: unreadProposed,
    blank: Math.max(LEAST_BLANK, ROWS_OF_PAGE - proposed.length - unreadProposed.length),
  });
  return draft.plan({
    freeze: { rows: first, columns: 0 },
    print: printPlan({ orientation: "portrait", area: area(0, 0, next, draft.columns), titleRows: headings }),
  });
}

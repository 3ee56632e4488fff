import type { ContractTerms } from "../negotiation/contract-terms";
import { emptyTerms } from "../negotiation/empty-terms";
import { TERM_COLUMNS } from "../negotiation/term-columns";
import { nameKey } from "../settings/names";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putHeading } from "./heading";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { putRecordTable } from "./record-sheet";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";

const NOTES = [
  "Fill in the yellow cells from each contract and its amendments; leave blank what you do not know. Contract review then says what is missing, what is poor and which days are ahead.",
  "Dates as 3/9/2026, percentages as 3%. You may add columns of your own. Never write a patient's name here.",
];
/** For contracts of payers without claims. */
const BLANK_ROWS = 10;
/** All terms on one page would be too small to read. */
const PAGES_WIDE = 2;

/**
 * A row for each payer to fill in, with what is known of its contract; terms of payers that are not among them follow.
 *
 * @param payers in the order of the rows: `payersToContract`
 */
export function planContractTerms(payers: readonly string[], terms: readonly ContractTerms[]): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.terms;
  const widths = TERM_COLUMNS.map(({ width }) => width);
  const draft = new SheetDraft({ key: "terms", name, kind: "input", tabColor: TAB.input, widths });
  const known = new Map(terms.map((one) => [nameKey(one.payer), one]));
  const listed = new Set(payers.map(nameKey));
  const rows = [
    ...payers.map((payer) => known.get(nameKey(payer)) ?? emptyTerms(payer)),
    ...terms.filter(({ payer }) => !listed.has(nameKey(payer))),
  ];
  putHeading(draft, name, [], null);
  // Beside the title: the first column is repeated on the second page, which would cut the notes off.
  NOTES.forEach((note, i) => draft.put(i, 1, note, { color: MUTED, vertical: "center" }));
  const top = NOTES.length + 1;
  const { headings, first, next } = putRecordTable(draft, top, { columns: TERM_COLUMNS, rows, blank: BLANK_ROWS });
  return draft.plan({
    freeze: { rows: first, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, next, draft.columns),
      fitWide: PAGES_WIDE,
      titleRows: headings,
      titleColumns: { column: 0, columns: 1 },
    }),
  });
}

import { exitFacts } from "../../exit/exit-facts";
import { CHURN, patientOptions } from "../../exit/plan-steps";
import type { PayerCase } from "../../negotiation/payer-case";
import { ACTIVE_DAYS } from "../../analysis/contract-claims";
import { roundedPercent } from "../../scoring/figure-words";
import { rankedPayers } from "../../scoring/payer-words";
import { counted, countText } from "../../settings/counted";
import { area } from "../cell-address";
import { putSpacedSection } from "../decision-parts/spaced-section";
import type { SheetDraft } from "../draft";
import { HAIRLINE, MUTED, STRONG } from "../palette";
import { lineHeight, wrappedLines } from "../text-width";
import { PLAN_COLUMN as COLUMN, SMALL } from "./plan-columns";

/** What patients can be offered, a row each, and how many of them would have to move anyway. Returns the first free row. @param one the contract's case */
export function putPatients(draft: SheetDraft, top: number, one: PayerCase): number {
  putSpacedSection(draft, top, "What its patients can be offered");
  const rows = [...patientOptions(one), { what: "Who moves anyway", takes: churnWords(one) }];
  const first = top + 1;
  const wide = draft.columns - COLUMN.by;
  rows.forEach(({ what, takes }, i) => {
    draft.write(first + i, 0, [[what, takes]]);
    draft.merge(area(first + i, COLUMN.by, 1, wide));
    draft.setHeight(
      first + i,
      Math.max(15, lineHeight(wrappedLines(takes, draft.room(COLUMN.by, wide), SMALL), SMALL)),
    );
  });
  draft.style(area(first, 0, rows.length, draft.columns), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    wrap: true,
  });
  draft.style(area(first, COLUMN.by, rows.length, 1), { color: MUTED });
  return first + rows.length;
}

function churnWords(one: PayerCase): string {
  const { low, high } = CHURN;
  const rate = `${roundedPercent(low)} to ${roundedPercent(high)} of insured people change or lose their coverage in a year, whatever you do (the guide)`;
  const { patients } = exitFacts(one, rankedPayers(one.card), one.contracts);
  if (patients === null) return `${rate}.`;
  const seen = `${counted(patients, "patient")} seen in the last ${ACTIVE_DAYS} days`;
  const [fewest, most] = [patients * low, patients * high].map((people) => countText(people));
  return fewest === most ? `${rate}: of ${seen} about ${most}.` : `${rate}: of ${seen} about ${fewest} to ${most}.`;
}

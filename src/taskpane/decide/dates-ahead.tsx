import type { ReactNode } from "react";
import { type ContractDate, contractDates } from "../../core/negotiation/contract-dates";
import { dayText } from "../../core/settings/day-text";
import { nameKey } from "../../core/settings/names";
import type { Day } from "../../core/settings/settings";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { fromToday } from "./days-ahead";

interface DatesAheadProps {
  readonly payer: string;
  readonly records: WorkbookContents["records"];
  readonly today: Day;
}

/** The days that one payer's contract has ahead. Deadlines of the negotiation stand in its next step. */
export function DatesAhead({ payer, records, today }: DatesAheadProps): ReactNode {
  const layout = useLayout();
  const key = nameKey(payer);
  const dates = contractDates(records, today).filter(
    (each) => nameKey(each.payer) === key && isOfContract(each, today),
  );
  if (dates.length === 0) return null;
  return (
    <ul className={layout.list} aria-label="Dates ahead">
      {dates.map(({ what, date, words }) => (
        <li key={what}>
          <strong>{dayText(date!)}</strong> ({fromToday(date!, today)}): {words}
        </li>
      ))}
    </ul>
  );
}

/** A day that has passed is no longer ahead; a term that has ended leaves something to do. */
function isOfContract({ what, date }: ContractDate, today: Day): boolean {
  if (date === null || what === "deadline" || what === "next step") return false;
  return date >= today || what === "term ends";
}

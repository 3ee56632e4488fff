import type { ExitWay } from "../../exit/exit-way";
import { CHURN, patientOptions } from "../../exit/plan-steps";
import type { PayerCase } from "../../negotiation/payer-case";
import { stoppedPayer } from "../../negotiation/stopped-payer";
import { roundedPercent } from "../../scoring/figure-words";
import { rankedPayers } from "../../scoring/payer-words";
import { countText } from "../../settings/counted";
import { area } from "../cell-address";
import { putSpacedSection } from "../decision-parts/spaced-section";
import type { SheetDraft } from "../draft";
import { HAIRLINE, MUTED, STRONG } from "../palette";
import { lineHeight, wrappedLines } from "../text-width";
import { PLAN_COLUMN as COLUMN, SMALL } from "./plan-columns";

/** What patients can be offered, a row each, and how many of them would have to move anyway. Returns the first free row. */
export function putPatients(draft: SheetDraft, top: number, one: PayerCase, way: ExitWay): number {
  putSpacedSection(draft, top, "What its patients can be offered");
  const options = patientOptions(way.kind === "public");
  const rows = [...options, { what: "Who moves anyway", takes: churnWords(one, way.payers) }];
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

function churnWords({ card, settings }: PayerCase, payers: readonly string[]): string {
  const { low, high } = CHURN;
  const rate = `${roundedPercent(low)} to ${roundedPercent(high)} of insured people change or lose their coverage in a year, whatever you do (the guide)`;
  const stopped = rankedPayers(card)
    .filter(({ payer }) => payers.includes(payer.payer))
    .map((each) => stoppedPayer({ ...each, card, settings }));
  if (stopped.some(({ isYear }) => !isYear)) return `${rate}.`;
  const sessions = stopped.reduce((sum, { sessionsAYear }) => sum + sessionsAYear, 0);
  return `${rate}: of some ${countText(sessions)} sessions a year about ${countText(sessions * low)} to ${countText(sessions * high)}.`;
}

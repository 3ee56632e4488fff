import type { ClaimTable } from "../claims/claim-table";
import { exceeds, reaches } from "../claims/exact";
import type { Measured } from "./measure";
import type { PayerResult } from "./result";

/** What the reader has to know before any figure, most urgent first. */
export function noticesOf(
  payers: readonly PayerResult[],
  { rework, payers: figures }: Measured,
  table: ClaimTable,
  superseded: number,
): readonly string[] {
  const notices: string[] = [];
  const graded = payers.filter(({ grade }) => grade !== null);
  const belowCost = graded.filter(({ coverage }) => coverage !== null && !reaches(coverage, 1));
  if (exceeds(belowCost.length, graded.length / 2)) {
    notices.push(`Check the cost figure: ${belowCost.length} of ${graded.length} graded payers are below break-even.`);
  }
  if (!table.present.has("paid"))
    notices.push("There is no insurer paid column: the allowed amounts of paid claims stand for cash.");
  if (!table.present.has("serviceDate") && !table.present.has("submittedDate")) {
    notices.push("There is no service and no submitted date: all claims are counted, whatever their age.");
  }
  if (!rework.causesKnown) {
    notices.push(
      "Too few causes of rework are known to set the office's own apart: all rework counts against the payers.",
    );
  }
  if (superseded > 0) {
    notices.push(
      `${superseded} payment${superseded === 1 ? " was" : "s were"} superseded by a replacement claim and left out of all sums.`,
    );
  }
  const estimated = figures.filter(({ effort }) => effort?.source === "estimate");
  if (estimated.length > 0) {
    notices.push(
      `Admin minutes of ${estimated.length === figures.length ? "all" : estimated.length} payers are estimated from their claims.`,
    );
  }
  return notices;
}

import type { SheetPlan } from "../src/core/sheets/plan";
import type { KeptInputs } from "../src/excel/kept-inputs";
import { ownAdditions, typedInputs } from "./former-cells";
import { type FormerScorecard, sheetsLeftOut } from "./former-scorecard";

/** What becomes of the user's own in a scorecard that is read for its settings. */
export interface CarriedOver {
  /** What the user has typed into yellow cells of reports, for the new ones. */
  readonly inputs: KeptInputs;
  /** Sentences about sheets that are not made again, and with which nothing of the user's is lost. */
  readonly notes: readonly string[];
  /** Sentences about what the user has written there and the new scorecard does not hold. */
  readonly losses: readonly string[];
}

/** What of a former scorecard the plans of the next one hold again. @param payers of the next one; @param former `null`: none was read */
export function carryOver(
  former: FormerScorecard | null,
  payers: readonly string[],
  plans: readonly SheetPlan[],
): CarriedOver {
  if (former === null) return { inputs: new Map(), notes: [], losses: [] };
  const typed = typedInputs(former, plans);
  const leftOut = sheetsLeftOut(former, payers, plans);
  return {
    inputs: typed.kept,
    notes: leftOut.notes,
    losses: [...typed.losses, ...leftOut.losses, ...ownAdditions(former, plans)],
  };
}

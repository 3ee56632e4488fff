import { ASKED_REASONS, type RenegotiationReason } from "../../negotiation/reasons-to-renegotiate";
import { address, formula } from "../cell-address";
import { inputName } from "../input-names";
import type { AnsweredRow } from "./answered-table";
import { COLUMN } from "./leverage-columns";

const HOLDS = { yes: "yes", no: "no", unknown: "not known" } as const;

/** The reasons to renegotiate now; a yellow cell goes before what the claims say. */
export function reasonRows(reasons: readonly RenegotiationReason[], payer: string): AnsweredRow[] {
  return reasons.map(({ key, name, holds, why }) => {
    const isAsked = ASKED_REASONS.some((asked) => asked === key);
    return {
      name,
      input: isAsked ? inputName(payer, `leverage.${key}`) : null,
      verdict: (row) => (isAsked ? formula(holdsFormula(row, HOLDS[holds])) : HOLDS[holds]),
      why: () => why,
      longest: why,
    };
  });
}

/** The same as `reasonHolds` of the core, in a cell. */
function holdsFormula(row: number, known: string): string {
  const typed = address(row, COLUMN.answer);
  const other = `IF(${typed}="not sure","${known}","check")`;
  return `IF(${typed}="","${known}",IF(${typed}="yes","yes",IF(${typed}="no","no",${other})))`;
}

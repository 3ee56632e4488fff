import type { PayerCase } from "../negotiation/payer-case";
import { PUBLIC_TYPES } from "../scoring/public-types";
import type { PayerType } from "../settings/settings";
import { contractMembers } from "./contract-case";

/** Plans whose patients a clinician may often not charge, in network or out of it, and an employer's free sessions. */
const OFTEN_NOT_CHARGED: ReadonlySet<PayerType> = new Set<PayerType>([...PUBLIC_TYPES, "medicare-advantage", "eap"]);

/** Whether patients may be offered to pay for themselves: not where one payer of the contract is of a kind that limits what they are charged. */
export function mayPayThemselves(one: PayerCase): boolean {
  return !contractMembers(one).some(({ payer }) => OFTEN_NOT_CHARGED.has(payer.type));
}

/** Whether all payers of the contract are employee assistance programs: these have sessions, but no card and no enrollment. */
export function isAssistanceProgram(one: PayerCase): boolean {
  return contractMembers(one).every(({ payer }) => payer.type === "eap");
}

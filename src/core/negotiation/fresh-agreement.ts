import { addMonths } from "../settings/calendar";
import type { Day } from "../settings/settings";
import { stageOf } from "./negotiation-stage";
import type { PayerCase } from "./payer-case";

/** The guide: whether a change has brought what it promised shows after three to six months. */
const MONTHS_TO_SETTLE = 6;

/** The day of an agreement so young that it has yet to show what it brings; `null`: none. */
export function freshAgreement({ log, settings: { today } }: Pick<PayerCase, "log" | "settings">): Day | null {
  const { name, since } = stageOf(log, today);
  return name === "agreed" && since !== null && addMonths(since, MONTHS_TO_SETTLE) > today ? since : null;
}

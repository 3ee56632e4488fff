import type { ProcedureCode } from "../claims/procedure-codes";
import type { Settings } from "../settings/settings";

/** Admin work of a timed code is spread over this many units: one claim holds several. */
const TIMED_UNITS_PER_CLAIM = 4;
const PRICED_KINDS: ReadonlySet<string> = new Set(["session", "group", "test", "timed", "unknown", "add-on"]);

type Cost = Settings["cost"];
/** What the reference session is made of. */
export type SessionCost = Omit<Cost, "billingFee" | "prescriberHourly" | "groupSize" | "referenceMinutes">;

/**
 * Break-even of a code, per unit in dollars (methodology section 6); `null` for kinds day, month and other, for prescribers' codes
 * without `cost.prescriberHourly`, and where the settings hold neither a cost per session nor clinician pay.
 *
 * @param costToServe this payer's own, where its minutes are set or measured; `null`: the admin part of the settings is used.
 */
export function breakEven(procedure: ProcedureCode, cost: Cost, costToServe: number | null): number | null {
  if (!PRICED_KINDS.has(procedure.kind)) return null;
  if (procedure.prescriber && cost.prescriberHourly === null) return null;
  const hourly = procedure.prescriber ? cost.prescriberHourly : cost.clinicianHourly;
  const care = cost.perSession ?? careOf(cost, hourly);
  if (care === null) return null;
  // A cost per session holds the admin work already.
  const admin = cost.perSession === null ? (costToServe ?? adminPart(cost)) : 0;
  const sharesCollections = cost.perSession === null && hourly === null && cost.clinicianShare !== null;
  const kept = (sharesCollections ? 1 - cost.clinicianShare! : 1) * (1 - (cost.billingFee ?? 0));
  return (careOfUnit(procedure, care, cost) + adminOfUnit(procedure, admin)) / kept;
}

/** Cost of the practice's reference session in dollars, all parts (section 6); `null` as for `breakEven`. */
export function costPerSession(cost: SessionCost): number | null {
  if (cost.perSession !== null) return cost.perSession;
  const care = careOf(cost, cost.clinicianHourly);
  return care === null ? null : care + adminPart(cost);
}

/**
 * Clinician and overhead of the reference session. Clinicians paid by a share of collections cost overhead only here; overhead or
 * admin work alone, without any clinician pay, is no cost: every payer would seem to cover it many times.
 */
function careOf(cost: SessionCost, hourly: number | null): number | null {
  const overhead = overheadPerSession(cost);
  if (hourly === null) return cost.clinicianShare === null ? null : overhead;
  const minutes = cost.sessionMinutes + cost.documentationMinutes + cost.nonBillableMinutes;
  return (hourly * (1 + cost.payrollRate) * minutes) / 60 + (overhead ?? 0);
}

function overheadPerSession({ monthlyOverhead, monthlySessions }: SessionCost): number | null {
  return monthlyOverhead === null || !monthlySessions ? null : monthlyOverhead / monthlySessions;
}

function adminPart(cost: SessionCost): number {
  return ((cost.adminHourly ?? 0) * (1 + cost.payrollRate) * cost.adminMinutes) / 60;
}

function careOfUnit({ kind, minutes }: ProcedureCode, care: number, cost: Cost): number {
  // Without minutes of its own an add-on takes no time of its own; any other code takes a reference session.
  const taken = minutes ?? (kind === "add-on" ? 0 : cost.referenceMinutes);
  return (care * taken) / cost.referenceMinutes / (kind === "group" ? cost.groupSize : 1);
}

function adminOfUnit({ kind }: ProcedureCode, admin: number): number {
  if (kind === "add-on") return 0;
  return kind === "timed" ? admin / TIMED_UNITS_PER_CLAIM : admin;
}

import { calendarOf } from "../../src/core/settings/calendar";
import type { Day } from "../../src/core/settings/settings";
import type { SamplePayer } from "./payer";
import { type Clinician, type Code, medicareOf, practiceMedicare, serviceOf } from "./practice";
import type { Client } from "./visits";

/** Where payers accept supervised associates, they pay this share of their rate for it. */
const ASSOCIATE_SHARE = 0.85;
const SEQUESTRATION = 0.02;

/** Cents that a payer allows for a code on a day: its contract's rate, never more than the charge. */
export function allowedBy(payer: SamplePayer, code: Code, { role }: Clinician, day: Day): number {
  const { charge, family } = serviceOf(code);
  if (payer.type === "medicare") return medicareOf(code, role, day);
  if (!payer.rates) return charge;
  const share = payer.rates[family] ?? payer.rates.other;
  const change = payer.rateChange && day >= payer.rateChange.from ? payer.rateChange.factor : 1;
  const rate = practiceMedicare(code) * share * change * (role === "associate" ? ASSOCIATE_SHARE : 1);
  return Math.min(charge, Math.round(rate));
}

/** How an allowed amount splits between payer and client, and the codes that say so. Cents. */
export interface Split {
  readonly paid: number;
  readonly patient: number;
  readonly reasons: readonly string[];
}

/** Keeps count of each client's deductible through 2026. Ask once a visit, in order of date. */
export class ClientShares {
  private readonly used = new Map<Client, number>();

  /**
   * Whether this visit goes to the deductible. Every month that passes, other care has met a part of it: that bunches these
   * visits in January to March, and clients who come late in the year have few of them.
   */
  usesDeductible(client: Client, day: Day): boolean {
    const { year, month } = calendarOf(day);
    const used = this.used.get(client) ?? 0;
    if (year < 2026 || used >= client.deductibleVisits - 2 * (month - 1)) return false;
    this.used.set(client, used + 1);
    return true;
  }
}

export function splitOf(client: Client, allowed: number, toDeductible: boolean, isFirstLine: boolean): Split {
  if (toDeductible) return { paid: 0, patient: allowed, reasons: ["CO-45", "PR-1"] };
  const { clientShare, type } = client.payer;
  if ("coinsurance" in clientShare) {
    const patient = Math.round(allowed * clientShare.coinsurance);
    const paid = Math.round((allowed - patient) * (type === "medicare" ? 1 - SEQUESTRATION : 1));
    return { paid, patient, reasons: ["CO-45", "PR-2", "CO-253"] };
  }
  const patient = isFirstLine ? Math.min(client.copay * 100, allowed) : 0;
  return { paid: allowed - patient, patient, reasons: patient > 0 ? ["CO-45", "PR-3"] : ["CO-45"] };
}

import { type PayerSheet, payerSheetKey, type SheetKey } from "../../src/core/sheets/payer-sheets";
import type { NegotiationContents } from "../../src/core/sheets/workbook-contents";
import { contentsOf } from "../core/negotiation/case-of";
import { entry } from "../core/negotiation/log-fixture";
import { NO_RECORDS } from "../core/negotiation/no-negotiation";
import { type Claim, claims, dayAfter } from "../core/score";

/** All pages that lead out of a contract. */
export const EXIT_PAGES: readonly PayerSheet[] = ["exit", "plan", "notice", "patient-notice"];
const AS_OF = "2026-06-30";

/** A year of a payer below cost: a session in nine days, of four patients. */
function year(payer: string): Claim[] {
  const own: Claim = { payer, code: "90837", billed: 200, allowed: 80, paid: 80, status: "Paid" };
  return claims(40, own, (n) => {
    const serviceDate = dayAfter(AS_OF, -9 * n);
    return { serviceDate, submittedDate: serviceDate, paidDate: dayAfter(serviceDate, 40), patientId: `P-${n % 4}` };
  });
}

/** A practice with so many payers that pay below cost, whose negotiations have all ended without an agreement. */
export function badlyPaid(count: number): NegotiationContents {
  const payers = Array.from({ length: count }, (_, i) => `Plan ${i + 1} of the Behavioral Health Network`);
  const log = payers.flatMap((payer) => [
    entry("2026-02-02", "request", { payer, side: "us" }),
    entry("2026-05-04", "closed", { payer, what: "No offer" }),
  ]);
  const settings = {
    ...{
      asOf: AS_OF,
      practice: { name: "Quill Practice", medicare: { "90837": 130 } },
      trends: { since: "2026-03-01" },
    },
    cost: { perSession: 110, clinicianShare: 0.55 },
  };
  return contentsOf(payers.flatMap(year), settings, { ...NO_RECORDS, log });
}

/** The keys of the pages about each payer's exit. */
export function exitPages({ card }: NegotiationContents): SheetKey[] {
  return card.payers.flatMap(({ payer }) => EXIT_PAGES.map((sheet) => payerSheetKey(sheet, payer)));
}

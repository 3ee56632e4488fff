import type { Column, TextRow } from "./export-table";
import type { Random } from "./random";
import type { SampleRow } from "./sample-row";

/** Rows that are no claims: fees for missed visits, a row that lost its payer, services of no units. */
export function strayRows(rows: readonly SampleRow[], random: Random): SampleRow[] {
  const paid = rows.filter(({ state, order }) => state === "paid" && order === "primary");
  const missed = Array.from({ length: 18 }, (): SampleRow => ({
    ...random.pick(paid),
    payer: "Self-Pay",
    code: random.pick(["NOSHOW", "LATE CXL"]),
    modifiers: [],
    charge: 75_00,
    allowed: null,
    paid: null,
    patient: 75_00,
    state: "clientPaid",
    reasons: [],
    authorization: "",
  }));
  const others = [{ payer: "" }, { payer: "" }, { payer: "" }, { units: 0 }, { units: 0 }];
  return [
    ...missed.map((row) => ({ ...row, billedDay: row.serviceDay, paidDay: row.serviceDay })),
    ...others.map((change) => ({ ...random.pick(paid), ...change })),
  ].map((row, index) => ({ ...row, claimId: `M${String(index + 1).padStart(4, "0")}` }));
}

/** Cells that somebody mistyped or a formula broke; each becomes a data issue, and its row still counts as far as it can. */
const DAMAGE: readonly (readonly [column: Column, text: string])[] = [
  ["allowed", "#N/A"],
  ["allowed", "#VALUE!"],
  ["allowed", "see EOB"],
  ["paidDay", "2062-03-14"],
  ["paidDay", "2/30/2026"],
  ["billedDay", "1/9/1926"],
  ["billedDay", "asap"],
  ["patient", "25 copay"],
  ["reasons", "CO-999"],
];

/** Damages single cells of Pinwheel's paid rows, far enough apart not to meet in one row. */
export function damage(rows: readonly TextRow[], random: Random): void {
  const targets = rows.filter(({ payer, status }) => payer === "Pinwheel Mutual" && status === "Paid");
  const step = Math.floor(targets.length / (DAMAGE.length + 1));
  DAMAGE.forEach(([column, text], index) => {
    targets[step * (index + 1) - random.between(0, Math.floor(step / 2))]![column] = text;
  });
}

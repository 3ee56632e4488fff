import { codeTexts, dateText, moneyText, reasonsText, totalText } from "./cell-text";
import { PAYERS } from "./payers";
import type { Random } from "./random";
import type { SampleRow } from "./sample-row";
import { ORDER_TEXTS, STATUS_TEXTS } from "./status-texts";

/** The columns of the export, in its order and under its headings. */
export const COLUMNS = {
  claimId: "Claim ID",
  account: "Account Number",
  payer: "Payer",
  code: "CPT Code",
  modifier: "Modifier",
  units: "Units",
  serviceDay: "DOS",
  billedDay: "Date Billed",
  paidDay: "Date Paid",
  charge: "Charge",
  allowed: "Allowed",
  paid: "Ins Paid",
  patient: "Patient Resp",
  status: "Claim Status",
  reasons: "CARC",
  authorization: "Authorization",
  rebills: "Rebill Count",
  clinician: "Clinician",
  place: "POS",
  order: "Payer Order",
} as const;
export type Column = keyof typeof COLUMNS;
/** One row as the export writes it. */
export type TextRow = Record<Column, string>;

const SPELLINGS = new Map(PAYERS.map(({ name, spellings }) => [name, spellings ?? [[name, 1] as const]]));

/** A row in the export's words, with the disorder that years of use leave: no figure depends on it. */
export function textRow(row: SampleRow, random: Random): TextRow {
  const [code, modifier] = codeTexts(row.code, row.modifiers, random);
  return {
    claimId: row.claimId,
    account: row.account,
    payer: random.weighted(SPELLINGS.get(row.payer) ?? [[row.payer, 1]]),
    code,
    modifier,
    units: random.weighted([
      [String(row.units), 93],
      [`${row.units}.0`, 4],
      ["", row.units === 1 ? 3 : 0],
    ]),
    serviceDay: dateText(row.serviceDay, random),
    billedDay: dateText(row.billedDay, random),
    paidDay: dateText(row.paidDay, random),
    charge: moneyText(row.charge, random),
    allowed: moneyText(isLeftOut(row, random) ? null : row.allowed, random),
    paid: moneyText(row.paid, random),
    patient: moneyText(row.patient, random),
    status: random.weighted(STATUS_TEXTS[row.state]),
    reasons: reasonsText(row.reasons, random),
    authorization: row.authorization,
    rebills:
      row.rebills > 0
        ? String(row.rebills)
        : random.weighted([
            ["", 70],
            ["0", 30],
          ]),
    clinician: row.clinician,
    place: row.place,
    order: random.weighted(ORDER_TEXTS[row.order]),
  };
}

/** Remittances that were posted by hand lack the allowed amount; payment and client's share still tell it. */
function isLeftOut({ state }: SampleRow, random: Random): boolean {
  return (state === "paid" || state === "denied") && random.chance(0.02);
}

/** The line that the export puts under the table. */
export function totalsRow(rows: readonly SampleRow[]): TextRow {
  const sum = (column: "charge" | "allowed" | "paid" | "patient"): string =>
    totalText(rows.reduce((total, row) => total + (row[column] ?? 0), 0));
  const blank = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, ""])) as TextRow;
  return {
    ...blank,
    claimId: "Totals",
    charge: sum("charge"),
    allowed: sum("allowed"),
    paid: sum("paid"),
    patient: sum("patient"),
  };
}

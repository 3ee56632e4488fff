import type { Field } from "../settings/fields";

/** The headings of claim-fields.md, "Finding the columns", as they read after normalisation. */
export const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  payer: list(
    "payer, payor, payer name, payor name, primary payer, current payer, insurance, insurance name, insurance company, insurance type, ins, ins co, carrier, plan, plan name, insurance plan, funder, health plan, primary insurance, primary insurance name, primary insurer name, insurance payer, pri ins, financial class",
  ),
  claimId: list(
    "claim id, claim, claim no, claim number, clm id, claim control number, payer claim, payer claim number, icn, dcn, tcn, invoice or claim, encounter id, ticket, visit id, clearinghouse reference, claim reference, patient control number",
  ),
  patientId: list(
    "patient id, patient account, account number, acct, mrn, chart number, client id, client, patient, member id",
  ),
  code: list(
    "cpt, cpt code, cpt hcpcs, hcpcs, hcpcs code, procedure, procedure code, proc, proc code, service code, billing code, service cpt code, submitted cpt, cpt w modifier",
  ),
  adjudicatedCode: list("adjudicated code, paid code, allowed code, paid cpt"),
  modifiers: list(
    "modifier, modifiers, mod, mods, mod 1, mod 2, mod 3, mod 4, modifier 1, modifier 2, modifier 3, modifier 4, m1, m2, m3, m4",
  ),
  units: list("units, unit, qty, quantity, days units, billed units, total units"),
  serviceDate: list(
    "dos, date of service, service date, svc date, from date, dos from, dos start, start date, appointment, appointment date, session date, visit date, date of service dos",
  ),
  submittedDate: list(
    "submitted, submit date, submission date, submitted date, date submitted, date billed, bill date, billed date, claim date, claim created, first billed, transmitted, sent date, filed date, date filed",
  ),
  receivedDate: list("received by payer, claim received date, payer received date, received date"),
  paidDate: list(
    "paid date, date paid, payment date, check date, eft date, remit date, era date, eob date, posted, post date, posting date, date received, deposit date, adjudication date, finalized, transaction date, primary paid date",
  ),
  billed: list(
    "billed, billed amount, charge, charges, charge amount, total charge, total charges, total fee, fee, gross charge, submitted charge, submitted charge amt, submitted amount, total billed, total charge amount",
  ),
  allowed: list(
    "allowed, allowed amount, allowed amt, allowable, approved, approved amount, eligible amount, primary allowed amt",
  ),
  paid: list(
    "paid, paid amount, amount paid, insurance paid, ins paid, payer paid, insurance payment, coverage payment, pri paid, primary paid amt, net pay, reimbursed, insurance paid amount",
  ),
  patientResponsibility: list(
    "patient responsibility, pt resp, pat resp, patient resp, patient amount, pt amt, client responsibility, member responsibility, patient due",
  ),
  deductible: list("deductible, ded, deductible amount, deductible amt"),
  copay: list("copay, co pay, copayment, co payment, copay amount, copay amt"),
  coinsurance: list("coinsurance, co insurance, coins, coinsurance amount, coinsurance amt"),
  patientPaid: list("patient paid, client paid, client payments, patient payment, pt paid"),
  contractualAdjustment: list("contractual, contractual adjustment, contractual write off, contractual amount"),
  status: list("status, claim status, claim stage, insurance payment status, current queue, outcome, disposition"),
  denialCode: list(
    "denial code, denial reason code, reason code, adj code, adjust code, carc, adjustment reason code, adj 0 code",
  ),
  resubmissions: list("resubmission count, resubmissions, rebill count, rework count"),
  submissions: list("submissions, times billed, submission count, billed count"),
  frequencyCode: list("claim frequency, frequency code, claim frequency code"),
  priorAuth: list(
    "authorization, auth, auth number, prior auth, prior authorization, pa required, precert, auth required",
  ),
  adminMinutes: list(
    "admin minutes, minutes, admin time, staff time, staff minutes, work minutes, touch time, admin hours",
  ),
  provider: list("provider, rendering provider, clinician, therapist, provider name, treating provider"),
  placeOfService: list("pos, place of service, location, facility, service location"),
  payerOrder: list("payer order, insurance order, cob, sequence, primary secondary"),
};

/** Headings that may mean several things: never mapped without asking. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  list("total, amount, date, code, balance, contract, rate, payment, expected, adjustment, write off"),
);

/** Fields read from every column that matches; all others take one column. */
export const MANY_COLUMNS: ReadonlySet<Field> = new Set<Field>(["modifiers"]);

function list(text: string): readonly string[] {
  return text.split(", ");
}

/**
 * The names of what a claim table may hold, as used in settings (`columns.<field>`), code and messages. Deductible, copay and
 * coinsurance are the parts that are summed into the patient responsibility.
 */
export const FIELDS = [
  "payer",
  "claimId",
  "patientId",
  "code",
  "adjudicatedCode",
  "modifiers",
  "units",
  "serviceDate",
  "submittedDate",
  "receivedDate",
  "paidDate",
  "billed",
  "allowed",
  "paid",
  "patientResponsibility",
  "deductible",
  "copay",
  "coinsurance",
  "patientPaid",
  "contractualAdjustment",
  "status",
  "denialCode",
  "resubmissions",
  "submissions",
  "frequencyCode",
  "priorAuth",
  "adminMinutes",
  "provider",
  "placeOfService",
  "payerOrder",
] as const;
export type Field = (typeof FIELDS)[number];

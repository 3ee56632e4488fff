/** Where each field stands in a row. */
export const Column = {
  claimId: 0,
  patientId: 1,
  payer: 2,
  code: 3,
  units: 4,
  serviceDate: 5,
  submittedDate: 6,
  paidDate: 7,
  billed: 8,
  allowed: 9,
  paid: 10,
  status: 11,
  denialCode: 12,
} as const;

export const HEADINGS: readonly string[] = [
  "Claim ID",
  "Patient ID",
  "Payer",
  "CPT",
  "Units",
  "DOS",
  "Submitted",
  "Paid date",
  "Billed",
  "Allowed",
  "Paid",
  "Status",
  "Denial code",
];

/** Text, a number, or `""` for a blank: what Excel hands over as a cell's value. */
export type BenchCell = string | number;
export type BenchRow = readonly BenchCell[];

/** As many rows as an Excel sheet holds below its headings. */
export const SHEET_ROWS = 1_048_575;
/** Rows that are handed to the reader at a time. */
export const BLOCK_ROWS = 5_000;

/** The day of the export, as in settings and as an Excel serial. */
export const AS_OF_DATE = "2026-06-30";
export const AS_OF = 46_203;
/** Excel serials: the first service of the table, and the first day of the review period (2025-07-01). */
export const FIRST_SERVICE = 45_748;
export const FIRST_REVIEWED = 45_839;
/** The serial of 1970-01-01, from which the core counts days. */
export const SERIAL_OF_DAY_ZERO = 25_569;

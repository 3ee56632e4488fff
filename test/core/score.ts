import type { Cell, Row } from "../../src/core/claims/cell";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { findPlace, priceLines } from "../../src/core/scoring/medicare";
import type { Scorecard } from "../../src/core/scoring/result";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { scorecardToJson } from "../../src/core/scoring/scorecard-json";
import { parseSettings } from "../../src/core/settings/parse-settings";
import type { Day } from "../../src/core/settings/settings";

/** What `--json` prints: the object of methodology section 10. */
export type Result = ReturnType<typeof scorecardToJson>;
export type PayerJson = Result["payers"][number];

/** A field of a test table, and the heading that it gets. All stand in the lists of claim-fields.md. */
const HEADINGS = {
  payer: "Payer",
  claimId: "Claim ID",
  patientId: "Patient ID",
  code: "CPT",
  adjudicatedCode: "Adjudicated code",
  modifier1: "Mod 1",
  modifier2: "Mod 2",
  units: "Units",
  serviceDate: "DOS",
  submittedDate: "Submitted",
  receivedDate: "Received by payer",
  paidDate: "Paid date",
  billed: "Billed",
  allowed: "Allowed",
  paid: "Paid",
  patientResponsibility: "Pt resp",
  deductible: "Deductible",
  copay: "Copay",
  coinsurance: "Coinsurance",
  patientPaid: "Patient paid",
  contractualAdjustment: "Contractual",
  status: "Status",
  denialCode: "CARC",
  resubmissions: "Resubmissions",
  submissions: "Submissions",
  frequencyCode: "Frequency code",
  priorAuth: "Prior auth",
  adminMinutes: "Admin minutes",
  provider: "Provider",
  placeOfService: "POS",
  payerOrder: "Payer order",
} as const;
export type Field = keyof typeof HEADINGS;
/** One row of a test table by field; a field that is not named is a blank cell. */
export type Claim = Readonly<Partial<Record<Field, Cell>>>;

/** The day number of an ISO date. */
export function day(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** The ISO date that lies `days` after another one. */
export function dayAfter(iso: string, days: number): string {
  return new Date((day(iso) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** The clock of every test, unless its settings say otherwise. */
export const TODAY = "2026-12-31";

/** A heading row for fields separated by commas, then the rows as given. */
export function table(fields: string, rows: readonly Row[]): Row[] {
  const headings = fields.split(/\s*,\s*/).map((field) => {
    if (!(field in HEADINGS)) throw new Error(`no such field in a test table: ${field}`);
    return HEADINGS[field as Field];
  });
  return [headings, ...rows];
}

/** A heading row with a column for every field that any claim names, then one row a claim. */
export function claimTable(claims: readonly Claim[]): Row[] {
  const fields = (Object.keys(HEADINGS) as Field[]).filter((field) => claims.some((claim) => field in claim));
  return [fields.map((field) => HEADINGS[field]), ...claims.map((claim) => fields.map((field) => claim[field] ?? ""))];
}

/** `count` claims that differ only in what `differ` says of the n-th, counted from 0. */
export function claims(count: number, claim: Claim, differ?: (n: number) => Claim): Claim[] {
  return Array.from({ length: count }, (_, n) => ({ ...claim, ...differ?.(n) }));
}

/** The whole scorecard of a heading row and its rows. The heading row is row 1 of the file. */
export function scorecardOf(rows: readonly Row[], settingsJson: object = {}): Scorecard {
  return scorecardOfBlocks([rows], settingsJson);
}

/** The same, from rows that arrive in several blocks. */
export function scorecardOfBlocks(blocks: readonly (readonly Row[])[], settingsJson: object = {}): Scorecard {
  return scorecardOfFiles([blocks], settingsJson);
}

/** The same, from several files, each with its own heading row, that are read as one table. */
export function scorecardOfFiles(
  files: readonly (readonly (readonly Row[])[])[],
  settingsJson: object = {},
): Scorecard {
  const settings = parseSettings(settingsJson, day(TODAY));
  const reader = new ClaimReader(settings);
  files.forEach((blocks, n) => {
    reader.startTable({ name: `claims ${n + 1}`, firstRow: 1 });
    for (const block of blocks) reader.push(block);
  });
  const claimTable = reader.finish();
  const placeProblem = findPlace(settings.practice)?.problem ?? null;
  return scoreClaims(deriveFacts(claimTable, settings), settings, priceLines(claimTable, settings), placeProblem);
}

/** The object of methodology section 10 for a heading row and its rows. */
export function score(rows: readonly Row[], settingsJson: object = {}): Result {
  return scorecardToJson(scorecardOf(rows, settingsJson));
}

/** The result of one payer, by the name that the scorecard shows. */
export function payerOf(result: Result, name: string): PayerJson {
  const found = result.payers.find(({ payer }) => payer === name);
  if (!found) {
    throw new Error(`no payer ${name} among ${result.payers.map(({ payer }) => payer).join(", ")}`);
  }
  return found;
}

/** The result of the only payer of a table of claims. */
export function onlyPayer(claimRows: readonly Claim[], settingsJson: object = {}): PayerJson {
  const { payers } = score(claimTable(claimRows), settingsJson);
  if (payers.length !== 1) throw new Error(`expected one payer, found ${payers.length}`);
  return payers[0]!;
}

import type { CheckedClinician, CheckedCode, MedicareCheck } from "../analysis/medicare-check";
import { counted } from "../settings/counted";
import { area, formula } from "./cell-address";
import { SheetDraft } from "./draft";
import { type FigureColumn, putFigureTable } from "./figure-table";
import { CENTS, COUNT, PERCENT, PERCENT_TENTHS } from "./formats";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import {
  checkNotes,
  clinicianConclusion,
  licenseText,
  nothingToCheck,
  practiceConclusion,
} from "./medicare-check-words";
import { BAND, MUTED, NOTICE, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { PROCEDURE_MEANINGS } from "./procedure-meanings";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import type { WorkbookContents } from "./workbook-contents";

const WIDTHS = [27, 37, 62, 9.5, 10.5, 10.5, 11, 12.5] as const;
/** More rows by code would not be read. */
const MOST_CODES = 150;
/** Clinicians in the table; more would make the sheet too large for the one request that a build is. */
const MOST_CLINICIANS = 40;
const UNNAMED = "no clinician named";

/** The practice's own Medicare claims against our rates, by clinician and by code: whether the benchmark and its settings hold. */
export function planMedicareCheck({ card, analysis, settings, stamp }: WorkbookContents): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS["medicare-check"];
  const draft = new SheetDraft({ key: "medicare-check", name, kind: "report", tabColor: TAB.detail, widths: WIDTHS });
  const top = putHeading(draft, `${practiceName(settings)}: Medicare check`, [periodText(card)], card);
  const check = analysis.medicareCheck;
  const nothing = nothingToCheck(check, settings);
  let row = putSentences(draft, top, check === null ? [] : checkNotes(check)) + 1;
  if (nothing !== null) draft.paragraph(row++, 0, WIDTHS.length, nothing, { fill: NOTICE });
  const tables = nothing === null && check !== null ? putCheck(draft, row, check) : null;
  const end = tables?.end ?? row;
  draft.put(end + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, end + 2, WIDTHS.length),
      ...(tables && { titleRows: { row: tables.codes, rows: 1 } }),
    }),
  });
}

/** Returns the first free row. */
function putSentences(draft: SheetDraft, top: number, sentences: readonly string[]): number {
  sentences.forEach((sentence, i) => draft.paragraph(top + i, 0, WIDTHS.length, sentence, { color: MUTED }));
  return top + sentences.length;
}

interface PlacedTables {
  /** The row of the headings of the table by code. */
  readonly codes: number;
  /** The first free row. */
  readonly end: number;
}

function putCheck(draft: SheetDraft, top: number, check: MedicareCheck): PlacedTables {
  draft.paragraph(top, 0, WIDTHS.length, practiceConclusion(check), { bold: true, fill: BAND });
  const { clinicians } = check;
  const rows = clinicianRows(clinicians);
  const few = rows.length < clinicians.length;
  const listed = few ? ` (${MOST_CLINICIANS} of ${clinicians.length} clinicians, the others in one row)` : "";
  putSection(draft, top + 2, 0, `By clinician${listed}`);
  const byClinician = putFigureTable(draft, top + 3, { columns: CLINICIAN_COLUMNS, rows, totals: "All" });
  const codes = clinicians.flatMap((clinician) => clinician.codes.map((code) => ({ clinician, code })));
  const shown = codes.slice(0, MOST_CODES);
  const cut = shown.length < codes.length ? ` (${shown.length} of ${codes.length} rows)` : "";
  const row = byClinician.next + 1;
  putSection(draft, row, 0, `By code${cut}`);
  const begins = (one: CodeRow, before: CodeRow): boolean => one.clinician !== before.clinician;
  const byCode = putFigureTable(draft, row + 1, { columns: CODE_COLUMNS, rows: shown, totals: null, begins });
  return { codes: row + 1, end: byCode.next };
}

interface ClinicianRow extends Pick<CheckedClinician, "lines" | "matched" | "near"> {
  readonly clinician: string;
  readonly license: string;
  readonly conclusion: string;
}

/** The clinicians of the most service lines, and all others as one. */
function clinicianRows(clinicians: readonly CheckedClinician[]): ClinicianRow[] {
  const most = clinicians.length > MOST_CLINICIANS ? MOST_CLINICIANS : clinicians.length;
  const rows = clinicians.slice(0, most).map((one) => ({
    ...one,
    clinician: one.name ?? UNNAMED,
    license: licenseText(one),
    conclusion: clinicianConclusion(one),
  }));
  const rest = clinicians.slice(most);
  if (rest.length === 0) return rows;
  const sum = (of: (one: CheckedClinician) => number): number => rest.reduce((total, one) => total + of(one), 0);
  const together = {
    lines: sum(({ lines }) => lines),
    matched: sum(({ matched }) => matched),
    near: sum(({ near }) => near),
  };
  return [...rows, { clinician: counted(rest.length, "other clinician"), license: "–", conclusion: "–", ...together }];
}

const CLINICIAN_COLUMNS: readonly FigureColumn<ClinicianRow>[] = [
  { key: "clinician", heading: "Clinician", cell: ({ clinician }) => clinician },
  { key: "license", heading: "License in Settings", cell: ({ license }) => license },
  { key: "conclusion", heading: "What the claims say", cell: ({ conclusion }) => conclusion },
  { key: "lines", heading: "Service lines", format: COUNT, cell: ({ lines }) => lines, total: "sum" },
  { key: "matched", heading: "Match to the cent", format: COUNT, cell: ({ matched }) => matched, total: "sum" },
  {
    key: "share",
    heading: "Share that matches",
    format: PERCENT,
    cell: (_, { at }) => formula(`${at("matched")}/${at("lines")}`),
    total: ({ at }) => formula(`${at("matched")}/${at("lines")}`),
  },
  { key: "near", heading: "Others within 1%", format: COUNT, cell: ({ near }) => near, total: "sum" },
  {
    key: "differ",
    heading: "Differ by more",
    format: COUNT,
    cell: (_, { at }) => formula(`${at("lines")}-${at("matched")}-${at("near")}`),
    total: "sum",
  },
];

interface CodeRow {
  readonly clinician: CheckedClinician;
  readonly code: CheckedCode;
}

const CODE_COLUMNS: readonly FigureColumn<CodeRow>[] = [
  { key: "clinician", heading: "Clinician", cell: ({ clinician }) => clinician.name ?? UNNAMED },
  { key: "code", heading: "Code", cell: ({ code: { code } }) => codeText(code) },
  { key: "prices", heading: "Priced as", cell: ({ code, clinician }) => pricedAs(code, clinician) },
  { key: "lines", heading: "Service lines", format: COUNT, cell: ({ code }) => code.lines },
  { key: "ours", heading: "Our rate per unit", format: CENTS, cell: ({ code }) => code.ours ?? "–" },
  {
    key: "allowed",
    heading: "Allowed most often",
    format: CENTS,
    cell: ({ code }) => code.allowed[0]!.perUnit,
  },
  { key: "times", heading: "Service lines with it", format: COUNT, cell: ({ code }) => code.allowed[0]!.lines },
  {
    key: "difference",
    heading: "Against our rate",
    format: `+${PERCENT_TENTHS};-${PERCENT_TENTHS};"same"`,
    cell: ({ code }, { at }) => (code.ours === null ? "–" : formula(`ROUND(${at("allowed")}/${at("ours")}-1,4)`)),
  },
];

function codeText(code: string): string {
  const meaning = PROCEDURE_MEANINGS[code];
  return meaning === undefined ? code : `${code} ${meaning}`;
}

/** `2026, outside a facility, as psychologist`. */
function pricedAs({ year, facility }: CheckedCode, clinician: CheckedClinician): string {
  const where = facility ? "in a facility" : "outside a facility";
  const license = clinician.credential === null ? "license not set" : `as ${licenseText(clinician)}`;
  return `${year}, ${where}, ${license}`;
}

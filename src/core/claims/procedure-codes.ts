/** How a procedure code counts (methodology section 2): as sessions by units, once a line, or not at all. */
export type CodeKind = "session" | "group" | "test" | "timed" | "add-on" | "day" | "month" | "other" | "unknown";

export interface ProcedureCode {
  readonly code: string;
  readonly kind: CodeKind;
  /** Minutes of one unit; `null`: the code has none of its own. */
  readonly minutes: number | null;
  /** Billed by prescribers only. */
  readonly prescriber: boolean;
}

type CodeRow = readonly [code: string, kind: CodeKind, minutes: number | null, prescriber: boolean];

// prettier-ignore
const ROWS: readonly CodeRow[] = [
  ["90791", "session", 60, false],
  ["90792", "session", 60, true],
  ["90832", "session", 30, false],
  ["90834", "session", 45, false],
  ["90837", "session", 60, false],
  ["90833", "add-on", 30, true],
  ["90836", "add-on", 45, true],
  ["90838", "add-on", 60, true],
  ["90839", "session", 60, false],
  ["90840", "add-on", 30, false],
  ["90845", "session", 50, false],
  ["90846", "session", 50, false],
  ["90847", "session", 50, false],
  ["90849", "group", 60, false],
  ["90853", "group", 60, false],
  ["90785", "add-on", null, false],
  ["90863", "add-on", null, true],
  ["90867", "session", null, false],
  ["90868", "session", null, false],
  ["90869", "session", null, false],
  ["90870", "session", null, false],
  ["90880", "session", null, false],
  ["96127", "add-on", null, false],
  ["96130", "test", 60, false],
  ["96131", "add-on", 60, false],
  ["96132", "test", 60, false],
  ["96133", "add-on", 60, false],
  ["96136", "test", 30, false],
  ["96137", "add-on", 30, false],
  ["96138", "test", 30, false],
  ["96139", "add-on", 30, false],
  ["96146", "add-on", null, false],
  ["96156", "session", null, false],
  ["96158", "timed", 30, false],
  ["96159", "add-on", 15, false],
  ["99202", "session", 15, true],
  ["99203", "session", 30, true],
  ["99204", "session", 45, true],
  ["99205", "session", 60, true],
  ["99211", "session", null, true],
  ["99212", "session", 10, true],
  ["99213", "session", 20, true],
  ["99214", "session", 30, true],
  ["99215", "session", 40, true],
  ["99417", "add-on", 15, true],
  ["99484", "month", 20, false],
  ["99492", "month", 70, false],
  ["99493", "month", 60, false],
  ["99494", "month", 30, false],
  ["G2214", "month", 30, false],
  ["G0323", "month", 20, false],
  ["H0001", "session", null, false],
  ["H0004", "timed", 15, false],
  ["H0005", "group", null, false],
  ["H0015", "day", null, false],
  ["H0020", "day", null, false],
  ["H0031", "session", null, false],
  ["H0032", "session", null, false],
  ["H0035", "day", null, false],
  ["H0018", "day", null, false],
  ["H0019", "day", null, false],
  ["H2011", "timed", 15, false],
  ["H2014", "timed", 15, false],
  ["H2017", "timed", 15, false],
  ["H2019", "timed", 15, false],
  ["H2036", "day", null, false],
  ["S9480", "day", null, false],
  ["T1015", "day", null, false],
  ["T1016", "timed", 15, false],
  ["T1017", "timed", 15, false],
  ["H0036", "timed", 15, false],
  ["H0038", "timed", 15, false],
  ["H2012", "timed", 60, false],
  ["H2015", "timed", 15, false],
  ["H2021", "timed", 15, false],
  ["H2000", "session", 60, false],
];

const KNOWN: ReadonlyMap<string, ProcedureCode> = new Map(
  ROWS.map(([code, kind, minutes, prescriber]) => [code, { code, kind, minutes, prescriber }]),
);

/**
 * What is known of a code. Codes that the table lacks: those that begin with 9, G, H, S or T, and blank ones, are `unknown`
 * and count as sessions; the rest (drugs, supplies) are `other`. Evaluation and management visits 99202-99499 are prescribers'.
 */
export function procedureCode(code: string): ProcedureCode {
  const known = KNOWN.get(code);
  if (known) return known;
  const kind = code === "" || /^[9GHST]/.test(code) ? "unknown" : "other";
  const prescriber = /^\d{5}$/.test(code) && code >= "99202" && code <= "99499";
  return { code, kind, minutes: null, prescriber };
}

/** A service: five characters with at least four digits, or a code of the table (methodology 1.2). Blank codes pass. */
export function isService(code: string): boolean {
  if (code === "" || KNOWN.has(code)) return true;
  return code.length === 5 && code.replace(/\D/g, "").length >= 4;
}

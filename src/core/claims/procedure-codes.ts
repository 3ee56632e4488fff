/** How a procedure code counts (methodology section 2): as sessions by units, once a line, or not at all. */
export type CodeKind = "session" | "group" | "test" | "timed" | "add-on" | "day" | "month" | "other" | "unknown";

export interface ProcedureCode {
  readonly code: string;
  readonly kind: CodeKind;
  /** Minutes of one unit; `null`: the code has none of its own. */
  readonly minutes: number | null;
  /** Billed by prescribers only. */
  readonly prescriber: boolean;
  /** The project's own short words. */
  readonly meaning: string;
}

type CodeRow = readonly [code: string, kind: CodeKind, minutes: number | null, prescriber: boolean, meaning: string];

// prettier-ignore
const ROWS: readonly CodeRow[] = [
  ["90791", "session", 60, false, "intake evaluation"],
  ["90792", "session", 60, true, "intake evaluation with medical services"],
  ["90832", "session", 30, false, "individual therapy 30"],
  ["90834", "session", 45, false, "individual therapy 45"],
  ["90837", "session", 60, false, "individual therapy 60"],
  ["90833", "add-on", 30, true, "therapy added to an E/M visit 30"],
  ["90836", "add-on", 45, true, "therapy added to an E/M visit 45"],
  ["90838", "add-on", 60, true, "therapy added to an E/M visit 60"],
  ["90839", "session", 60, false, "crisis therapy first hour"],
  ["90840", "add-on", 30, false, "crisis therapy each further half hour"],
  ["90845", "session", 50, false, "psychoanalysis"],
  ["90846", "session", 50, false, "family therapy without the patient"],
  ["90847", "session", 50, false, "family therapy with the patient"],
  ["90849", "group", 60, false, "multiple-family group"],
  ["90853", "group", 60, false, "group therapy"],
  ["90785", "add-on", null, false, "interactive complexity"],
  ["90863", "add-on", null, true, "medication management with therapy"],
  ["90867", "session", null, false, "transcranial magnetic stimulation first"],
  ["90868", "session", null, false, "transcranial magnetic stimulation delivery"],
  ["90869", "session", null, false, "transcranial magnetic stimulation redetermination"],
  ["90870", "session", null, false, "electroconvulsive therapy"],
  ["90880", "session", null, false, "hypnotherapy"],
  ["96127", "add-on", null, false, "brief screening instrument"],
  ["96130", "test", 60, false, "psychological test evaluation first hour"],
  ["96131", "add-on", 60, false, "psychological test evaluation each further hour"],
  ["96132", "test", 60, false, "neuropsychological test evaluation first hour"],
  ["96133", "add-on", 60, false, "neuropsychological test evaluation each further hour"],
  ["96136", "test", 30, false, "test administration by clinician first half hour"],
  ["96137", "add-on", 30, false, "test administration by clinician each further half hour"],
  ["96138", "test", 30, false, "test administration by technician first half hour"],
  ["96139", "add-on", 30, false, "test administration by technician each further half hour"],
  ["96146", "add-on", null, false, "automated test"],
  ["96156", "session", null, false, "health behavior assessment"],
  ["96158", "timed", 30, false, "health behavior intervention first half hour"],
  ["96159", "add-on", 15, false, "health behavior intervention each further quarter hour"],
  ["99202", "session", 15, true, "new patient visit level 2"],
  ["99203", "session", 30, true, "new patient visit level 3"],
  ["99204", "session", 45, true, "new patient visit level 4"],
  ["99205", "session", 60, true, "new patient visit level 5"],
  ["99211", "session", null, true, "established patient visit level 1"],
  ["99212", "session", 10, true, "established patient visit level 2"],
  ["99213", "session", 20, true, "established patient visit level 3"],
  ["99214", "session", 30, true, "established patient visit level 4"],
  ["99215", "session", 40, true, "established patient visit level 5"],
  ["99417", "add-on", 15, true, "prolonged service"],
  ["99484", "month", 20, false, "behavioral health integration a month"],
  ["99492", "month", 70, false, "collaborative care first month"],
  ["99493", "month", 60, false, "collaborative care later month"],
  ["99494", "month", 30, false, "collaborative care further half hour"],
  ["G2214", "month", 30, false, "collaborative care short month"],
  ["G0323", "month", 20, false, "behavioral health integration a month"],
  ["H0001", "session", null, false, "substance use assessment"],
  ["H0004", "timed", 15, false, "behavioral health counseling a quarter hour"],
  ["H0005", "group", null, false, "substance use group"],
  ["H0015", "day", null, false, "intensive outpatient a day or hour"],
  ["H0020", "day", null, false, "methadone service"],
  ["H0031", "session", null, false, "assessment"],
  ["H0032", "session", null, false, "service plan"],
  ["H0035", "day", null, false, "partial hospitalization a day"],
  ["H0018", "day", null, false, "residential a day"],
  ["H0019", "day", null, false, "residential a day"],
  ["H2011", "timed", 15, false, "crisis intervention a quarter hour"],
  ["H2014", "timed", 15, false, "skills training a quarter hour"],
  ["H2017", "timed", 15, false, "rehabilitation a quarter hour"],
  ["H2019", "timed", 15, false, "therapeutic behavioral services a quarter hour"],
  ["H2036", "day", null, false, "substance use program a day"],
  ["S9480", "day", null, false, "intensive outpatient psychiatric a day"],
  ["T1015", "day", null, false, "clinic visit"],
  ["T1016", "timed", 15, false, "case management a quarter hour"],
  ["T1017", "timed", 15, false, "targeted case management a quarter hour"],
  ["H0036", "timed", 15, false, "community or team-based service a unit"],
  ["H0038", "timed", 15, false, "community or team-based service a unit"],
  ["H2012", "timed", 60, false, "community or team-based service a unit"],
  ["H2015", "timed", 15, false, "community or team-based service a unit"],
  ["H2021", "timed", 15, false, "community or team-based service a unit"],
  ["H2000", "session", 60, false, "comprehensive multidisciplinary evaluation"],
];

const KNOWN: ReadonlyMap<string, ProcedureCode> = new Map(
  ROWS.map(([code, kind, minutes, prescriber, meaning]) => [code, { code, kind, minutes, prescriber, meaning }]),
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
  return { code, kind, minutes: null, prescriber, meaning: "" };
}

/** A service: five characters with at least four digits, or a code of the table (methodology 1.2). Blank codes pass. */
export function isService(code: string): boolean {
  if (code === "" || KNOWN.has(code)) return true;
  return code.length === 5 && code.replace(/\D/g, "").length >= 4;
}

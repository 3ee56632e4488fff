import { isoDate } from "../../src/core/settings/calendar";
import { PAYERS } from "./payers";
import { CLINICIANS, LETTERHEAD, PRACTICE_NAME, PRACTICE_ZIP, READING_DAY } from "./practice";

/** What the practice told the scorecard of itself, as the JSON text of `--settings`. */
export function sampleSettings(): string {
  const settings = {
    today: isoDate(READING_DAY),
    practice: {
      name: PRACTICE_NAME,
      zip: PRACTICE_ZIP,
      credential: "clinical-social-worker",
      ...LETTERHEAD,
    },
    providers: CLINICIANS.filter(({ credential }) => credential !== null).map(({ name, credential }) => ({
      name,
      credential,
    })),
    cost: {
      clinicianHourly: 46,
      payrollRate: 0.1,
      sessionMinutes: 53,
      documentationMinutes: 10,
      nonBillableMinutes: 9,
      adminHourly: 24,
      adminMinutes: 12,
      monthlyOverhead: 12200,
      monthlySessions: 410,
      prescriberHourly: 85,
    },
    staffHourly: 28,
    patientCollectionRate: 0.95,
    payers: PAYERS.map(({ name, type, spellings, minutesPerClaim }) => ({
      name,
      type,
      ...aliases(name, spellings?.map(([spelling]) => spelling) ?? []),
      ...(minutesPerClaim === undefined ? {} : { minutesPerClaim }),
    })),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** The spellings that the reader cannot tell to be the same name: case and spaces it sees through by itself. */
function aliases(name: string, spellings: readonly string[]): { aliases?: string[] } {
  const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
  const others = spellings.filter((spelling) => plain(spelling) !== plain(name));
  return others.length === 0 ? {} : { aliases: others };
}

import { BARE_AUTH, type ClaimTable, NO_AUTH } from "../claims/claim-table";
import { NO_ID } from "../claims/id-table";
import type { Line } from "../claims/line";
import { millionths } from "../claims/exact";
import { NumberSet } from "./number-set";

/** What of a payer's lines takes staff time (methodology section 3). */
export class EffortTally {
  /** Lines that are no add-ons: an add-on goes out on the same claim. */
  claims = 0;
  reworked = 0;
  /** Lines with a prior authorization, by number or by a bare yes. */
  authorized = 0;
  readonly authNumbers = new NumberSet();
  /** Bare yes: patients by started half-year. */
  readonly authHalfYears: NumberSet[] = [];
  authWithoutPatient = 0;
  /** Patients by started year. */
  readonly patientYears: NumberSet[] = [];
  withoutPatient = 0;
  /** Millionths of a minute, over versions. */
  minutes = 0;
  versionsWithMinutes = 0;
  versions = 0;

  /** @param year, @param halfYear the started year and half-year of the period that the line's day lies in, from 0. */
  add(line: Line, table: ClaimTable, isAddOn: boolean, year: number, halfYear: number): void {
    if (!isAddOn) this.claims++;
    if (line.reworked) this.reworked++;
    const { patient } = line;
    if (patient === NO_ID) this.withoutPatient++;
    else (this.patientYears[year] ??= new NumberSet()).add(patient);
    this.addAuthorization(line, table, halfYear);
    for (const row of line.versions) {
      this.versions++;
      const minutes = table.minutes[row]!;
      if (Number.isNaN(minutes)) continue;
      this.versionsWithMinutes++;
      this.minutes += millionths(minutes);
    }
  }

  merge(other: EffortTally): void {
    this.claims += other.claims;
    this.reworked += other.reworked;
    this.authorized += other.authorized;
    this.authWithoutPatient += other.authWithoutPatient;
    this.withoutPatient += other.withoutPatient;
    this.minutes += other.minutes;
    this.versionsWithMinutes += other.versionsWithMinutes;
    this.versions += other.versions;
    this.authNumbers.merge(other.authNumbers);
    other.authHalfYears.forEach((set, part) => (this.authHalfYears[part] ??= new NumberSet()).merge(set));
    other.patientYears.forEach((set, part) => (this.patientYears[part] ??= new NumberSet()).merge(set));
  }

  /** @param halfYear the started half-year of the period that the line's day lies in, from 0. */
  addAuthorization(line: Line, table: ClaimTable, halfYear: number): void {
    let bare = false;
    let numbered = false;
    for (const row of line.versions) {
      const auth = table.auth[row]!;
      if (auth === NO_AUTH) continue;
      if (auth === BARE_AUTH) bare = true;
      else {
        numbered = true;
        this.authNumbers.add(auth);
      }
    }
    if (bare || numbered) this.authorized++;
    if (!bare) return;
    if (line.patient === NO_ID) this.authWithoutPatient++;
    else (this.authHalfYears[halfYear] ??= new NumberSet()).add(line.patient);
  }
}

/** Members of several sets, each counted as often as it stands in one. */
export function sizeOf(sets: readonly NumberSet[]): number {
  return sets.reduce((sum, set) => sum + set.size, 0);
}

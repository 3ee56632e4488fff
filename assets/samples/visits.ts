import { dayOf } from "../../src/core/settings/calendar";
import type { Day } from "../../src/core/settings/settings";
import type { CareKind, SamplePayer } from "./payer";
import { CLINICIANS, type Clinician, type Code, FIRST_DAY, LAST_DAY } from "./practice";
import type { Random } from "./random";
import { Rotation } from "./rotation";

export interface Client {
  readonly payer: SamplePayer;
  readonly clinician: Clinician;
  readonly kind: CareKind;
  readonly telehealth: boolean;
  readonly start: Day;
  /** Visits of 2026 that go to the deductible, for a client who is in care from January on. */
  readonly deductibleVisits: number;
  /** Dollars the client pays a visit. */
  readonly copay: number;
  readonly hasSupplement: boolean;
  /** Share of the fee that the practice forgives a client who pays alone. */
  readonly discount: number;
  /** Given out once all clients are known, in the order in which they came. */
  account: string;
}

export interface Visit {
  readonly client: Client;
  readonly day: Day;
  readonly codes: readonly Code[];
}

/** How long before the table begins its oldest clients came. */
const EARLIEST_START = FIRST_DAY - 280;

const TELEHEALTH_SHARE = 0.42;
/** Share of Medicare clients who carry a supplement. */
const SUPPLEMENT_SHARE = 0.5;
/** What clients who pay alone are forgiven of the fee: half of them nothing, the others by a sliding scale. */
const DISCOUNTS = [0, 0, 0, 0.1, 0.25, 0.35] as const;
/** Share of appointments that are cancelled or missed. */
const MISSED_SHARE = 0.11;
/** Share of a child's sessions that interactive complexity is billed for. */
const COMPLEXITY_SHARE = 0.3;

const KINDS: Readonly<Partial<Record<CareKind, number>>> = {
  hour: 57,
  threeQuarters: 36,
  family: 4,
  group: 3,
  child: 6,
};

const LONGER_THERAPY: readonly (readonly [Code, number])[] = [
  ["90837", 88],
  ["90834", 10],
  ["90832", 2],
];
const SHORTER_THERAPY: readonly (readonly [Code, number])[] = [
  ["90834", 90],
  ["90837", 6],
  ["90832", 4],
];

/** Weeks between two visits. */
const CADENCE: Readonly<Record<CareKind, readonly (readonly [weeks: number, weight: number])[]>> = {
  hour: [
    [1, 6],
    [2, 4],
  ],
  threeQuarters: [
    [1, 5],
    [2, 5],
  ],
  family: [[2, 1]],
  group: [[1, 1]],
  child: [
    [1, 6],
    [2, 4],
  ],
  prescriber: [
    [3, 1],
    [4, 3],
    [6, 1],
  ],
};

/** Visits of one payer's clients, until its number of service lines is reached; in order of date. */
export function visitsOf(payer: SamplePayer, random: Random): Visit[] {
  const intake = new Intake(payer, random);
  const visits: Visit[] = [];
  for (let lines = 0; lines < payer.lines;) {
    for (const visit of visitsOfClient(intake.next(), random)) {
      if (lines >= payer.lines) break;
      visits.push(visit);
      lines += visit.codes.length;
    }
  }
  return visits.sort((a, b) => a.day - b.day);
}

/** Takes one payer's clients into care. */
class Intake {
  private readonly clinicians: Rotation<Clinician>;
  private readonly kinds: Rotation<CareKind>;

  constructor(
    private readonly payer: SamplePayer,
    private readonly random: Random,
  ) {
    this.clinicians = new Rotation(
      CLINICIANS.filter((one) => mayBill(one, payer)).map((one) => [one, one.caseload]),
      random,
    );
    this.kinds = new Rotation(Object.entries({ ...KINDS, ...payer.kinds }) as [CareKind, number][], random);
  }

  next(): Client {
    const { payer, random } = this;
    const { clientShare } = payer;
    const clinician = this.clinicians.next();
    return {
      payer,
      clinician,
      kind: clinician.role === "prescriber" ? "prescriber" : this.kinds.next(),
      telehealth: random.chance(TELEHEALTH_SHARE),
      start: random.between(EARLIEST_START, LAST_DAY - 12),
      deductibleVisits: random.chance(payer.deductibles) ? random.between(5, 14) : 0,
      copay: "copays" in clientShare ? random.pick(clientShare.copays) : 0,
      hasSupplement: payer.type === "medicare" && random.chance(SUPPLEMENT_SHARE),
      discount: payer.type === "self-pay" ? random.pick(DISCOUNTS) : 0,
      account: "",
    };
  }
}

function mayBill(clinician: Clinician, payer: SamplePayer): boolean {
  if (clinician.role === "associate") return payer.associateModifier !== undefined || payer.type === "self-pay";
  return clinician.role !== "prescriber" || payer.coversPrescriber !== false;
}

function visitsOfClient(client: Client, random: Random): Visit[] {
  const weeks = random.weighted(CADENCE[client.kind]);
  const end = Math.min(LAST_DAY, client.start + 7 * random.between(...client.payer.stay));
  const visits: Visit[] = [];
  let isFirst = true;
  for (let day = onWeekday(client.start); day <= end; day += 7 * weeks) {
    if (isClosed(day) || random.chance(MISSED_SHARE)) continue;
    const codes = codesOf(client, isFirst, random);
    isFirst = false;
    if (day >= FIRST_DAY) visits.push({ client, day, codes });
  }
  return visits;
}

/** 1970-01-01 was a Thursday; Saturday and Sunday move on to Monday. */
export function onWeekday(day: Day): Day {
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

/** Holidays on which the office is closed, and the week of Christmas. */
const CLOSED = [
  [dayOf(2025, 11, 27)!, dayOf(2025, 11, 28)!],
  [dayOf(2025, 12, 24)!, dayOf(2026, 1, 1)!],
  [dayOf(2026, 5, 25)!, dayOf(2026, 5, 25)!],
  [dayOf(2026, 7, 3)!, dayOf(2026, 7, 4)!],
  [dayOf(2026, 9, 7)!, dayOf(2026, 9, 7)!],
] as const;

function isClosed(day: Day): boolean {
  return CLOSED.some(([from, to]) => day >= from && day <= to);
}

function codesOf({ kind, payer }: Client, isFirst: boolean, random: Random): Code[] {
  if (kind === "prescriber") return isFirst ? ["90792"] : prescriberCodes(random);
  if (kind === "group") return ["90853"];
  if (isFirst) return ["90791"];
  if (kind === "family") return [random.chance(0.75) ? "90847" : "90846"];
  const therapy = payer.onlyTherapy ?? random.weighted(kind === "threeQuarters" ? SHORTER_THERAPY : LONGER_THERAPY);
  return kind === "child" && random.chance(COMPLEXITY_SHARE) ? [therapy, "90785"] : [therapy];
}

function prescriberCodes(random: Random): Code[] {
  const visit: Code = random.chance(0.65) ? "99214" : "99213";
  if (random.chance(0.2)) return [visit];
  return [visit, random.chance(0.85) ? "90833" : "90836"];
}

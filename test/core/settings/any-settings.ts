import fc from "fast-check";
import { FIELDS } from "../../../src/core/settings/fields";
import { isoDate } from "../../../src/core/settings/calendar";
import { CONVERSION_FACTORS, CREDENTIALS, PAYER_TYPES } from "../../../src/core/settings/settings";
import { nameKey } from "../../../src/core/settings/names";

/** Numbers with few digits, as people type them; all are written without an exponent. */
const between = (low: number, high: number) => fc.integer({ min: low * 1000, max: high * 1000 }).map((n) => n / 1000);
const dollars = between(0, 5000);
const minutes = between(0, 500);
const fraction = between(0, 1);
const belowOne = between(0, 0.999);
const date = fc.integer({ min: 7305, max: 80_000 }).map(isoDate);

/** Texts that are hard on keys and lists: dots, semicolons, quotes, the word for "not read", names that objects have. */
const awkward = fc.constantFrom(
  "Aetna Inc.",
  "A; B",
  'say "x"',
  '"',
  ";",
  ".type",
  "(not read)",
  "a.benchmark",
  "__proto__",
);
const text = fc.oneof(awkward, fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 })).filter(isText);
const texts = fc.array(text, { maxLength: 3 });
const headings = fc.uniqueArray(text, {
  minLength: 1,
  maxLength: 3,
  selector: (heading) => heading.trim().toLowerCase(),
});
const code = fc.constantFrom("90837", "90834", "90791", "H0004", "T1015");
const schedule = fc.dictionary(code, dollars, { maxKeys: 3 });
const credential = fc.constantFrom(null, ...CREDENTIALS);

const payer = fc.record(
  {
    name: text,
    type: fc.constantFrom(null, ...PAYER_TYPES),
    minutesPerClaim: fc.option(minutes),
    contract: fc.option(text),
    benchmark: fc.option(schedule),
    negotiationClosed: fc.option(date),
    aliases: texts,
  },
  { requiredKeys: ["name"] },
);

/** Two numbers in order, for the pairs of settings that must be. */
const ordered = (low: number, high: number) =>
  fc.tuple(between(low, high), between(low, high)).map((pair) => [...pair].sort((a, b) => a - b));

const thresholds = fc
  .tuple(ordered(0.001, 2), ordered(0.001, 60), ordered(0.5, 90), ordered(0.001, 5), ordered(0.001, 1))
  .map(([medicare, minutes, days, drag, share]) => ({
    medicareRed: medicare[0],
    medicareGreen: medicare[1],
    minutesGreen: minutes[0],
    minutesRed: minutes[1],
    daysGreen: days[0],
    daysRed: days[1],
    dragGreen: drag[0],
    dragRed: drag[1],
    smallShare: share[0],
    largeShare: share[1],
  }));

const filter = fc
  .record({ providers: texts, places: texts, dates: fc.tuple(date, date) }, { requiredKeys: [] })
  .map(({ dates, ...lists }) => (dates ? { ...lists, from: [...dates].sort()[0], to: [...dates].sort()[1] } : lists));

const practice = fc.record(
  {
    name: fc.option(text),
    zip: fc.constantFrom(null, "02138", "27601-1234"),
    state: fc.constantFrom("NC", null),
    locality: fc.constantFrom("01182-18", null),
    credential,
    conversionFactor: fc.constantFrom(...CONVERSION_FACTORS),
    medicare: schedule,
  },
  { requiredKeys: [] },
);

const cost = fc.record(
  {
    perSession: fc.option(dollars),
    payrollRate: fraction,
    groupSize: between(1, 20),
    billingFee: belowOne,
    clinicianShare: fc.option(belowOne),
  },
  { requiredKeys: [] },
);

/** The JSON of settings that `parseSettings` accepts. */
export const settingsJson = fc.record(
  {
    asOf: fc.option(date),
    today: date,
    reviewMonths: fc.integer({ min: 1, max: 120 }),
    denialLagDays: fc.integer({ min: 0, max: 3660 }),
    columns: fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(text, headings, fc.constant(null)), { maxKeys: 5 }),
    filter,
    practice,
    providers: fc.uniqueArray(fc.record({ name: text, credential }), {
      maxLength: 3,
      selector: ({ name }) => nameKey(name),
    }),
    cost,
    staffHourly: dollars,
    patientCollectionRate: fraction,
    payers: fc.array(payer, { maxLength: 4 }).map(withNamesOnce),
    weights: fc.record({ rate: between(1, 50), days: between(0, 50) }, { requiredKeys: [] }),
    thresholds,
  },
  { requiredKeys: [] },
);

/** Blank texts and Excel's errors are refused; the latter have a test of their own. */
function isText(candidate: string): boolean {
  return candidate.trim() !== "" && !candidate.trim().startsWith("#");
}

/** Leaves out what would give a name or alias to two payers, which is refused. */
function withNamesOnce<T extends { readonly name: string; readonly aliases?: string[] }>(payers: readonly T[]): T[] {
  const taken = new Set<string>();
  const isNew = (name: string): boolean => !taken.has(nameKey(name)) && taken.add(nameKey(name)) !== undefined;
  return payers
    .filter(({ name }) => isNew(name))
    .map((one) => (one.aliases ? { ...one, aliases: one.aliases.filter(isNew) } : one));
}

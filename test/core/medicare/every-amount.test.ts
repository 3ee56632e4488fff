import { describe, expect, test } from "vitest";
import { allLocalities } from "../../../src/core/medicare/localities";
import { medicareRate } from "../../../src/core/medicare/medicare-rate";
import type { ConversionFactor, Credential } from "../../../src/core/settings/settings";
import { day } from "../score";
import { tableRows } from "./tables";

/** A figure as the table writes it, times ten to the power of its decimals. */
const exact = (figure: string): bigint => BigInt(figure.replace(".", ""));
const halfUp = (figure: bigint, by: bigint): bigint => (2n * figure + by) / (2n * by);
const LICENSES: readonly [Credential, bigint][] = [
  ["physician", 100n],
  ["nurse-practitioner", 85n],
  ["mental-health-counselor", 75n],
];
/** Decimals: 2 of relative values, 3 of indices, 4 of conversion factors; less the 2 of cents. */
const PARTS = 10n ** 7n;

const localities = [...allLocalities().values()];
const values = tableRows("rvu.csv");
const indices = tableRows("gpci.csv");
const factors = tableRows("conversion-factor.csv").map((row): [string, string, ConversionFactor, bigint] => [
  row.year!,
  row.from!,
  row.applies_to!.startsWith("qualifying") ? "qualifying-apm" : "standard",
  exact(row.conversion_factor!),
]);

type Row = Readonly<Record<string, string>>;

/** Cents by the tables themselves, worked out again with whole numbers of any size; `null`: not priced. */
function centsOf(code: Row, place: Row, facility: boolean, factor: bigint, percent: bigint): number | null {
  if (!["A", "R", "T"].includes(code.status!)) return null;
  const setting = facility ? "facility" : "nonfacility";
  if (code[`pe_${setting}_na`] === "NA") return null;
  const sum =
    exact(code.work!) * exact(place.work!) +
    exact(code[`pe_${setting}`]!) * exact(place.pe!) +
    exact(code.malpractice!) * exact(place.malpractice!);
  return Number(halfUp(halfUp(sum * factor, PARTS) * percent, 100n));
}

describe.each(factors)("%s from %s, %s", (year, from, conversionFactor, factor) => {
  const codes = values.filter((row) => row.year === year);
  const places = indices.filter((row) => row.year === year);

  test("every code, locality, setting and license is priced to the cent", () => {
    const wrong: string[] = [];
    let priced = 0;
    for (const place of places) {
      const key = `${place.mac}-${place.locality}`;
      const locality = localities.find((each) => each.key === key)!;
      for (const code of codes) {
        for (const facility of [false, true]) {
          for (const [credential, percent] of LICENSES) {
            const question = { code: code.code!, locality, credential, day: day(from), facility, conversionFactor };
            const { dollars } = medicareRate(question);
            const cents = centsOf(code, place, facility, factor, percent);
            if (dollars !== null) priced++;
            if (dollars !== (cents === null ? null : cents / 100))
              wrong.push(`${code.code} ${key} ${credential} ${facility ? "facility" : "office"}: ${dollars}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(priced).toBeGreaterThan(80_000);
  });
});

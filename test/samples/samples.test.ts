import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { LAST_DAY, LETTERHEAD, medicareOf, PRACTICE_ZIP, practiceMedicare } from "../../assets/samples/practice";
import { sampleClaims } from "../../assets/samples/sample-claims";
import { sampleLog, sampleTerms } from "../../assets/samples/sample-records";
import { sampleSettings } from "../../assets/samples/sample-settings";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { isoDate } from "../../src/core/settings/calendar";
import { parseDay } from "../../src/core/claims/days";
import { parseMoney } from "../../src/core/claims/money";
import type { PayerResult, Scorecard } from "../../src/core/scoring/result";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { localPrices } from "../../src/core/scoring/local-prices";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { CsvReader } from "../../src/core/sources/csv";

const FOLDER = new URL("../../assets/samples/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

const csv = read("claims.csv");
const settingsJson = JSON.parse(read("settings.json"));
const rows = parsed(csv);
const [headings, ...body] = rows as [string[], ...string[][]];
/** Rows by heading, without the blank ones and the totals row at the end. */
const records = body
  .filter((row) => row.some((cell) => cell !== ""))
  .slice(0, -1)
  .map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column]!])));

function parsed(text: string): string[][] {
  const reader = new CsvReader();
  return [...reader.push(text), ...reader.finish()];
}

async function cardOf(settingsObject: object): Promise<Scorecard> {
  const settings = parseSettings(settingsObject, LAST_DAY);
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(rows);
  const table = reader.finish();
  const { pricer, placeProblem } = await localPrices(table, settings);
  return scoreClaims(deriveFacts(table, settings), settings, pricer, placeProblem);
}

const share = (isCounted: (record: Record<string, string>) => boolean, of = records): number =>
  of.filter(isCounted).length / of.length;
const codeOf = (record: Record<string, string>): string => record["CPT Code"]!.slice(0, 5);
const monthOf = (record: Record<string, string>): string | null => {
  const day = parseDay(record["DOS"]);
  return day === null ? null : isoDate(day).slice(0, 7);
};
const isPayer =
  (...names: string[]) =>
  (record: Record<string, string>): boolean =>
    names.some((name) => record["Payer"]!.trim().replace(/\s+/g, " ").toLowerCase() === name.toLowerCase());

describe("making the samples", () => {
  test("gives the checked-in claims again, byte for byte", () => {
    expect(sampleClaims() === csv, "run npx tsx assets/samples/make-samples.ts").toBe(true);
  });

  test("gives the checked-in settings again, byte for byte", () => {
    expect(sampleSettings()).toBe(read("settings.json"));
  });

  test("gives the checked-in contract terms and negotiation log again, byte for byte", () => {
    expect(sampleTerms()).toBe(read("contract-terms.csv"));
    expect(sampleLog()).toBe(read("negotiation-log.csv"));
  });
});

describe("the sample table", () => {
  test("has about 6,000 rows in less than 900 KB", () => {
    expect(records.length).toBeGreaterThan(5800);
    expect(records.length).toBeLessThan(6400);
    expect(Buffer.byteLength(csv)).toBeLessThan(900_000);
  });

  test("covers the thirteen months to October 2026, each with 300 rows or more", () => {
    const months = new Map<string, number>();
    for (const month of records.map(monthOf)) if (month) months.set(month, (months.get(month) ?? 0) + 1);
    expect([...months.keys()].sort().filter((_, n, all) => n === 0 || n === all.length - 1)).toEqual([
      "2025-10",
      "2026-10",
    ]);
    expect(months.size).toBe(13);
    expect(Math.min(...months.values())).toBeGreaterThanOrEqual(300);
  });

  test("is half 90837 and a third 90834, with intakes, family, group, prescriber visits and add-ons", () => {
    expect(share((record) => codeOf(record) === "90837")).toBeCloseTo(0.48, 1);
    expect(share((record) => codeOf(record) === "90834")).toBeCloseTo(0.32, 1);
    const codes = new Set(records.map(codeOf));
    for (const code of ["90791", "90792", "90846", "90847", "90853", "99213", "99214", "90833", "90836", "90785"]) {
      expect(codes, code).toContain(code);
    }
  });

  test("is 10 to 15 % self-pay", () => {
    const selfPay = share(isPayer("Self-Pay", "Self Pay", "Private Pay"));
    expect(selfPay).toBeGreaterThan(0.1);
    expect(selfPay).toBeLessThan(0.15);
  });

  test("has three quarters or more of its deductible visits in January to March", () => {
    const deductible = records.filter((record) => /PR[- ]?1\b/.test(record["CARC"]!));
    expect(deductible.length).toBeGreaterThan(200);
    expect(share((record) => /^2026-0[123]$/.test(monthOf(record) ?? ""), deductible)).toBeGreaterThan(0.75);
  });

  test("has eight clinicians: the associate bills under a modifier where a payer asks for it, and Medicare never", () => {
    expect(new Set(records.map((record) => record["Clinician"])).size).toBe(8);
    const associate = records.filter((record) => record["Clinician"] === "Penhallow, Jude");
    expect(associate.filter(isPayer("Medicare Part B"))).toEqual([]);
    const billed = associate.filter((record) => !isPayer("Self-Pay", "Self Pay", "Private Pay")(record));
    for (const record of billed) expect(`${record["CPT Code"]} ${record["Modifier"]}`).toMatch(/\b(HO|U4)\b/);
  });

  test("gives psychologists the share of therapy that its contracts were made for", () => {
    const therapy = records.filter((record) => /^9083[247]$/.test(codeOf(record)));
    const licensed = therapy.filter((record) => record["Clinician"] !== "Penhallow, Jude");
    const psychologists = share((record) => /Ashgrove|Winterbourne/.test(record["Clinician"]!), licensed);
    // 0.82 = 0.28 x 1 + 0.72 x 0.75
    expect(Math.abs(psychologists - 0.28)).toBeLessThan(0.02);
    expect(practiceMedicare("90837")).toBe(134_09);
  });

  test.each([
    ["2025-12-31", "psychologist", 151_33],
    ["2026-01-01", "psychologist", 163_52],
    ["2026-01-01", "master", 122_64],
    ["2026-01-01", "prescriber", 138_99],
  ] as const)("has Medicare pay what its fee schedule says: 90837 on %s by a %s", (date, role, cents) => {
    expect(medicareOf("90837", role, parseDay(date)!)).toBe(cents);
  });

  test("names clients by account number only", () => {
    for (const record of records) expect(record["Account Number"]).toMatch(/^\d{4}$/);
  });

  test("ends with a totals row whose sums are those of the column", () => {
    const totals = body[body.length - 1]!;
    expect(totals[0]).toBe("Totals");
    const cents = records.reduce((sum, record) => sum + Math.round((parseMoney(record["Ins Paid"]) ?? 0) * 100), 0);
    expect(Math.round(parseMoney(totals[headings.indexOf("Ins Paid")]!)! * 100)).toBe(cents);
  });

  test.each([
    ["US dates", "DOS", /^\d{1,2}\/\d{1,2}\/20\d\d$/],
    ["US dates of two-digit years", "DOS", /^\d{1,2}\/\d{1,2}\/\d\d$/],
    ["ISO dates", "DOS", /^\d{4}-\d\d-\d\d$/],
    ["compact dates", "DOS", /^20\d{6}$/],
    ["dates with a time", "DOS", / 9:30 AM$/],
    ["serial dates", "DOS", /^4\d{4}$/],
    ["impossible dates", "Date Paid", /^2\/30\/2026$/],
    ["plain amounts", "Allowed, Ins Paid, Patient Resp", /^\d+\.\d\d$/],
    ["amounts with a dollar sign", "Allowed, Ins Paid, Patient Resp", /^\$\d/],
    ["amounts with spaces about them", "Allowed, Ins Paid, Patient Resp", /^ \d.* $/],
    ["amounts with a plus", "Allowed, Ins Paid, Patient Resp", /^\+\d/],
    ["negative amounts before the dollar", "Allowed, Ins Paid, Patient Resp", /^-\$\d/],
    ["negative amounts after the dollar", "Allowed, Ins Paid, Patient Resp", /^\$-\d/],
    ["negative amounts in parentheses", "Allowed, Ins Paid, Patient Resp", /^\(\$?\d/],
    ["negative amounts in parentheses after the dollar", "Allowed, Ins Paid, Patient Resp", /^\$\(\d/],
    ["negative amounts with the sign behind", "Allowed, Ins Paid, Patient Resp", /\d-$/],
    ["dashes for nothing", "Ins Paid", /^--?$/],
    ["n/a for nothing", "Date Paid", /^n\/a$/],
    ["error cells", "Allowed", /^#N\/A$/],
    ["modifiers hung on the code", "CPT Code", /^\d{5}[-: ]95$/],
    ["codes with a decimal", "CPT Code", /^\d{5}\.0$/],
    ["units with a decimal", "Units", /^1\.0$/],
    ["units of zero", "Units", /^0$/],
    ["denial codes without a hyphen", "CARC", /^CO45/],
    ["denial codes with a space", "CARC", /^CO 45/],
    ["remark codes", "CARC", /\bMA130\b/],
    ["denials in capitals", "Claim Status", /^DENIED$/],
    ["appeals", "Claim Status", /appeal/],
    ["clearinghouse rejections", "Claim Status", /^Rejected - clearinghouse$/],
    ["downcodes", "Claim Status", /downcoded/],
    ["reversals", "Claim Status", /^Revers/],
    ["resubmissions", "Rebill Count", /^1$/],
    ["statuses that nobody knows", "Claim Status", /^See EOB$/],
    ["yes for an authorization", "Authorization", /^(Y|Yes|x|Required)$/],
    ["no authorization, in words", "Authorization", /^not required$/],
    ["secondary payments", "Payer Order", /^S$/],
    ["telehealth at home", "POS", /^10$/],
  ])("holds %s", (_name, heading, form) => {
    const columns = heading.split(", ");
    expect(records.some((record) => columns.some((column) => form.test(record[column]!)))).toBe(true);
  });
});

/** What each payer is there to show; the README of the samples says the same to their readers. */
const GRADES: Readonly<Record<string, string | null>> = {
  "Pinwheel Mutual": "C",
  "Gullwing Health Cooperative": "A",
  "Copperkettle Benefit Plan": "B",
  "Saltmarsh Premier PPO": "C",
  "Medicare Part B": "A",
  "Prairie Lantern Health": "C",
  Medicaid: "D",
  Wickerdoor: "B",
  "Bramblethorn Assurance": "F",
  "Lark Hollow EAP": "B",
  "Quarrymens Health Fund": null,
  "Self-Pay": null,
};

describe("what the sample's payers teach", () => {
  let card: Scorecard;
  beforeAll(async () => {
    card = await cardOf(settingsJson);
  });
  const payer = (name: string): PayerResult => card.payers.find((one) => one.payer === name)!;

  test("two A, three B, three C, a D, an F, one not graded, and self-pay", () => {
    expect(Object.fromEntries(card.payers.map(({ payer: name, grade }) => [name, grade]))).toEqual(GRADES);
  });

  test("the README shows the grades that the payers get", () => {
    const table = [...read("README.md").matchAll(/^\| ([^|]+) \| (A|B|C|D|F|none) \|/gm)];
    expect(Object.fromEntries(table.map(([, name, grade]) => [name, grade === "none" ? null : grade]))).toEqual(GRADES);
  });

  test("Pinwheel brings about 35 % of the revenue on mediocre terms, and cannot be left in one step", () => {
    const pinwheel = payer("Pinwheel Mutual");
    expect(pinwheel.revenueShare).toBeGreaterThan(0.33);
    expect(pinwheel.revenueShare).toBeLessThan(0.37);
    expect(pinwheel.scores.rate).toBe(0);
    expect(pinwheel.action).toBe("renegotiate; too large to leave in one step");
  });

  test("Copperkettle's rework is the office's: without it the payer is among the best", () => {
    const copperkettle = payer("Copperkettle Benefit Plan");
    expect(copperkettle.reworkRate).toBeGreaterThan(0.15);
    expect(copperkettle.reworkRate!).toBeGreaterThan(2 * copperkettle.payerReworkRate!);
    expect(copperkettle.scores.rework).toBe(2);
  });

  test("Saltmarsh pays best and takes most work of those who pay well", () => {
    const saltmarsh = payer("Saltmarsh Premier PPO");
    expect(card.bestPlan).toBe("Saltmarsh Premier PPO");
    expect(saltmarsh.quadrant).toBe("negotiate and streamline");
    expect(saltmarsh.scores).toMatchObject({ rate: 2, rework: 0 });
    expect(saltmarsh.redFlags.map(({ code }) => code)).toContain("paid-at-charge");
  });

  test("Prairie Lantern pays little and makes no trouble", () => {
    expect(payer("Prairie Lantern Health")).toMatchObject({
      quadrant: "monitor",
      scores: { rate: 0, rework: 2, days: 2 },
    });
  });

  test("Prairie Lantern's rate fell by a tenth on 1 July 2026", () => {
    const allowed = records
      .filter((record) => isPayer("Prairie Lantern Health")(record) && codeOf(record) === "90837")
      .filter((record) => parseMoney(record["Allowed"])! > 0)
      .map((record) => ({
        day: isoDate(parseDay(record["DOS"])!),
        cents: Math.round(parseMoney(record["Allowed"])! * 100),
      }));
    const before = new Set(allowed.filter(({ day }) => day < "2026-07-01").map(({ cents }) => cents));
    const after = new Set(allowed.filter(({ day }) => day >= "2026-07-01").map(({ cents }) => cents));
    expect([...before]).toEqual([120_68]);
    expect([...after]).toEqual([108_61]);
  });

  test("Medicaid pays less than a session costs, and is a public schedule", () => {
    const medicaid = payer("Medicaid");
    expect(medicaid.coverage).toBeLessThan(1);
    expect(medicaid.margin).toBeLessThan(0);
    expect(medicaid.action).toBe("public schedule: keep, limit or leave");
  });

  test("Medicare is a public schedule worth protecting, and pays what it says that it pays", () => {
    const medicare = payer("Medicare Part B");
    expect(medicare.action).toBe("public schedule: protect");
    // A few rows were posted by hand, without an allowed amount: the sequestration is missing from what stands for it.
    expect(medicare.medicareIndex).toBeGreaterThan(0.999);
    expect(medicare.medicareIndex).toBeLessThanOrEqual(1);
  });

  test("every payer is held against Medicare with nothing but the ZIP code and the licenses", () => {
    expect(settingsJson.practice).toEqual({
      name: "Alder & Quill Behavioral Health",
      zip: PRACTICE_ZIP,
      credential: "clinical-social-worker",
      ...LETTERHEAD,
    });
    expect(card.payers.filter(({ medicareIndex }) => medicareIndex === null)).toEqual([]);
    expect(card.details.flatMap(({ rates }) => rates).filter(({ medicare }) => medicare === null)).toEqual([]);
    expect(card.notices.join(" ")).not.toContain("Medicare");
  });

  test("Bramblethorn pays little and takes much: negotiate first", () => {
    const bramblethorn = payer("Bramblethorn Assurance");
    expect(bramblethorn).toMatchObject({ quadrant: "consider leaving", action: "negotiate first", adminSource: "set" });
    expect(bramblethorn.effortShare!).toBeGreaterThan(2 * bramblethorn.revenueShare!);
  });

  test("the EAP has an authorization number on every claim", () => {
    for (const record of records.filter(isPayer("Lark Hollow EAP")))
      expect(record["Authorization"]).toMatch(/^LH-26-\d{5}$/);
    expect(payer("Lark Hollow EAP").redFlags.map(({ code }) => code)).toContain("prior-auth");
  });

  test("the platform is typed in the settings and clears the cost of a session, no more", () => {
    const wickerdoor = payer("Wickerdoor");
    expect(wickerdoor.type).toBe("platform");
    expect(wickerdoor.coverage).toBeGreaterThan(1);
    expect(wickerdoor.coverage).toBeLessThan(1.1);
  });

  test("Quarrymens has too few claims for a grade", () => {
    const quarrymens = payer("Quarrymens Health Fund");
    expect(quarrymens.adjudicated).toBeLessThan(20);
    expect(quarrymens.gradeReason).toMatch(/^too few/);
  });

  test("Gullwing is one payer under three names, and three without the aliases", async () => {
    const names = ["Gullwing Health Cooperative", "Gullwing Hlth Coop", "GHC of the Lakes"];
    const payers = settingsJson.payers.map((one: object) => ({ ...one, aliases: [] }));
    const split = (await cardOf({ ...settingsJson, payers })).payers.map(({ payer: name }) => name);
    expect(split).toEqual(expect.arrayContaining(names));
    expect(card.payers.map(({ payer: name }) => name)).not.toEqual(expect.arrayContaining(names.slice(1)));
  });

  test("a session costs between $92 and $100", () => {
    expect(card.costPerSession).toBeGreaterThan(92);
    expect(card.costPerSession).toBeLessThan(100);
  });

  test("every kind of row that is not counted occurs, and the dollars tie out", () => {
    const reasons = card.notCounted.map(({ reason }) => reason);
    for (const reason of [
      "totals row",
      "no payer",
      "units",
      "not a service",
      "secondary",
      "duplicate",
      "zero paid, reason unknown",
    ]) {
      expect(reasons).toContain(reason);
    }
    const { paidInTable, paidCounted, paidOutsidePeriod, paidNotCounted } = card.tieOut;
    expect(paidCounted + paidOutsidePeriod + paidNotCounted).toBeCloseTo(paidInTable, 2);
    expect(paidOutsidePeriod).toBeGreaterThan(0);
  });
});

import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { HEADINGS, smallClaims } from "./small-claims";
import { test, type TryPage } from "./try-page";

const ODD_HEADINGS = [
  ...["Nr", "Plan nm", "Svc", "Cnt", "Day seen", "Went out", "Came back"],
  ...["Gross", "Amt OK'd", "From plan", "From pt", "How it went"],
];
const CLINICIANS = ["Quill, Dana", "Rowan, Ines"];
const PLACES = ["11", "10"];
const DOS = HEADINGS.indexOf("DOS");
/** As Excel counts days. */
const FEBRUARY_5 = 46_058;

/** Small claims, every other one of another clinician at another place. */
function practiceClaims(): Row[] {
  return smallClaims().map((row, at) => [
    ...row,
    at === 0 ? "Clinician" : CLINICIANS[at % 2]!,
    at === 0 ? "POS" : PLACES[at % 2]!,
  ]);
}

async function openWith(open: () => Promise<TryPage>, rows: readonly Row[]): Promise<TryPage> {
  const opened = await open();
  await opened.button("Look again").waitFor();
  await opened.excel.evaluate((it, claims) => it.putRows("Sheet1", claims, "Visits"), rows);
  await opened.button("Look again").click();
  return opened;
}

function goTo({ pane }: TryPage, part: "Scorecard" | "Claims" | "Payers" | "Settings"): Promise<void> {
  return pane.getByRole("tab", { name: part }).click();
}

/** A field by its label, be its entry saved or not. */
function field({ pane }: TryPage, label: string): Locator {
  const words = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return pane
    .getByLabel(new RegExp(`^${words}( \\(not saved\\))?$`))
    .and(pane.locator("input:not([type=checkbox]), select"));
}

async function save({ pane }: TryPage): Promise<void> {
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await pane.getByText("Saved.", { exact: true }).waitFor();
}

/** Opens a part that is folded away. */
function unfold({ pane }: TryPage, name: string | RegExp): Promise<void> {
  return pane.getByRole("button", { name, expanded: false }).click();
}

/** What stands in the Settings sheet: each key's row, from 1, and its value as it is shown. */
async function settingCells(opened: TryPage): Promise<Map<string, { readonly row: number; readonly value: string }>> {
  const rows = await opened.texts("Settings", "A1:B300");
  return new Map(rows.map(([key, value], at) => [key!, { row: at + 1, value: value! }]));
}

async function valueOf(opened: TryPage, key: string): Promise<string | undefined> {
  return (await settingCells(opened)).get(key)?.value;
}

async function ranking({ pane }: TryPage): Promise<string[]> {
  return pane.locator("section[aria-labelledby=ranking] h3 bdi").allInnerTexts();
}

test("columns under headings that nobody knows are chosen by hand, kept in the Settings sheet, and built from", async ({
  open,
}) => {
  const [, ...claims] = smallClaims();
  const opened = await openWith(() => open({ empty: true }), [ODD_HEADINGS, ...claims]);
  const { pane } = opened;
  await pane.getByRole("radio", { name: "Visits" }).click();
  await pane.getByText("A column that is needed was not found: choose it under Claims.").waitFor();
  await opened.button("Build scorecard").click();
  await pane
    .locator("main > [role=status]")
    .getByText(/no row of headings that could be recognised/)
    .waitFor();
  expect(await opened.tabs()).toEqual(["Sheet1"]);

  await goTo(opened, "Claims");
  await pane.getByText(/Choose the column of the payer, and of the allowed amount/).waitFor();
  await opened.picture("mapping-by-hand");
  const chosen = {
    Payer: "Plan nm",
    "Allowed amount": "Amt OK'd",
    "Insurer paid": "From plan",
    "Service date": "Day seen",
  };
  for (const [label, heading] of Object.entries(chosen)) await field(opened, label).selectOption({ label: heading });
  await pane.getByText("4 changes not saved.").waitFor();
  expect(await opened.tabs()).toEqual(["Sheet1"]);
  await save(opened);
  expect(await opened.tabs()).toEqual(["Sheet1", "Settings"]);
  const cells = await settingCells(opened);
  const keys = ["columns.payer", "columns.allowed", "columns.paid", "columns.serviceDate"];
  expect(keys.map((key) => cells.get(key)?.value)).toEqual(Object.values(chosen));
  await pane.getByText(/A column is missing/).waitFor({ state: "detached" });
  expect(await opened.axe()).toEqual([]);

  await opened.build();
  expect((await ranking(opened)).toSorted()).toEqual(["Aster Health", "Birch Mutual", "Cedar Plan"]);
  // The choice holds in the next pane as well: it stands in the workbook.
  expect(await valueOf(opened, "columns.allowed")).toBe("Amt OK'd");
});

test("a payer's type is changed, two spellings are scored as one, and apart again", async ({ open }) => {
  const rows = smallClaims(["Aster Health", "Aster Hlth", "Birch Mutual"]);
  const opened = await openWith(() => open({ empty: true }), rows);
  const { pane } = opened;
  await opened.build();
  expect((await ranking(opened)).toSorted()).toEqual(["Aster Health", "Aster Hlth", "Birch Mutual"]);

  await goTo(opened, "Payers");
  await field(opened, "Birch Mutual").selectOption({ label: "Medicaid managed care" });
  await save(opened);
  expect(await valueOf(opened, "payers.Birch Mutual.type")).toBe("medicaid-mco");
  await pane.getByRole("checkbox", { name: "Aster Hlth" }).check();
  await pane.getByRole("checkbox", { name: "Aster Health" }).check();
  await pane.getByLabel("Under the name").fill("Aster Health");
  await opened.button("Join 2 names").click();
  await opened.button("Split off Aster Hlth").waitFor();
  expect(await valueOf(opened, "payers.Aster Health.aliases")).toBe("Aster Hlth");
  await pane.getByText("40 rows").waitFor();

  await opened.build();
  expect(await ranking(opened)).toEqual(["Aster Health", "Birch Mutual"]);
  await unfold(opened, /Birch Mutual/);
  await pane.getByText("Type: Medicaid managed care").waitFor();

  await goTo(opened, "Payers");
  await opened.button("Split off Aster Hlth").click();
  await opened.button("Split off Aster Hlth").waitFor({ state: "detached" });
  expect(await valueOf(opened, "payers.Aster Health.aliases")).toBe("");
  await pane.getByRole("checkbox", { name: "Aster Hlth" }).waitFor();
  await opened.build();
  expect((await ranking(opened)).toSorted()).toEqual(["Aster Health", "Aster Hlth", "Birch Mutual"]);
});

test("the practice's place, licenses and cost are saved, the cost is held against the guide's, and wrong entries are not saved", async ({
  open,
}) => {
  const opened = await openWith(() => open({ empty: true }), practiceClaims());
  const { pane } = opened;
  await goTo(opened, "Settings");
  const result = pane.getByText(/a session of 60 minutes/);
  await pane.getByText("Enter what clinicians are paid to see the cost of a session.").waitFor();
  await field(opened, "Clinician's pay").fill("60");
  await field(opened, "Payroll taxes and benefits").fill("10");
  await field(opened, "Length of a session").fill("53");
  await field(opened, "Notes for a session").fill("7");
  await field(opened, "Unbilled time per session").fill("15");
  // 60 an hour and a tenth on top, for 75 minutes.
  await pane.getByText("$82.50 a session of 60 minutes: within the guide's $75-110 for a clinical hour.").waitFor();
  await field(opened, "Overhead a month").fill("3000");
  await field(opened, "Sessions a month").fill("100");
  await pane.getByText("$112.50 a session of 60 minutes: above the guide's $75-110 for a clinical hour.").waitFor();
  await opened.picture("cost-above-the-guide");
  await field(opened, "Clinician's pay").fill("20");
  await pane.getByText("$57.50 a session of 60 minutes: below the guide's $75-110 for a clinical hour.").waitFor();
  await field(opened, "Clinician's pay").fill("sixty");
  await pane.getByText("Correct the marked field to see the cost of a session.").waitFor();
  await pane.getByText(/^Enter a number of dollars per hour/).waitFor();
  expect(await result.count()).toBe(0);
  await opened.button("Save").click();
  await pane.getByText("Correct the marked fields first.").waitFor();
  expect(await opened.tabs()).toEqual(["Sheet1"]);
  await opened.picture("wrong-entry");
  await field(opened, "Clinician's pay").fill("60");

  await unfold(opened, "Practice");
  await field(opened, "ZIP code").fill("4321");
  await pane.getByText(/^Enter .*ZIP/).waitFor();
  await field(opened, "ZIP code").fill("07302");
  await field(opened, "License of most clinicians").selectOption({ label: "clinical social worker (LCSW)" });
  await field(opened, "Rowan, Ines").selectOption({ label: "psychologist (PhD, PsyD)" });
  await save(opened);
  const cells = await settingCells(opened);
  expect(cells.get("practice.zip")?.value).toBe("07302");
  expect(cells.get("practice.credential")?.value).toBe("clinical-social-worker");
  expect(cells.get("providers.Rowan, Ines.credential")?.value).toBe("psychologist");
  expect(cells.get("providers.Quill, Dana.credential")?.value ?? "").toBe("");
  expect(Number(cells.get("cost.clinicianHourly")?.value)).toBe(60);
  expect(Number(cells.get("cost.payrollRate")?.value)).toBe(0.1);
  expect(Number(cells.get("cost.monthlyOverhead")?.value)).toBe(3000);
  expect(cells.get("cost.perSession")?.value).toBe("");
  // The figure that the practice knows takes the place of its parts.
  await pane.getByRole("radio", { name: "I know it" }).check();
  await field(opened, "Cost per session").fill("95");
  await pane.getByText("$95.00 a session of 60 minutes: within the guide's $75-110 for a clinical hour.").waitFor();
  await save(opened);
  expect(Number(await valueOf(opened, "cost.perSession"))).toBe(95);
});

test("a ZIP code shows Medicare's amount at once, a split one offers the choice of the locality, and what is missing is asked for", async ({
  open,
}) => {
  const opened = await openWith(() => open({ empty: true }), practiceClaims());
  const { pane } = opened;
  const pricesLoaded = (): boolean => opened.requests.some((address) => /\/medicare\.[^/]*\.js$/.test(address));
  const amount = pane.getByText(/^Medicare pays [$]/);
  const enterZip = (zip: string): Promise<void> => field(opened, "ZIP code").fill(zip);
  const locality = field(opened, "Medicare locality");
  await goTo(opened, "Settings");
  await unfold(opened, "Practice");
  await enterZip("4321");
  await pane.getByText(/^Enter .*ZIP/).waitFor();
  expect(pricesLoaded()).toBe(false);

  await enterZip("43215");
  await pane.getByText("Choose the license of most clinicians").waitFor();
  await pane
    .getByText("Medicare pays a psychologist $163.52 and a clinical social worker $122.64 for 90837 here (Ohio, 2026).")
    .waitFor();
  expect(pricesLoaded()).toBe(true);
  expect(await opened.axe()).toEqual([]);
  await save(opened);
  await goTo(opened, "Scorecard");
  await pane.getByText("Choose the license of most clinicians").waitFor();
  await opened.button("Open the practice's settings").click();
  await field(opened, "License of most clinicians").selectOption({ label: "clinical social worker (LCSW)" });
  await pane.getByText("Medicare pays $122.64 for 90837 here (Ohio, 2026), for a clinical social worker.").waitFor();
  await field(opened, "Rowan, Ines").selectOption({ label: "psychologist (PhD, PsyD)" });
  await pane.getByText("Medicare: $163.52 for 90837").waitFor();

  await enterZip("02324");
  await pane
    .getByText(/lies in several Medicare areas\. Until you choose yours, Medicare's default is taken\.$/)
    .waitFor();
  await pane.getByText("Medicare pays $128.26 for 90837 here (Rest of Massachusetts, 2026)").waitFor();
  expect(await locality.locator("option").allInnerTexts()).toEqual([
    "not chosen yet",
    "Rest of Massachusetts (Medicare's default)",
    "Metropolitan Boston, Massachusetts",
  ]);
  await locality.selectOption({ label: "Metropolitan Boston, Massachusetts" });
  await pane.getByText("Medicare pays $134.91 for 90837 here (Metropolitan Boston, Massachusetts, 2026)").waitFor();
  expect(await opened.axe()).toEqual([]);
  await save(opened);
  expect(await valueOf(opened, "practice.zip")).toBe("02324");
  expect(await valueOf(opened, "practice.locality")).toBe("14212-01");

  // The locality was the other ZIP code's, and goes with it.
  await enterZip("48201");
  await pane.getByText("Medicare pays $124.55 for 90837 here (Detroit, Michigan, 2026)").waitFor();
  expect(await locality.count()).toBe(0);
  await save(opened);
  expect(await valueOf(opened, "practice.locality")).toBe("");

  await enterZip("09012");
  await pane.getByText(/^09012 is a military ZIP code/).waitFor();
  expect(await amount.count()).toBe(0);
  await enterZip("00000");
  await pane.getByText(/^Medicare's table has no ZIP code 00000\./).waitFor();
  await field(opened, "State").selectOption({ label: "Illinois" });
  await locality.selectOption({ label: "Chicago, Illinois" });
  await pane.getByText(/for 90837 here \(Chicago, Illinois, 2026\)/).waitFor();
  await pane.getByText(/has no ZIP code 00000/).waitFor({ state: "detached" });
  expect(await opened.axe()).toEqual([]);
  await opened.picture("medicare-by-state");
});

test("where Medicare's prices do not come, the pane says so, does everything else, and tries again", async ({
  open,
}) => {
  const opened = await openWith(() => open({ empty: true }), practiceClaims());
  const { page, pane } = opened;
  // The file comes, and nothing is in it.
  await page.route(/\/medicare\.[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await goTo(opened, "Settings");
  await unfold(opened, "Practice");
  await field(opened, "License of most clinicians").selectOption({ label: "psychologist (PhD, PsyD)" });
  await pane.getByText("Enter the practice's ZIP code").waitFor();
  await field(opened, "ZIP code").fill("43215");
  await pane.getByText("A part of the add-in could not be loaded.").waitFor();
  await save(opened);
  expect(await valueOf(opened, "practice.zip")).toBe("43215");
  expect(await opened.axe()).toEqual([]);
  await opened.picture("no-medicare");
  await page.unroute(/\/medicare\.[^/]*\.js$/);
  await opened.button("Try again").click();
  await pane.getByText("Medicare pays $163.52 for 90837 here (Ohio, 2026), for a psychologist.").waitFor();
});

test("a threshold is changed under Advanced, checked against its pair, and set back to its default", async ({
  open,
}) => {
  const opened = await openWith(() => open({ empty: true }), smallClaims());
  const { pane } = opened;
  await goTo(opened, "Settings");
  await unfold(opened, "Advanced");
  await unfold(opened, "Thresholds");
  const red = field(opened, "Days to pay: red above");
  await red.fill("20");
  await opened.button("Save").click();
  await pane.getByText("Not saved.", { exact: true }).waitFor();
  await pane
    .getByText(/thresholds\.daysGreen|green up to.*red above/i)
    .first()
    .waitFor();
  expect(await opened.tabs()).toEqual(["Sheet1"]);
  await red.fill("60");
  await save(opened);
  expect(await valueOf(opened, "thresholds.daysRed")).toBe("60");
  await opened.button(/^Reset to 42\.5.*: Days to pay: red above$/).click();
  await save(opened);
  expect(await red.inputValue()).toBe("42.5");
  expect(["", "42.5"]).toContain(await valueOf(opened, "thresholds.daysRed"));
  expect(await opened.button(/: Days to pay: red above$/).count()).toBe(0);
});

test("filters for clinicians, places and dates leave claims out, and pane and scorecard say so", async ({ open }) => {
  const opened = await openWith(() => open({ empty: true }), practiceClaims());
  const { pane } = opened;
  await opened.build();
  expect(await countedRows(opened)).toBe(60);
  await goTo(opened, "Settings");
  await unfold(opened, "Filters");
  await pane.getByText("None is ticked: all count.").first().waitFor();
  await pane.getByRole("checkbox", { name: "Rowan, Ines: 30 rows" }).check();
  await opened.build();
  await pane.getByText("Scores only: 1 clinician.").waitFor();
  expect(await countedRows(opened)).toBe(30);
  expect(await valueOf(opened, "filter.providers")).toBe("Rowan, Ines");

  // What was unfolded before stays so while other parts are shown.
  await goTo(opened, "Settings");
  await pane.getByRole("button", { name: "Filters (in use)", expanded: true }).waitFor();
  await pane.getByRole("checkbox", { name: /^10 .*: 30 rows$/ }).check();
  await field(opened, "Service dates up to").fill("2026-02-05");
  await opened.build();
  await pane.getByText("Scores only: 1 clinician, 1 place, up to Feb 5, 2026.").waitFor();
  const within = practiceClaims().filter((row) => row.includes("Rowan, Ines") && Number(row[DOS]) <= FEBRUARY_5);
  expect(within.length).toBeLessThan(30);
  expect(await countedRows(opened)).toBe(within.length);
  await goTo(opened, "Claims");
  await pane.getByText(`${60 - within.length} rows not counted:`).waitFor();
  await opened.picture("filters-in-use");

  // A filter that nothing passes is told, and the scorecard of before stays.
  await goTo(opened, "Settings");
  await field(opened, "Service dates up to").fill("2025-12-31");
  await opened.button("Build scorecard").click();
  await pane
    .locator("main > [role=status]")
    .getByText(/no (rows|claims|line)|filter/i)
    .waitFor();
  expect(await countedRows(opened)).toBe(within.length);
});

test("a cell of the Settings sheet that cannot be read is a link, and its last good value is used and told", async ({
  open,
}) => {
  const opened = await openWith(() => open({ empty: true }), smallClaims());
  const { pane } = opened;
  await goTo(opened, "Settings");
  await pane.getByRole("radio", { name: "I know it" }).check();
  await field(opened, "Cost per session").fill("95");
  await opened.build();
  const { row } = (await settingCells(opened)).get("cost.perSession")!;
  const address = `B${row}`;
  await opened.excel.evaluate((it, at) => it.type("Settings", at, "ninety"), address);
  const said = /"Cost per session".*The last good value, 95, is used\./;
  await pane.getByText(said).waitFor();
  await opened.excel.evaluate((it) => it.select("Sheet1", "A1"));
  await opened.button(`See ${address} on Settings`).click();
  await opened.page.getByLabel("Selected cell").getByText(address, { exact: true }).waitFor();
  await opened.page.getByRole("tab", { name: "Settings", selected: true }).waitFor();
  await opened.picture("bad-cell");

  await opened.build();
  await pane.getByText(said).first().waitFor();
  const [shown] = await opened.texts("Settings", address);
  expect(shown).toEqual(["ninety"]);
  await goTo(opened, "Settings");
  await pane.getByText("$95.00 a session of 60 minutes").waitFor();
  await opened.excel.evaluate((it, at) => it.type("Settings", at, "99"), address);
  await pane.getByText("$99.00 a session of 60 minutes").waitFor();
  await pane.getByText(said).waitFor({ state: "detached" });
});

test("what the user wrote in the Settings sheet by hand survives builds and saves", async ({ open }) => {
  const opened = await openWith(() => open({ empty: true }), smallClaims());
  const { pane, excel } = opened;
  await opened.build();
  const cells = await settingCells(opened);
  const daysRed = cells.get("thresholds.daysRed")!.row;
  const name = cells.get("practice.name")!.row;
  const below = Math.max(...[...cells.values()].map(({ row }) => row)) + 3;
  const typed = [
    [`B${daysRed}`, "50"],
    [`H${daysRed}`, "agreed with Dana on Monday"],
    [`A${below}`, "payers.Birch Mutual.minutesPerClaim"],
    [`B${below}`, "12.5"],
    [`C${below}`, `=B${daysRed}*2`],
  ] as const;
  for (const [at, input] of typed)
    await excel.evaluate((it, one) => it.type("Settings", one.at, one.input), { at, input });
  await pane.getByText("The settings have changed since it was built.").waitFor();
  await goTo(opened, "Settings");
  await unfold(opened, "Practice");
  await field(opened, "Name").fill("Alder & Quill");
  await save(opened);
  await opened.build();
  await opened.build();
  expect(await opened.texts("Settings", `B${name}`)).toEqual([["Alder & Quill"]]);
  const inputs = await excel.evaluate(
    async (it, places) => Promise.all(places.map(async (at) => (await it.read("Settings", at))[0]![0]!.input)),
    typed.map(([at]) => at),
  );
  expect(inputs).toEqual(typed.map(([, input]) => input));
  expect((await opened.texts("Payer Scorecard", "A1:A1"))[0]![0]).toContain("Alder & Quill");
});

/** How many rows the scorecard says it counted. */
async function countedRows(opened: TryPage): Promise<number> {
  const cells = (await opened.texts("Payer Scorecard", "A1:T6")).flat();
  const [, counted] = /Claims read: 60 rows\. Counted: (\d+)/.exec(cells.join("\n")) ?? [];
  return Number(counted);
}

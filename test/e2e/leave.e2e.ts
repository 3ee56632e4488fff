import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";
import { capOutcome, doNothing } from "../../src/core/exit/exit-alternatives";
import { EXIT_CASES, type ExitCaseName, exitCases, type ExitInput } from "../../src/core/exit/exit-cases";
import { exitFacts } from "../../src/core/exit/exit-facts";
import { exitOutcome } from "../../src/core/exit/exit-model";
import { networkComparison } from "../../src/core/exit/network-comparison";
import { typedInputs, type TypedInputs } from "../../src/core/exit/typed-inputs";
import { payerCase } from "../../src/core/negotiation/payer-case";
import { rankedPayers } from "../../src/core/scoring/payer-words";
import { payerTab } from "../../src/core/sheets/payer-sheets";
import type { NegotiationContents } from "../../src/core/sheets/workbook-contents";
import { copied, lookAtSteps, openBuilt, openFold, take, unfold, wordsOf } from "./built-practice";
import { sampleByCore } from "./sample-by-core";
import { settled } from "./small-claims";
import { test, type TryPage } from "./try-page";

// Paths through many builds of the whole sample practice.
vi.setConfig({ testTimeout: 240_000 });

/** The weakest commercial payer of the sample practice: an F. */
const CANDIDATE = "Bramblethorn Assurance";
/** More than a third of its revenue. */
const LARGEST = "Pinwheel Mutual";
/** Low, base and high of each way: left, capped, kept. */
const ANSWERS = "C1:K60";

type Typed = Partial<Record<ExitCaseName, TypedInputs>>;
type Answers = ReadonlyMap<string, readonly unknown[]>;

/** What the core says of each way in each case, by the beginnings of the rows' labels. */
function answersByCore(contents: NegotiationContents, payer: string, typed: Typed = {}): Answers {
  const inputs = inputsByCore(contents, payer);
  const cases = EXIT_CASES.map((name) => {
    const used = typedInputs(inputs, name, typed[name] ?? {});
    return { left: exitOutcome(used), capped: capOutcome(used), kept: doNothing(used) };
  });
  type Case = (typeof cases)[number];
  const row = (left: (one: Case) => unknown, capped: typeof left, kept: typeof left = () => "–"): unknown[] => [
    ...cases.map(left),
    ...cases.map(capped),
    ...cases.map(kept),
  ];
  return new Map([
    [
      "Cash of the first year",
      row(
        ({ left }) => left.year.cash,
        ({ capped }) => capped.year.cash,
        ({ kept }) => kept.cash,
      ),
    ],
    [
      "Change against",
      row(
        ({ left }) => left.year.change,
        ({ capped }) => capped.year.change,
      ),
    ],
    [
      "Change a month, once",
      row(
        ({ left }) => left.settled.change,
        ({ capped }) => capped.settled.change,
      ),
    ],
    [
      "Staff hours a week",
      row(
        ({ left }) => (left.settled.hours * 12) / 52,
        ({ capped }) => (capped.settled.hours * 12) / 52,
        ({ kept }) => kept.hoursAWeek,
      ),
    ],
  ]);
}

function inputsByCore(contents: NegotiationContents, payer: string): readonly ExitInput[] {
  const one = payerCase(payer, contents);
  return exitCases(exitFacts(one, rankedPayers(contents.card), contents.negotiation.contracts), one);
}

/** The row, from 1, whose label begins so. */
async function rowOf(opened: TryPage, sheet: string, label: string): Promise<number> {
  const labels = (await opened.texts(sheet, "A1:A90")).map(([text]) => text!);
  const at = labels.findIndex((text) => text.startsWith(label));
  expect(at, `${label} on ${sheet}`).toBeGreaterThanOrEqual(0);
  return at + 1;
}

/** Sums of dollars differ in their last digits by the order of adding. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1e6) / 1e6 || 0 : value;
}

/** The page about leaving says what the core says, in each case and way. */
async function expectAnswers(opened: TryPage, sheet: string, answers: Answers): Promise<void> {
  const cells = await opened.excel.evaluate((it, at) => it.read(at.sheet, at.address), { sheet, address: ANSWERS });
  for (const [label, values] of answers) {
    const shown = cells[(await rowOf(opened, sheet, label)) - 1]!.map(({ value }) => value);
    expect(shown.map(rounded), `${label} on ${sheet}`).toEqual(values.map(rounded));
  }
}

/** Writes down what happened with the payer whose steps these are. */
async function log(steps: Locator, kind: string, what: string): Promise<void> {
  await openFold(steps, /^Negotiation log/);
  await steps.getByLabel("Kind").selectOption(kind);
  await steps.getByLabel("What was said").fill(what);
  await steps.getByRole("button", { name: "Add to the log" }).click();
  await steps.getByText("Added to the log.").waitFor();
}

test("the candidate to leave goes from its steps to Exit and plan, and to the notices only once the negotiation is closed", async ({
  open,
}) => {
  const opened = await openBuilt(open);
  const { page, pane, origin, excel } = opened;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const others = (await pane.locator("section[aria-labelledby=ranking] bdi").allInnerTexts()).filter(
    (name) => name !== CANDIDATE,
  );
  expect(others).toHaveLength(11);
  const contents = await sampleByCore();
  const [exit, plan] = [payerTab("exit", CANDIDATE), payerTab("plan", CANDIDATE)];
  const [notice, toPatients] = [payerTab("notice", CANDIDATE), payerTab("patient-notice", CANDIDATE)];

  const steps = await unfold(opened, CANDIDATE);
  await take(opened, steps, "Look at leaving", exit);
  await expectAnswers(opened, exit, answersByCore(contents, CANDIDATE));
  expect(await wordsOf(opened, exit)).toContain("Once notice is given for the contract: money and work");
  expect(await wordsOf(opened, plan)).toContain("no negotiation with Bramblethorn Assurance is on record as closed");
  expect(await steps.getByRole("button", { name: "Write the notices" }).count()).toBe(0);

  // The sheet follows the yellow cells at once.
  const row = await rowOf(opened, exit, "New patients a month whom you turn away");
  const patients = { low: 1, base: 3, high: 6 } as const;
  for (const [at, name] of EXIT_CASES.entries()) {
    const entry = { sheet: exit, cell: `${"CDE"[at]!}${row}`, input: String(patients[name]) };
    await excel.evaluate((it, { sheet, cell, input }) => it.type(sheet, cell, input), entry);
  }
  const typed = Object.fromEntries(EXIT_CASES.map((name) => [name, { newPatients: patients[name] }]));
  const refilled = answersByCore(contents, CANDIDATE, typed);
  expect(refilled).not.toEqual(answersByCore(contents, CANDIDATE));
  await expectAnswers(opened, exit, refilled);

  // The negotiation is over: the decision is due, and the notices can be written.
  await log(steps, "closed", "They will not move on any rate");
  await steps.getByText(/^Closed on .* without an agreement: the decision is due\.$/).waitFor();
  await take(opened, steps, `Decide about ${CANDIDATE}`, payerTab("decision", CANDIDATE));
  await steps.getByText(/If it is to leave, the notices are under More steps\.$/).waitFor();
  await take(opened, steps, "Write the notices", notice);
  expect(await wordsOf(opened, plan)).toContain("A negotiation was closed without an agreement on");
  expect(await wordsOf(opened, toPatients)).toContain(`To our patients with ${CANDIDATE}`);
  for (const [tab, words] of [
    [notice, "This letter is our notice that our practice ends the contract"],
    [toPatients, "After that day, you have these choices:"],
  ] as const) {
    await steps.getByRole("button", { name: `Copy text of ${tab}` }).click();
    await expect.poll(() => copied(opened)).toContain(words);
    const text = await copied(opened);
    expect(others.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/\$|%|break-even/);
  }

  // Builds have come and gone: what was typed is kept.
  await settled(opened);
  await expectAnswers(opened, exit, refilled);
  expect(await opened.texts(exit, `C${row}:E${row}`)).toEqual([["1.0", "3.0", "6.0"]]);

  expect(await steps.getByLabel("Kind").inputValue()).toBe("notice given");
  // The notice is sent: its patients come next, and no letter of a negotiation does.
  await log(steps, "notice given", "By registered mail");
  await steps.getByText(/^Notice was given on .*: the Exit plan says what follows\./).waitFor();
  await openFold(steps, "More steps");
  expect(await steps.getByRole("button", { name: /follow-up|letter$/ }).count()).toBe(0);
});

test("the largest payer is never left in one step, by no word of the pane or of its pages", async ({ open }) => {
  const opened = await openBuilt(open);
  const steps = await unfold(opened, LARGEST);
  const [exit, plan] = [payerTab("exit", LARGEST), payerTab("plan", LARGEST)];
  await log(steps, "closed", "They will not move on any rate");
  await openFold(steps, "More steps");
  expect(await steps.getByRole("button", { name: "Look at leaving", exact: true }).count()).toBe(0);
  expect(await steps.getByRole("button", { name: "Write the notices" }).count()).toBe(0);
  await steps.getByText(/^Too large to leave in one step:/).waitFor();
  await take(opened, steps, "Look at leaving in steps", exit);
  await expectAnswers(opened, exit, answersByCore(await sampleByCore(), LARGEST));
  const [page, planned] = [await wordsOf(opened, exit), await wordsOf(opened, plan)];
  expect(page).toContain(`Exit in steps: ${LARGEST} (internal)`);
  expect(page).toContain("Once notice is given for a first part of it: money and work");
  expect(planned).toContain(`Smaller in steps: ${LARGEST}`);
  expect(planned).toContain("So this plan gives no notice");
  for (const words of [page, planned]) {
    expect(words).toContain("Too large to leave in one step");
    expect(words.split("\n")).not.toContain("Leave");
    expect(words).not.toMatch(/^(Notice to|Last day in network)/m);
  }
  await take(opened, steps, `Decide about ${LARGEST}`, payerTab("decision", LARGEST));
  await steps.getByText(/make its share smaller first, as the Exit plan says\.$/).waitFor();
  expect(await steps.getByRole("button", { name: "Write the notices" }).count()).toBe(0);
});

test("a public payer is kept, limited or left, and the practice is looked at after a change and by its networks", async ({
  open,
}) => {
  const opened = await openBuilt(open);
  const { excel } = opened;
  const steps = await unfold(opened, "Medicaid");
  await openFold(steps, "More steps");
  expect(await steps.getByRole("button", { name: /^Look at leaving/ }).count()).toBe(0);
  const exit = payerTab("exit", "Medicaid");
  await take(opened, steps, "Compare: keep, limit or leave", exit);
  const contents = await sampleByCore({ trends: { since: "2026-04-01" } });
  await expectAnswers(opened, exit, answersByCore(contents, "Medicaid"));
  const page = await wordsOf(opened, exit);
  expect(page).toContain("Keep, limit or leave: Medicaid (internal)");
  expect(page).toContain("Limit (no new patients)");
  expect(await wordsOf(opened, payerTab("plan", "Medicaid"))).toContain("Limiting new patients needs no end");

  // More sheets: networks, and a change whose day the settings name.
  await add(opened, "In or out of network");
  const ways = networkComparison(contents.card, contents.settings.staffHourly);
  const perSession = await opened.texts("In or out of network", "A1:F20");
  for (const [label, way] of [
    ["In network", "in network"],
    ["Self-pay", "self-pay"],
  ] as const) {
    const shown = perSession.find(([text]) => text!.startsWith(label))!;
    expect(shown[5], label).toBe(`$${ways.find((one) => one.way === way)!.cashPerSession!.toFixed(2)}`);
  }
  const since = (await opened.texts("Settings", "A1:A300")).findIndex(([key]) => key === "trends.since") + 1;
  await excel.evaluate((it, cell) => it.type("Settings", cell, "2026-04-01"), `B${since}`);
  await add(opened, "After a change");
  expect(await wordsOf(opened, "After a change")).toContain("Before and after Apr 1, 2026");
  const judged = contents.negotiation.after!.checks.filter(({ scores }) => scores !== null);
  expect(judged.map(({ months }) => months)).toEqual([3]);
  const { before, after } = judged[0]!.scores!;
  const revenue = await rowOf(opened, "After a change", "Revenue (collected)");
  const found = await excel.evaluate((it, cells) => it.read("After a change", cells), `B${revenue}:C${revenue}`);
  const cash = [before.practice.cash, after.practice.cash];
  expect(found[0]!.map(({ value }) => rounded(value))).toEqual(cash.map(rounded));
});

/** Adds one of the sheets that are made on request, which comes to the front. */
async function add(opened: TryPage, sheet: string): Promise<void> {
  await opened.button(`Add ${sheet}`).click();
  await opened.page.getByRole("tab", { name: sheet, selected: true }).waitFor({ timeout: 60_000 });
  await opened.pane.getByText(/payers scored, from the claims in/).waitFor();
}

test("the steps out of a contract look right, in light, dark and high contrast, narrow and wide", async ({ open }) => {
  const walks = (["light", "dark"] as const).map(async (colorScheme) => {
    const opened = await openBuilt(open, { colorScheme, viewport: { width: 1280, height: 1500 } });
    const large = await unfold(opened, LARGEST);
    const candidate = await unfold(opened, CANDIDATE);
    await log(candidate, "closed", "They will not move on any rate");
    await lookInAll(opened, large, "large", colorScheme);
    await take(opened, candidate, "Look at leaving", payerTab("exit", CANDIDATE));
    await lookInAll(opened, candidate, "closed", colorScheme);
    await take(opened, candidate, "Write the notices", payerTab("notice", CANDIDATE));
    await lookInAll(opened, candidate, "notices", colorScheme);
    const medicaid = await unfold(opened, "Medicaid");
    await lookInAll(opened, medicaid, "public", colorScheme);
  });
  await Promise.all(walks);
});

/** A payer's steps, the later ones unfolded, at the usual width; the light one also in the system's colors, narrow and wide. */
async function lookInAll(opened: TryPage, steps: Locator, state: string, scheme: "light" | "dark"): Promise<void> {
  await openFold(steps, "More steps");
  await settled(opened);
  const name = `leave-${state}`;
  await lookAtSteps(opened, steps, 350, `${name}-${scheme}`);
  expect.soft(await opened.axe(), `${name}, ${scheme}`).toEqual([]);
  if (scheme === "dark") return;
  await opened.page.emulateMedia({ forcedColors: "active" });
  await lookAtSteps(opened, steps, 350, `${name}-contrast`);
  await opened.page.emulateMedia({ forcedColors: "none" });
  await lookAtSteps(opened, steps, 600, `${name}-600`);
  await lookAtSteps(opened, steps, 320, `${name}-320`);
  expect.soft(await opened.axe(), `${name}, narrow`).toEqual([]);
}

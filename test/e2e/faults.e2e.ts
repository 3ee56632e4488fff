import type { JSHandle } from "playwright-core";
import { expect } from "vitest";
import type { TryIt } from "../../workbench/page/view/try-it";
import type { Fault } from "../../workbench/standin/stand-in";
import { clickBuild, contents, putClaims, requestsOf, smallClaims, type Contents } from "./small-claims";
import { test, type TryPage } from "./try-page";

const CODES = ["GeneralException", "AccessDenied"] as const;
/** Of the changing request's actions, every such one is made to fail; of a rebuild's, test/excel/faults.test.ts fails each tenth too. */
const EACH_ACTION = { first: 10, again: 100 } as const;
const INCOMPLETE = "Incomplete: rebuild";
const OWN_SHEETS = ["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];
const FOREIGN = ["Sheet1", "Sheet2"];

/** What a round found: what the pane said, and what the workbook held, after the fault and after the next build. */
interface Round {
  readonly fault: Fault;
  readonly error: string | null;
  readonly told: string;
  /** Sheets that differ from those before the fault, or are missing or new. */
  readonly changed: readonly string[];
  /** Sheets that do not differ from those of an undisturbed build. */
  readonly whole: readonly string[];
  readonly marked: readonly string[];
  readonly there: readonly string[];
  readonly toldThen: string;
  readonly differsThen: readonly string[];
}

/** What every round begins with: the small claims, and a sheet of the user's own that points at them. */
async function beginAgain(opened: TryPage): Promise<void> {
  await opened.excel.evaluate(async (it, claims) => {
    await it.startAgainBehindPane("empty");
    await it.putRows("Sheet1", claims, "Visits");
    await it.addSheet();
    await it.type("Sheet2", "A1", "my notes");
    await it.type("Sheet2", "A2", "=SUM(Sheet1!I2:I61)");
    await it.activate("Sheet1");
  }, smallClaims());
}

/** What stands in the page for all rounds, so that it is not sent hundreds of times. */
interface Kept {
  /** What an undisturbed build gives. */
  readonly undisturbed: Contents;
  /** What the workbook holds when the round begins. */
  readonly before: Contents;
}

/** Fails one build and builds again, all within the page, for there are hundreds of rounds. */
async function runRound(kept: JSHandle<Kept>, fault: Fault): Promise<Round> {
  return kept.evaluate(
    async ({ undisturbed, before }, { fault, incomplete }): Promise<Round> => {
      const it: TryIt = (window.parent as Window).tryIt;
      const buttons = Array.from(document.querySelectorAll("button"));
      const button = buttons.find(({ textContent }) => textContent === "Build scorecard")!;
      const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      const settle = async (): Promise<number> => {
        let last = -1;
        for (let same = 0; same < 3; await rest(10)) {
          const now = await it.requestCount();
          same = now === last ? same + 1 : 0;
          last = now;
        }
        return last;
      };
      const build = async (): Promise<string> => {
        button.click();
        await rest(0);
        while (button.getAttribute("aria-disabled") === "true") await rest(2);
        return document.querySelector<HTMLElement>("main > [role=status]")!.innerText;
      };
      const same = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
        one?.join("\n") === other?.join("\n");
      const differing = (one: Contents, other: Contents): string[] =>
        Array.from(new Set([...Object.keys(one), ...Object.keys(other)])).filter(
          (name) => !same(one[name], other[name]),
        );

      const made = await settle();
      await it.failWith(fault);
      const told = await build();
      const [failed] = await it.requests(made + fault.request - 1);
      await it.recover();
      const after = await it.contents();
      const there = Object.keys(after);
      await settle();
      const toldThen = await build();
      return {
        fault,
        error: failed?.error ?? null,
        told,
        changed: differing(before, after),
        whole: there.filter((name) => same(after[name], undisturbed[name])),
        marked: there.filter((name) => after[name]!.some((line) => line.startsWith(`A1 ["${incomplete}"`))),
        there,
        toldThen,
        differsThen: differing(undisturbed, await it.contents()),
      };
    },
    { fault, incomplete: INCOMPLETE },
  );
}

/** Where the pane has just looked at the workbook, a request of its own took the number of the one that was to fail: then once more. */
async function failingRound(kept: JSHandle<Kept>, fault: Fault, begin?: () => Promise<void>): Promise<Round> {
  for (let tries = 3; ; tries--) {
    await begin?.();
    const round = await runRound(kept, fault);
    if (round.error === fault.code || tries === 1) return round;
  }
}

/** The faults to try: one at each request, and one at each so many actions of the changing request. */
function faultsFor(actions: readonly number[], changing: number, each: number): Fault[] {
  // After the changing request a build only brings its sheet to the front.
  const whole = Array.from({ length: changing + 1 }, (_, at) => ({ request: at + 1 }));
  const inside = Array.from({ length: Math.ceil(actions[changing - 1]! / each) }, (_, at) => ({
    request: changing,
    action: at * each,
  }));
  return [...whole, ...inside].map((fault, at) => ({ ...fault, code: CODES[at % CODES.length]! }));
}

/** What is wrong with a round, in words; nothing where all is well. */
function complaintsOf(round: Round): string[] {
  const { error, fault, told, changed, whole, marked, there, toldThen, differsThen } = round;
  const isBuilt = /^3 payers scored, from the claims in Visits\./.test(told);
  const saysWhy = told.includes(
    fault.code === "AccessDenied" ? "Excel does not allow this change" : "Excel could not finish this",
  );
  const saysNext = /try again/i.test(told);
  const saysState = marked.every((name) => told.includes(name) || told.includes(INCOMPLETE));
  const half = there.filter((name) => changed.includes(name) && !whole.includes(name) && !marked.includes(name));
  return [
    ...(error === fault.code ? [] : ["the fault did not come"]),
    ...(isBuilt || (saysWhy && saysNext) ? [] : [`the pane says: ${told}`]),
    ...(saysState ? [] : [`the pane does not name ${marked.join(", ")}: ${told}`]),
    ...(isBuilt && OWN_SHEETS.some((name) => !whole.includes(name)) ? ["said to be built, but it is not"] : []),
    ...half.map((name) => `${name} is half built and does not say so`),
    ...FOREIGN.filter((name) => changed.includes(name)).map((name) => `${name} was touched`),
    ...(/^3 payers scored/.test(toldThen) ? [] : [`the next build says: ${toldThen}`]),
    ...differsThen.map((name) => `after the next build, ${name} is not what an undisturbed one gives`),
  ].map((complaint) => `request ${fault.request}, action ${fault.action ?? "none"}, ${fault.code}: ${complaint}`);
}

/** How many faults were tried, and what is wrong with what came of them. */
interface Tried {
  readonly rounds: number;
  readonly complaints: readonly string[];
}

const roundsOf = (tried: readonly Tried[]): number => tried.reduce((sum, { rounds }) => sum + rounds, 0);

/** @param half of the faults: 0 or 1, for two pages work side by side */
async function tryFirstBuilds(opened: TryPage, half: number): Promise<Tried> {
  await beginAgain(opened);
  const before = await contents(opened);
  const { actions, changing } = await requestsOf(opened, () => clickBuild(opened));
  const kept = await keep(opened, { undisturbed: await contents(opened), before });
  const faults = faultsFor(actions, changing, EACH_ACTION.first).filter((_, at) => at % 2 === half);
  const complaints: string[] = [];
  for (const fault of faults) {
    complaints.push(...complaintsOf(await failingRound(kept, fault, () => beginAgain(opened))));
  }
  return { rounds: faults.length, complaints };
}

/** @param half of the faults: 0 or 1 */
async function tryRebuilds(opened: TryPage, half: number): Promise<Tried> {
  await beginAgain(opened);
  await clickBuild(opened);
  const undisturbed = await contents(opened);
  const { actions, changing } = await requestsOf(opened, () => clickBuild(opened));
  expect(await contents(opened)).toEqual(undisturbed);
  const kept = await keep(opened, { undisturbed, before: undisturbed });
  const faults = faultsFor(actions, changing, EACH_ACTION.again).filter((_, at) => at % 2 === half);
  const complaints: string[] = [];
  for (const fault of faults) complaints.push(...complaintsOf(await failingRound(kept, fault)));
  return { rounds: faults.length, complaints };
}

test("whatever request or action of a build fails, nothing is left half done unsaid, and the next build is whole", async ({
  open,
}) => {
  // Side by side: each page waits for its worker half of the time.
  const pages = await Promise.all([open({ empty: true }), open({ empty: true })]);
  for (const opened of pages) {
    await putClaims(opened);
    // Nobody looks at the sheets beside the pane; what they hold is read.
    await opened.excel.evaluate((it) => it.draw(false));
  }
  const first = await Promise.all(pages.map(tryFirstBuilds));
  const again = await Promise.all(pages.map(tryRebuilds));
  process.stdout.write(`${roundsOf(first)} faults in a first build, ${roundsOf(again)} in a rebuild\n`);
  expect([...first, ...again].flatMap(({ complaints }) => complaints)).toEqual([]);
}, 900_000);

/** Puts contents into the pane's page, where the rounds run. */
function keep({ page }: TryPage, kept: Kept): Promise<JSHandle<Kept>> {
  const frame = page.frames().find((one) => one.url().includes("taskpane"))!;
  return frame.evaluateHandle((contents) => contents, kept);
}

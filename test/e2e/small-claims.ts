import { expect } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import type { TryPage } from "./try-page";

export const HEADINGS = [
  ...["Claim ID", "Payer", "CPT Code", "Units", "DOS", "Date Billed", "Date Paid"],
  ...["Charge", "Allowed", "Ins Paid", "Patient Resp", "Claim Status"],
] as const;
export const PAYERS = ["Aster Health", "Birch Mutual", "Cedar Plan"] as const;
/** January 5 of 2026, as Excel counts days. */
const FIRST_DAY = 46_027;
const SERVICES = [
  ["90834", 150, 96],
  ["90837", 195, 128],
  ["90791", 210, 150],
] as const;

/** A small claim table with its headings: the payers by turns, so that a build takes a moment only. */
export function smallClaims(payers: readonly string[] = PAYERS, rows = 60): Row[] {
  const claims = Array.from({ length: rows }, (_, at): Row => {
    const [code, charge, allowed] = SERVICES[Math.floor(at / payers.length) % SERVICES.length]!;
    const payer = at % payers.length;
    const day = FIRST_DAY + (at % 75);
    const pay = allowed - payer;
    const isDenied = at % 17 === 0;
    const paid = isDenied
      ? [day + 30, charge, 0, 0, 0, "Denied"]
      : [day + 14 + payer, charge, pay, pay - 20, 20, "Paid"];
    return [String(1000 + at), payers[payer]!, code, 1, day, day + 2, ...paid];
  });
  return [[...HEADINGS], ...claims];
}

/** Puts claims on the first sheet of an empty workbook, as the table Visits, and has the pane look again. */
export async function putClaims(opened: TryPage, rows: readonly Row[] = smallClaims()): Promise<void> {
  await opened.button("Look again").waitFor();
  await opened.excel.evaluate((it, claims) => it.putRows("Sheet1", claims, "Visits"), rows);
  await opened.button("Look again").click();
  await opened.pane.getByRole("heading", { name: "Claims found" }).waitFor();
  await settled(opened);
}

/** Waits until the pane asks nothing of Excel any more. */
export async function settled({ excel }: TryPage): Promise<void> {
  await excel.evaluate(async (it) => {
    let before = -1;
    for (let same = 0; same < 3;) {
      const now = (await it.requests()).length;
      same = now === before ? same + 1 : 0;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
}

/** Clicks Build scorecard and waits until the build is over, whatever it came to. */
export async function clickBuild(opened: TryPage): Promise<void> {
  await opened.button("Build scorecard").click();
  await buildEnds(opened);
}

export async function buildEnds({ pane }: TryPage): Promise<void> {
  await pane
    .locator('section[aria-label="Build the scorecard"] button:not([aria-disabled="true"])', {
      hasText: "Build scorecard",
    })
    .waitFor();
}

/** What the pane says of the last build. */
export function told({ pane }: TryPage): Promise<string> {
  return pane.locator("main > [role=status]").innerText();
}

export type Contents = Readonly<Record<string, readonly string[]>>;

export function contents({ excel }: TryPage): Promise<Contents> {
  return excel.evaluate((it) => it.contents());
}

/** The contents of every other sheet. */
export function without(contents: Contents, ...sheets: readonly string[]): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([name]) => !sheets.includes(name)));
}

export async function expectUnchanged(opened: TryPage, before: Contents): Promise<void> {
  expect(await contents(opened)).toEqual(before);
}

/** How many requests one build makes from now on, and which of them, counted from 1, changes the workbook. */
export async function requestsOf(
  opened: TryPage,
  build: () => Promise<void>,
): Promise<{ readonly actions: readonly number[]; readonly changing: number; readonly reading: number }> {
  await settled(opened);
  const before = (await opened.excel.evaluate((it) => it.requests())).length;
  await build();
  const all = (await opened.excel.evaluate((it) => it.requests())).slice(before);
  // The largest changing request is the build itself.
  const changing = all.reduce(
    (most, { changed, actions }, at) => (changed && actions > (all[most]?.actions ?? 0) ? at : most),
    -1,
  );
  const reading = all.findIndex(({ cellsRead }) => cellsRead > 500);
  return { actions: all.map(({ actions }) => actions), changing: changing + 1, reading: reading + 1 };
}

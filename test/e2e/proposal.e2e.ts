import { expect } from "vitest";
import { clickBuild, putClaims, settled, told } from "./small-claims";
import { test, type TryPage } from "./try-page";

const PROPOSED = "Proposed rates";
const BEFORE = "Before signing";

const front = ({ page }: TryPage): Promise<string> => page.getByRole("tab", { selected: true }).first().innerText();
const texts = async (opened: TryPage): Promise<string> => (await opened.texts(BEFORE, "A1:L24")).flat().join("\n");

async function built(opened: TryPage): Promise<void> {
  await settled(opened);
  await clickBuild(opened);
  expect(await told(opened)).toMatch(/^3 payers scored/);
}

test("a payer's schedule is filled in on its own sheet and held against the practice's figures by the next build", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  await putClaims(opened);
  await built(opened);
  const add = opened.button(`Add ${BEFORE}`);
  await add.scrollIntoViewIfNeeded();
  await opened.picture("more-sheets");
  await add.click();
  await opened.button(BEFORE).waitFor();
  await settled(opened);
  expect(await front(opened)).toBe(PROPOSED);
  expect(await texts(opened)).toContain("Fill in its yellow rows");
  // The headings stand in row 7, their help in row 8.
  expect(await opened.texts(PROPOSED, "A7:D7")).toEqual([["Payer", "Code", "Rate", "Modifier"]]);
  await opened.excel.evaluate(async (it) => {
    const rows = [
      ["A9", "Meadowlark Health"],
      ["B9", "90837"],
      ["C9", "$131.25"],
      ["B10", "90834"],
      ["C10", "by agreement"],
    ] as const;
    for (const [cell, typed] of rows) await it.type("Proposed rates", cell, typed);
  });
  await opened.pane
    .getByText(/Contract terms, the negotiation log or proposed rates have changed/)
    .first()
    .waitFor();
  await built(opened);
  expect(await texts(opened)).toContain("Before signing: Meadowlark Health");
  expect(await texts(opened)).toContain("1 rate offered");
  expect(await opened.texts(PROPOSED, "C9:C10")).toEqual([["$131.25"], ["by agreement"]]);
  await opened.pane.getByText('"by agreement" is no amount in dollars', { exact: false }).first().waitFor();
  await opened.picture("proposed-rates");
});

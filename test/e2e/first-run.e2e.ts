import { expect } from "vitest";
import { test } from "./try-page";

const SHEETS = ["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];

test("the first screen says what it does, what it found, and builds with one click", async ({ open }) => {
  const opened = await open();
  const { pane } = opened;
  await pane.getByText("Which insurers are worth it?").waitFor();
  await pane.getByRole("heading", { name: "Claims found" }).waitFor();
  await pane.getByText(/6,230 rows/).first().waitFor();
  await opened.picture("first-run");
  await opened.build();
  expect(await opened.tabs()).toEqual(["Claims", "Try formulas", ...SHEETS]);
  await opened.picture("built");
  expect(await opened.axe()).toEqual([]);
});

test("an empty workbook is told what a table needs, and can be tried with the sample, which goes again", async ({ open }) => {
  const opened = await open({ empty: true });
  const { pane } = opened;
  await pane.getByText(/no claims/i).first().waitFor();
  await opened.picture("first-run-empty");
  await opened.button(/sample/i).click();
  await pane.getByRole("heading", { name: "Claims found" }).waitFor();
  await opened.build();
  expect(await opened.tabs()).toEqual(expect.arrayContaining(["Sample claims", ...SHEETS]));
  await opened.picture("sample-built");
  await opened.button("Remove the sample").click();
  await opened.picture("sample-remove");
});

import { expect } from "vitest";
import { test } from "./try-page";

const SHEETS = ["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];

test("a visitor finds the sample practice, builds with one click, and the formulas agree with the sheet", async ({
  open,
}) => {
  const opened = await open({ practice: true });
  const { pane } = opened;
  await pane.getByText("Which insurers are worth it?").waitFor();
  await pane.getByText("6,227 rows in the table Claims.").waitFor();
  await opened.build();
  expect((await opened.tabs()).sort()).toEqual(["Claims", "Try formulas", ...SHEETS].sort());
  const ranking = await opened.texts("Payer Scorecard", "A14:D25");
  const pinwheel = ranking.find(([, payer]) => payer === "Pinwheel Mutual")!;
  const [grade, action, allowed, denials] = (await opened.texts("Try formulas", "B5:B8")).flat();
  expect(pinwheel).toEqual(["1", "Pinwheel Mutual", "C", "renegotiate; too large to leave in one step"]);
  expect([grade, action]).toEqual(pinwheel.slice(2));
  await opened.button(/Pinwheel Mutual/).click();
  await pane.getByText(allowed!, { exact: true }).waitFor();
  await opened.button(`Initial denials: ${denials}. Show the claims`).waitFor();
});

test("claims without settings can be scored too, and the notices say what is missing", async ({ open }) => {
  const opened = await open();
  await opened.pane.getByText(/Enter your cost per session under Settings/).waitFor();
  await opened.build();
  expect(await opened.tabs()).toEqual(["Claims", "Try formulas", ...SHEETS]);
  await opened.pane.getByText(/Neither Medicare's rates nor the cost of a session can be compared with/).waitFor();
});

test("an empty workbook is told what a table needs, and can be tried with the sample, which goes again", async ({
  open,
}) => {
  const opened = await open({ empty: true });
  const { pane } = opened;
  await pane.getByText("No claims found in this workbook yet.").waitFor();
  await opened.button("Try with sample data").click();
  await pane.getByText("6,227 rows in the table SampleClaims.").waitFor();
  await opened.build();
  expect((await opened.tabs()).sort()).toEqual(["Sheet1", "Sample claims", ...SHEETS].sort());
  await opened.button("Remove the sample").click();
  await opened.button("Remove").click();
  await pane.getByText("No claims found in this workbook yet.").waitFor();
  expect(await opened.tabs()).toEqual(["Sheet1"]);
});

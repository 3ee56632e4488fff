import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPage } from "../../../workbench/page/build-page";

let folder: string;
const text = (file: string): Promise<string> => readFile(path.join(folder, file), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "try-page-"));
  await buildPage(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("makes the page, the bridge of the pane, and a worker of its own", async () => {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  expect(scripts).toHaveLength(5);
  expect(scripts).toEqual(expect.arrayContaining(["bridge.js", "page.js"]));
});

test("no script is made from text, which the policy of the server forbids", async () => {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  for (const script of scripts) expect((await text(script)).match(/\beval\(|new Function\(/)).toBeNull();
});

test("the worker knows Excel's classes by their names", async () => {
  const worker = (await readdir(folder)).find((name) => /^\d+\.js$/.test(name))!;
  for (const name of ["Workbook", "Worksheet", "Range", "ChartSeries"]) {
    expect(await text(worker)).toMatch(new RegExp(`^class ${name}( extends \\w+)? \\{`, "m"));
  }
});

test("has the sample's claims and the description of every function", async () => {
  expect(await text("samples/claims.csv")).toMatch(/^Claim ID,/);
  const { functions } = JSON.parse(await text("functions.json")) as { functions: readonly { name: string }[] };
  expect(functions.map(({ name }) => name)).toContain("PAYER.GRADE");
});

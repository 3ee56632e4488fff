import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BundledFunctions, loadBundledFunctions } from "../../workbench/standin/bundled-functions";
import { buildAddin } from "../../workbench/build-addin";
import { validate } from "../../workbench/manifest/validate";
import functionList from "../functions/functions.json";

const HOST = "https://billing.example.org/tools/payer-scorecard/";
const ROOT = path.join(import.meta.dirname, "../..");
const KILOBYTE = 1024;

/** Where the builds stand. */
let development: string;
let hosted: string;
let functions: BundledFunctions;

beforeAll(async () => {
  development = await mkdtemp(path.join(tmpdir(), "bundle-"));
  hosted = await mkdtemp(path.join(tmpdir(), "bundle-"));
  await buildAddin(development);
  await buildAddin(hosted, { url: HOST.slice(0, -1) });
  functions = await loadBundledFunctions(development);
});

afterAll(() => Promise.all([development, hosted].map((folder) => rm(folder, { recursive: true, force: true }))));

const scripts = (): string[] => readdirSync(development).filter((name) => name.endsWith(".js"));
const scriptOf = (chunk: string): string => scripts().find((name) => name.startsWith(`${chunk}.`))!;
const text = (name: string, folder = development): string => readFileSync(path.join(folder, name), "utf8");
const gzipped = (name: string): number => gzipSync(text(name)).length / KILOBYTE;

describe("the worksheet functions", () => {
  // The ids and names stand in users' workbooks: a removed or renamed one breaks their formulas.
  test("are those of the checked-in list, with the same names, parameters and help", () => {
    expect(functions.metadata).toEqual(functionList);
  });

  test("are 23", () => {
    expect(functionList.functions).toHaveLength(23);
  });

  test("are all associated in the bundle, and no others", () => {
    expect(Object.keys(functions.associated).sort()).toEqual(functionList.functions.map(({ id }) => id).sort());
  });

  test("show each parameter with a description", () => {
    const parts = functionList.functions.flatMap((each) => [each, ...each.parameters]);
    expect(parts.filter(({ description }) => !/^[a-z0-9].+\.$/i.test(description))).toEqual([]);
  });

  // One of any type would make Excel LTSC 2021 crash (office-js issue 4385).
  test("have no parameter that repeats, and none that Excel works out anew all the time", () => {
    const text = JSON.stringify(functionList);
    expect(text).not.toMatch(/"repeating"|"volatile"|"stream"|"requiresAddress"|"requiresParameterAddresses"/);
  });

  test("are given cells that hold errors", () => {
    expect(functionList.allowErrorForDataTypeAny).toBe(true);
  });
});

describe("the start of the runtime, which every workbook with functions waits for", () => {
  // Each number with its reason; whoever moves one says why here.
  test.each([
    ["main", 40, "functions and core: hidden, it starts with every workbook that holds a function"],
    ["claims", 10, "the lists of PAYER.CLAIMS and what reason codes mean: loaded when the function is first used"],
    ["medicare", 40, "Medicare's fee schedule by year, locality and ZIP code, for functions, pane and sheets alike"],
    ["page", 6, "what ribbon and pane share: one build at a time, and what is known of the workbook while it is open"],
    [
      "pane",
      190,
      "React and the parts of Fluent UI that the pane uses; the forms of contract terms and log, with the reader of their entries",
    ],
    [
      "scoring",
      // 112 before decisions, negotiation pages, letters and quarters: some thirty more pages' rules and words, loaded on the first build;
      // 185 before exits, their plans and notices.
      220,
      "looking, reading, scoring, planning and writing the sheets, those of decisions, negotiations, letters and exits among them, with a core of its own",
    ],
    ["sample", 140, "the sample practice's claims as text, loaded when somebody asks for them"],
    ["dialog", 1, "a sentence and a button"],
  ])("%s is at most %d KB gzipped: %s", (chunk, most) => {
    expect(gzipped(scriptOf(chunk))).toBeLessThanOrEqual(most);
  });

  test("holds none of Medicare's prices, which stand in one chunk for functions and page", () => {
    const holding = scripts().filter((name) => text(name).includes("15202-00 OH"));
    expect(holding).toEqual([scriptOf("medicare")]);
  });

  test("holds nothing of React, of the pane or of the sheets' planning", () => {
    const { sources: modules } = JSON.parse(text("main.js.map")) as { sources: string[] };
    expect(modules).toContainEqual(expect.stringContaining("src/functions/functions.ts"));
    expect(modules.filter((name) => /node_modules|\.tsx|src\/excel|write-plan|sheets\/workbook/.test(name))).toEqual(
      [],
    );
  });

  test("associates the functions before anything else can fail", () => {
    const main = text("main.js");
    expect(main.indexOf("CustomFunctions.associate(")).toBeGreaterThan(0);
    expect(main.indexOf("CustomFunctions.associate(")).toBeLessThan(main.indexOf('.getElementById("root")'));
  });
});

describe("every script", () => {
  test("calls no network", () => {
    const calls =
      /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection|importScripts)\b/;
    expect(scripts().filter((name) => calls.test(text(name)))).toEqual([]);
  });

  test("holds nothing of the workbench", () => {
    expect(scripts().filter((name) => /excelts|["']node:|members\.json/.test(text(name)))).toEqual([]);
  });
});

describe.each([
  ["for development", () => development, "https://localhost:3000/"],
  ["for another host", () => hosted, HOST],
] as const)("a build %s", (_, built, address) => {
  test("names no other address in manifest, help links and pages", () => {
    const urls = ["manifest.xml", "functions.json"].flatMap((name) => [
      ...text(name, built()).matchAll(/https:\/\/(?!appsforoffice)[\w.:/-]+/g),
    ]);
    expect(urls.length).toBeGreaterThan(30);
    expect(urls.map(([url]) => url).filter((url) => !url.startsWith(address))).toEqual([]);
  });

  test("has a manifest without a fault", () => {
    const lines: string[] = [];
    const code = validate([built()], { project: ROOT, print: (line) => void lines.push(line) });
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [expect.stringMatching(/manifest\.xml: no problems \(23 rules\)$/)],
    });
  });
});

test("no build is made where the address is misspelt away", async () => {
  await expect(buildAddin(hosted, { ulr: HOST } as object)).rejects.toThrow("only --env url=");
});

test.each(["", "http://host.example/", "host.example", "https://host.example/?a=1", "ftp://host/"])(
  "no build is made for the address %s",
  async (url) => {
    await expect(buildAddin(hosted, { url })).rejects.toThrow("an https address is needed");
  },
);

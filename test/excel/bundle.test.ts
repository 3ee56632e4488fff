import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import webpack from "webpack";

let folder: string;
let bundle: string;

beforeAll(async () => {
  const { default: config } = await import(new URL("../../webpack.config.js", import.meta.url).href);
  folder = await mkdtemp(path.join(tmpdir(), "bundle-"));
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack({ ...config, output: { ...config.output, path: folder } }, (error, built) =>
      built ? resolve(built) : reject(error),
    );
  });
  expect(stats.toString({ all: false, errors: true, warnings: true })).toBe("");
  bundle = await readFile(path.join(folder, "main.js"), "utf8");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("gives a page what builds and what reads", () => {
  const window: Record<string, any> = {};
  vm.runInNewContext(bundle, { window });
  expect(Object.keys(window["PayerScorecard"]).sort()).toEqual(["buildScorecard", "readClaims"]);
});

test("calls no network", () => {
  expect(bundle).not.toMatch(/\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b/);
});

test("holds nothing of the workbench", () => {
  expect(bundle).not.toMatch(/excelts|node:|members\.json/);
});

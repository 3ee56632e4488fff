import { describe, expect, test } from "vitest";
import { REQUIREMENTS } from "../../../src/requirements";
import { RULES } from "../../../workbench/manifest/lint-manifest";
import { readManifest } from "../../../workbench/manifest/manifest";
import { MANIFEST, atHost, builtFiles, problemsWith, replaced } from "./project";

describe("the project's own manifest", () => {
  test("has no problem", () => {
    expect(problemsWith()).toEqual([]);
  });

  test.each(RULES.map((rule, index) => [index + 1, rule] as const))("keeps rule %i", (_, rule) => {
    const manifest = readManifest({ text: MANIFEST, files: builtFiles(), previous: null, production: false });
    expect(rule(manifest)).toEqual([]);
  });

  test("has no problem with the line ends of Windows", () => {
    expect(problemsWith({ text: replaced(MANIFEST, "\n", "\r\n") })).toEqual([]);
  });

  test("has no problem with a mark of the byte order before it", () => {
    expect(problemsWith({ text: `\uFEFF${MANIFEST}` })).toEqual([]);
  });

  test("has no problem with other prefixes for the same namespaces", () => {
    expect(problemsWith({ text: replaced(MANIFEST, /\bbt:/g, "basic:").replace("xmlns:bt=", "xmlns:basic=") })).toEqual(
      [],
    );
  });

  test("asks for each requirement in base and overrides", () => {
    for (const { set, version } of REQUIREMENTS) {
      expect(MANIFEST.split(`Name="${set}" MinVersion="${version}"`)).toHaveLength(3);
    }
  });
});

describe("a text that is no manifest has one problem, of rule 1:", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \n"],
    ["words", "Payer Scorecard"],
    ["JSON", `{"id": "2733c8f8"}`],
    ["zeros", "\0\0\0\0"],
    ["a page", "<!doctype html><html></html>"],
    ["another document", "<Office/>"],
    ["two documents", `${MANIFEST}<OfficeApp/>`],
    ["an entity that XML does not know", replaced(MANIFEST, "Measures", "&copy; Measures")],
    ["a name that JavaScript keeps for itself", replaced(MANIFEST, "<Permissions>", "<constructor/><Permissions>")],
    ["an attribute twice", replaced(MANIFEST, ` lifetime="long"`, ` lifetime="long" lifetime="long"`)],
  ])("%s", (_, text) => {
    const problems = problemsWith({ text });
    expect(problems).toEqual([{ rule: 1, message: expect.any(String) as string }]);
    expect(problems[0]!.message).not.toContain("\n");
  });

  test("the manifest, cut off anywhere", () => {
    for (let length = 0; length < MANIFEST.trimEnd().length; length += 13) {
      const problems = problemsWith({ text: MANIFEST.slice(0, length) });
      expect(
        problems.map(({ rule }) => rule),
        `cut off at ${length}`,
      ).toEqual([1]);
    }
  });
});

test("a manifest with any one line missing is linted without an error", () => {
  const lines = MANIFEST.split("\n");
  const silent = lines.filter((line, missing) => {
    const problems = problemsWith({ text: lines.filter((_, index) => index !== missing).join("\n") });
    return problems.length === 0 && line.trim() !== "";
  });
  expect(silent.map((line) => line.trim().slice(0, 5))).toEqual(["<?xml", "<!-- ", "<!-- ", "<!-- "]);
});

describe("the version", () => {
  const released = MANIFEST;
  const changed = replaced(MANIFEST, "TabData", "TabHome");
  const withVersion = (text: string, version: string): string => replaced(text, "0.1.0.0", version);

  test.each([
    ["nothing changed", released, released],
    ["only the line ends changed", replaced(released, "\n", "\r\n"), released],
    ["only the address changed", atHost("https://scorecard.invalid/").text, released],
    ["it was raised", withVersion(changed, "0.1.0.1"), released],
    ["it was raised in an earlier place", withVersion(changed, "0.2"), released],
    ["it was raised past nine", withVersion(changed, "0.1.10.0"), withVersion(released, "0.1.9.0")],
    ["the released manifest cannot be read", changed, "<OfficeApp"],
    ["the released manifest has no version", changed, withVersion(released, "one")],
  ])("may stand where %s", (_, text, previous) => {
    expect(problemsWith({ text, previous, files: filesFor(text) })).toEqual([]);
  });

  test.each([
    ["stayed", changed, released],
    ["was written in fewer numbers", withVersion(changed, "0.1"), released],
    ["was lowered", withVersion(changed, "0.0.99999.0"), released],
    ["was lowered in a later place", withVersion(changed, "0.1.9.0"), withVersion(released, "0.1.10.0")],
  ])("has to be raised where the manifest changed and it %s", (_, text, previous) => {
    expect(problemsWith({ text, previous })).toEqual([
      {
        rule: 3,
        message: expect.stringMatching(/^<Version> is [\d.]+, but the manifest has changed .*: raise it\.$/) as string,
      },
    ]);
  });

  function filesFor(text: string): Map<string, Uint8Array> {
    return text.includes("scorecard.invalid") ? new Map(atHost("https://scorecard.invalid/").files) : builtFiles();
  }
});

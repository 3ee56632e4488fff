import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { validate } from "../../../workbench/manifest/validate";
import { MANIFEST, atHost, builtFiles, replaced } from "./project";

const SOUND = "manifest.xml: no problems (23 rules)";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "manifest-"));
  save("manifest.xml", MANIFEST);
  saveAll("dist", builtFiles());
});
afterEach(() => rmSync(project, { recursive: true }));

function save(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

function saveAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, content] of files) save(`${folder}/${path}`, content);
}

function run(...argv: readonly string[]): { code: number; lines: string[] } {
  const lines: string[] = [];
  const code = validate(argv, { project, print: (line) => lines.push(line) });
  return { code, lines };
}

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "tag.gpgSign=false"];
  // Where a hook runs the tests, git's variables name the repository of the project itself.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  execFileSync("git", [...identity, ...args], { cwd: project, env, stdio: "ignore" });
}

describe("validate", () => {
  test("says that nothing is wrong", () => {
    expect(run()).toEqual({ code: 0, lines: [SOUND] });
  });

  test("prints a line for each problem", () => {
    save("manifest.xml", replaced(replaced(MANIFEST, `lifetime="long"`, ""), "ReadWriteDocument", "Restricted"));
    expect(run()).toEqual({
      code: 1,
      lines: [
        `manifest.xml: rule 13: <Runtime resid="Taskpane.Url"> needs lifetime="long": else the functions have a runtime of their own.`,
        `manifest.xml: rule 21: <Permissions> is "Restricted": it has to be ReadWriteDocument.`,
      ],
    });
  });

  test("reads a build in another folder", () => {
    saveAll("elsewhere", builtFiles({ "main.js": null }));
    expect(run("elsewhere").lines).toEqual([expect.stringContaining("names main.js")]);
  });

  test("takes the manifest of the build where it holds one, since it names the address of the build", () => {
    const { text, files } = atHost("https://scorecard.invalid/");
    saveAll("dist", files);
    save("dist/manifest.xml", text);
    expect(run()).toEqual({ code: 0, lines: [`${join("dist", "manifest.xml")}: no problems (23 rules)`] });
  });

  test("holds a local address against the manifest where production is asked for", () => {
    const { code, lines } = run("--production");
    expect(code).toBe(1);
    expect(lines.every((line) => line.startsWith("manifest.xml: rule 6: "))).toBe(true);
  });

  test.each([
    ["an unknown option", ["--colour"]],
    ["two folders", ["dist", "build"]],
    ["an option with a value that it has not", ["--production=yes"]],
  ])("shows its usage for %s", (_, argv) => {
    expect(run(...argv)).toEqual({ code: 2, lines: [expect.stringMatching(/^Usage: npm run validate/)] });
  });

  test("says so where nothing was built", () => {
    const { code, lines } = run("nowhere");
    expect([code, lines]).toEqual([1, ["nowhere is not there: look at the spelling and the folder."]]);
  });

  test("says so where there is no manifest", () => {
    rmSync(join(project, "manifest.xml"));
    expect(run()).toMatchObject({
      code: 1,
      lines: ["manifest.xml is not there: look at the spelling and the folder."],
    });
  });
});

describe("the last release", () => {
  beforeEach(() => {
    git("init", "--quiet");
    git("add", "manifest.xml");
    git("commit", "--quiet", "--message", "First");
    save("manifest.xml", replaced(MANIFEST, "TabData", "TabHome"));
  });

  test("is the last tag of a version", () => {
    git("tag", "v0.1.0");
    expect(run()).toMatchObject({
      code: 1,
      lines: [expect.stringContaining("manifest.xml: rule 3: <Version> is 0.1.0.0")],
    });
  });

  test("is no tag of another kind", () => {
    git("tag", "reviewed");
    expect(run()).toEqual({ code: 0, lines: [SOUND] });
  });

  test("asks for nothing where it had no manifest yet", () => {
    git("rm", "--quiet", "--cached", "manifest.xml");
    git("commit", "--quiet", "--message", "Second");
    git("tag", "v0.1.0");
    expect(run()).toEqual({ code: 0, lines: [SOUND] });
  });
});

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestFolder } from "./command";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TSX = import.meta.resolve("tsx");

let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder();
});
afterEach(() => folder.remove());

function start(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, ["--import", TSX, `${ROOT}workbench/cli.ts`, ...argv], { cwd: folder.path, env });
}

async function finish(child: ChildProcess) {
  let output = "";
  let errors = "";
  child.stdout!.on("data", (text) => (output += text));
  child.stderr!.on("data", (text) => (errors += text));
  const [code] = await once(child, "close");
  return { code: code as number | null, output, errors };
}

describe("the command as a process", () => {
  it("scores the sample practice where nothing is named, in the folder it was called from", async () => {
    const { code, output, errors } = await finish(start([]));
    expect([code, errors.replace(/^(Reading claims|Scoring|Building the workbook) \.\.\.$/gm, "").trim()]).toEqual([
      0,
      "",
    ]);
    expect(output).toMatch(/^Alder & Quill Behavioral Health: .* to .*, as of /);
    expect(output).toMatch(/No claim files were named: this is the sample practice\.\nWrote scorecard\.xlsx\.\n$/);
    expect(readdirSync(folder.path)).toEqual(["scorecard.xlsx"]);
  });

  it("takes paths from where npm was called, not from where npm runs its scripts", async () => {
    folder.save("claims.csv", "");
    const child = spawn(process.execPath, ["--import", TSX, `${ROOT}workbench/cli.ts`, "claims.csv"], {
      cwd: ROOT,
      env: { ...process.env, npm_lifecycle_event: "scorecard", INIT_CWD: folder.path },
    });
    expect(await finish(child)).toMatchObject({
      code: 1,
      errors: "claims.csv: This file is empty: export the claims again.\n",
    });
  });

  it("ends with exit code 2 on bad usage", async () => {
    expect(await finish(start(["--colour"]))).toMatchObject({
      code: 2,
      output: "",
      errors: expect.stringMatching(/^There is no option --colour\.\nUsage: /),
    });
  });

  // Windows has neither named pipes in folders nor this signal.
  it.skipIf(process.platform === "win32")("leaves the old workbook alone when it is interrupted", async () => {
    folder.save("scorecard.xlsx", "the old one");
    execFileSync("mkfifo", [folder.at("claims.csv")]);
    const child = start(["claims.csv"]);
    const finished = finish(child);
    // A pipe opens for writing once the command has begun to read it.
    const pipe = await open(folder.at("claims.csv"), "w");
    child.kill("SIGINT");
    // Node does not end while a read of it is waiting, which only a pipe can do.
    await pipe.close();
    expect(await finished).toEqual({ code: 130, output: "", errors: "" });
    expect(readFileSync(folder.at("scorecard.xlsx"), "utf8")).toBe("the old one");
    expect(readdirSync(folder.path).sort()).toEqual(["claims.csv", "scorecard.xlsx"]);
  });

  it("writes nothing on standard output when it fails", async () => {
    const { code, output } = await finish(start(["no.csv"]));
    expect([code, output]).toEqual([1, ""]);
    expect(existsSync(folder.at("scorecard.xlsx"))).toBe(false);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StagedFiles } from "../../../workbench/staged-files";

describe("staged files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "staged-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);
  const text = (name: string): string => readFileSync(at(name), "utf8");

  it("take their places together, and leave nothing beside them", async () => {
    writeFileSync(at("a.xlsx"), "old");
    const staged = new StagedFiles();
    writeFileSync(staged.stage(at("a.xlsx")), "new a");
    writeFileSync(staged.stage(at("b.json")), "new b");
    expect(text("a.xlsx")).toBe("old");
    await staged.commit();
    expect([text("a.xlsx"), text("b.json")]).toEqual(["new a", "new b"]);
    expect(readdirSync(folder)).toEqual(["a.xlsx", "b.json"]);
  });

  it("leave what was there when they are discarded", () => {
    writeFileSync(at("a.xlsx"), "old");
    const staged = new StagedFiles();
    writeFileSync(staged.stage(at("a.xlsx")), "half");
    staged.stage(at("b.json"));
    staged.discard();
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
    expect(text("a.xlsx")).toBe("old");
  });

  it("are discarded without a word where they cannot be removed: that they could not be written was said", () => {
    const staged = new StagedFiles();
    mkdirSync(staged.stage(at("a.xlsx")));
    const left = staged.stage(at("b.json"));
    writeFileSync(left, "half");
    expect(() => staged.discard()).not.toThrow();
    expect(readdirSync(folder)).not.toContain(basename(left));
  });

  it("leave nothing beside a target that cannot be replaced", async () => {
    mkdirSync(at("a.xlsx"));
    const staged = new StagedFiles();
    writeFileSync(staged.stage(at("a.xlsx")), "new");
    await expect(staged.commit()).rejects.toThrow("a.xlsx could not be written: a folder has this name.");
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it("replace the file that a link stands for, not the link", async () => {
    writeFileSync(at("real.xlsx"), "old");
    symlinkSync(at("real.xlsx"), at("link.xlsx"));
    const staged = new StagedFiles();
    writeFileSync(staged.stage(at("link.xlsx")), "new");
    await staged.commit();
    expect(text("real.xlsx")).toBe("new");
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === "link.xlsx")
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it("keep the ending of their target, by which programs know what to write", () => {
    expect(new StagedFiles().stage(at("a.xlsx"))).toMatch(/\.xlsx$/);
  });
});

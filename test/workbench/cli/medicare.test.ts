import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestFolder } from "./command";

/** 90837 in Ohio in 2026: $163.52 by the fee schedule, 75 % of it for a clinical social worker. */
const CLAIMS = [
  "Claim ID,Payer,CPT,Units,DOS,Submitted,Paid Date,Charge,Allowed,Paid,Status",
  ...Array.from({ length: 24 }, (_, n) => `A${n},Aetna,90837,1,3/2/2026,3/4/2026,3/20/2026,200,122.64,122.64,Paid`),
].join("\n");

let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder();
  folder.save("claims.csv", CLAIMS);
});
afterEach(() => folder.remove());

/** Of Aetna. */
async function medicareIndex(...options: string[]): Promise<number | null> {
  const { code, errors } = await folder.run("claims.csv", "--json", "card.json", ...options);
  expect({ code, errors }).toMatchObject({ code: 0 });
  const { payers } = JSON.parse(readFileSync(folder.at("card.json"), "utf8")) as {
    payers: { medicareIndex: number | null }[];
  };
  return payers[0]!.medicareIndex;
}

describe("the command compares with Medicare's local rates", () => {
  it("by a ZIP code and a license", async () => {
    expect(await medicareIndex("--zip", "43215", "--credential", "clinical-social-worker")).toBe(1);
    expect(await medicareIndex("--zip", "43215", "--credential", "psychologist")).toBeCloseTo(0.75, 12);
  });

  it("not without one of the two", async () => {
    expect(await medicareIndex("--zip", "43215")).toBeNull();
    expect(await medicareIndex("--credential", "psychologist")).toBeNull();
  });

  it("by these in place of what the settings file says", async () => {
    const practice = { locality: "02102-01", credential: "psychologist", conversionFactor: "standard" };
    folder.save("settings.json", JSON.stringify({ practice }));
    const inAlaska = (await medicareIndex("--settings", "settings.json"))!;
    expect(inAlaska).toBeLessThan(0.7);
    const asSocialWorker = await medicareIndex("--settings", "settings.json", "--credential", "clinical-social-worker");
    expect(asSocialWorker).toBeCloseTo(inAlaska / 0.75, 4);
    expect(await medicareIndex("--settings", "settings.json", "--zip", "43215")).toBeCloseTo(0.75, 12);
  });

  it.each([
    ["00000", "Medicare's table has no ZIP code 00000."],
    ["09012", "09012 is a military ZIP code (APO, FPO or DPO), and Medicare has no prices for it."],
  ])("but not by the ZIP code %s", async (zip, message) => {
    const { code, errors } = await folder.run("claims.csv", "--zip", zip);
    expect(code).toBe(2);
    expect(errors).toContain(`--zip: ${message}`);
  });
});

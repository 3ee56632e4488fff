import { expect, test, vi } from "vitest";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { type LocalPrices, localPrices } from "../../../src/core/scoring/local-prices";
import { loadMedicare } from "../../../src/core/scoring/load-medicare";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { claimTable, day, TODAY } from "../score";

vi.mock("../../../src/core/scoring/load-medicare", { spy: true });

const NONE: LocalPrices = { pricer: null, placeProblem: null, medicare: null };

function pricesOf(practice: object): Promise<LocalPrices> {
  const settings = parseSettings({ practice }, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(claimTable([{ payer: "Aetna", code: "90837", paid: 120 }]));
  return localPrices(reader.finish(), settings);
}

function failNextLoad(): void {
  vi.mocked(loadMedicare).mockRejectedValueOnce(new Error("no network"));
}

test("with a place and a license, prices that cannot be loaded are a failure: grades could be others", async () => {
  failNextLoad();
  await expect(pricesOf({ zip: "43215", credential: "psychologist" })).rejects.toThrow("no network");
  expect((await pricesOf({ zip: "43215", credential: "psychologist" })).pricer?.locality.name).toBe("Ohio");
});

test("without a license, prices that cannot be loaded are done without", async () => {
  failNextLoad();
  expect(await pricesOf({ zip: "43215" })).toEqual(NONE);
  expect((await pricesOf({ zip: "99999" })).placeProblem).toMatch(/no ZIP code 99999/);
});

test("without a place nothing is loaded", async () => {
  vi.mocked(loadMedicare).mockClear();
  expect(await pricesOf({ credential: "psychologist" })).toEqual(NONE);
  expect(loadMedicare).not.toHaveBeenCalled();
});

import { describe, expect, test } from "vitest";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { findColumns } from "../../../src/core/claims/find-columns";
import type { Field } from "../../../src/core/settings/fields";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";

const TODAY = 20_700;
const APPOINTMENT_STATUS = [
  "Date of Service", "Client", "Clinician", "Billing Code", "Primary Insurance", "Secondary Insurance", "Rate per Unit", "Units",
  "Total Fee", "Progress Note Status", "Client Payment Status", "Charge", "Uninvoiced", "Paid", "Unpaid",
  "Insurance Payment Status", "Charge", "Paid", "Unpaid", "Write Off",
]; // prettier-ignore

function headingOf(field: Field, settings = defaultSettings(TODAY)): string | undefined {
  return findColumns(APPOINTMENT_STATUS, settings).get(field)?.[0]?.heading;
}

describe("the appointment status report", () => {
  test.each([
    ["paid", "Paid (2)"],
    ["patientPaid", "Paid"],
    ["billed", "Total Fee"],
    ["payer", "Primary Insurance"],
    ["code", "Billing Code"],
    ["status", "Insurance Payment Status"],
    ["patientId", "Client"],
  ] as const)("gives %s the column %s", (field, heading) => {
    expect(headingOf(field)).toBe(heading);
  });

  test("leaves the choice to the settings", () => {
    expect(headingOf("paid", parseSettings({ columns: { paid: "Paid" } }, TODAY))).toBe("Paid");
  });
});

test("a report of sums is refused, naming what to export", () => {
  const reader = new ClaimReader(defaultSettings(TODAY));
  reader.startTable({ name: "outstanding.csv", firstRow: 1 });
  expect(() => reader.push([["Insurance Payer", "Unbilled", "Total Charges", "Due 30 days", "Paid"]])).toThrow(
    /appointment status report/,
  );
});

test("deductible, copay and coinsurance that settings name win over a patient share found by heading", () => {
  const settings = parseSettings({ columns: { deductible: "Ded paid", copay: "Cop" } }, TODAY);
  const columns = findColumns(["Payer", "Paid", "Pt Resp", "Ded paid", "Cop"], settings);
  expect(columns.has("patientResponsibility")).toBe(false);
  expect(columns.get("copay")?.[0]?.heading).toBe("Cop");
});

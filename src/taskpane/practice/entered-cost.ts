import type { SessionCost } from "../../core/scoring/break-even";
import type { SettingsForm } from "../settings/settings-form";
import { defaultText, readEntry } from "../settings/entries";

/** How the cost of a session is told: as a figure, or by what it is made of. */
export type CostWay = "known" | "parts";
/** How clinicians are paid. */
export type PayWay = "hourly" | "share";

/** The parts of `SessionCost`, each with the key of its setting. */
const COST_PARTS = [
  "perSession",
  "clinicianHourly",
  "payrollRate",
  "sessionMinutes",
  "documentationMinutes",
  "nonBillableMinutes",
  "adminHourly",
  "adminMinutes",
  "monthlyOverhead",
  "monthlySessions",
  "clinicianShare",
] as const satisfies readonly (keyof SessionCost)[];

/** The cost figures as the fields hold them, saved or not; `null` where one of them cannot be read. */
export function enteredCost(textOf: SettingsForm["textOf"]): SessionCost | null {
  const cost: Partial<Record<keyof SessionCost, number | null>> = {};
  for (const part of COST_PARTS) {
    const value = enteredNumber(`cost.${part}`, textOf);
    if (value === undefined) return null;
    cost[part] = value;
  }
  return cost as unknown as SessionCost;
}

/** A number as its field holds it, its default where that is blank; `null`: not set, `undefined`: cannot be read. */
export function enteredNumber(key: string, textOf: SettingsForm["textOf"]): number | null | undefined {
  const entry = readEntry(key, textOf(key) || defaultText(key));
  return "value" in entry ? (entry.value as number | null) : undefined;
}

/** What a way of telling the cost blanks, for the other way's figures would win. */
export const BLANKED_BY: Readonly<Record<CostWay | PayWay, string | null>> = {
  known: null,
  parts: "cost.perSession",
  hourly: "cost.clinicianShare",
  share: "cost.clinicianHourly",
};

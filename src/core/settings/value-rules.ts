import { dayFromIso } from "./calendar";

/** What a setting holds once it is read: dates are days, lists are texts. `null`: not set (for a column: not read). */
export type SettingValue = number | string | readonly string[] | null;

/** What a setting may hold. Bounds include their ends unless said otherwise. */
export type ValueRule =
  | NumberRule
  | { readonly kind: "date" }
  | TextRule
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "texts" }
  | { readonly kind: "headings" };

export interface NumberRule {
  readonly kind: "number";
  /** The unit in plain words: "dollars", "minutes"; "fraction" (0.06 is 6 %) and "ratio" (1 is as much as) may be percents. */
  readonly unit: string;
  readonly min: number;
  readonly minExcluded?: boolean;
  readonly max?: number;
  readonly maxExcluded?: boolean;
  readonly whole?: boolean;
}

export interface TextRule {
  readonly kind: "text";
  /** Where only texts of a certain form are allowed: the form, compared in upper case, and what it is in plain words. */
  readonly form?: RegExp;
  readonly what?: string;
  /** Codes that spreadsheets turn into numbers, losing their leading zeros, have this many digits. */
  readonly digits?: number;
}

/** Claim dates before 1990 are unreadable (methodology 1.1), so no setting can mean one. */
const EARLIEST = dayFromIso("1990-01-01")!;
const LATEST = dayFromIso("2199-12-31")!;
/** What Excel shows where a formula failed; never the text that someone meant. */
const EXCEL_ERROR = /^#[A-Z][A-Z0-9/_]*[!?A]$/;

/** The value, as a setting of this rule holds it; `undefined` where the rule does not allow it. */
export function readValue(rule: ValueRule, raw: unknown): SettingValue | undefined {
  switch (rule.kind) {
    case "number":
      return typeof raw === "number" && isWithin(rule, raw) ? raw : undefined;
    case "date":
      return readDate(raw);
    case "text":
      return readForm(rule, raw);
    case "choice":
      return rule.choices.find((choice) => choice === raw);
    case "texts":
      return readTexts(raw);
    case "headings":
      return readHeadings(raw);
  }
}

/** What the rule allows, to end the sentence "it may hold ...". */
export function describeRule(rule: ValueRule): string {
  switch (rule.kind) {
    case "number":
      return describeNumber(rule);
    case "date":
      return "a date such as 2026-03-09, from 1990 on";
    case "text":
      return rule.what ?? "a text";
    case "choice":
      return rule.choices.length === 1 ? `only ${rule.choices[0]}` : `one of ${rule.choices.join(", ")}`;
    case "texts":
      return "a list of texts";
    case "headings":
      return "the heading of a column, a list of headings (each once), or that the column is not read (in JSON: null)";
  }
}

/** The unit as a settings sheet shows it beside the value; `""` for plain text. */
export function unitOf(rule: ValueRule): string {
  switch (rule.kind) {
    case "number":
      return rule.unit;
    case "date":
      return "date";
    case "texts":
    case "headings":
      return "list, separated by ;";
    default:
      return "";
  }
}

function isWithin(rule: NumberRule, value: number): boolean {
  const { min, max = Infinity } = rule;
  if (!Number.isFinite(value) || (rule.whole && !Number.isInteger(value))) return false;
  return (rule.minExcluded ? value > min : value >= min) && (rule.maxExcluded ? value < max : value <= max);
}

function describeNumber(rule: NumberRule): string {
  const { unit, min, max } = rule;
  const lower = rule.minExcluded ? `above ${min}` : `${min} or more`;
  let range = lower;
  if (max !== undefined) range += rule.maxExcluded ? ` and below ${max}` : ` and at most ${max}`;
  if (unit === "fraction") return `a fraction, ${range} (6 % is 0.06)`;
  if (unit === "ratio") return `a ratio, ${range} (95 % is 0.95)`;
  return `${rule.whole ? "a whole number" : "a number"} of ${unit}, ${range}`;
}

function readDate(raw: unknown): number | undefined {
  const day = typeof raw === "string" ? dayFromIso(raw.trim()) : null;
  return day !== null && day >= EARLIEST && day <= LATEST ? day : undefined;
}

function readText(raw: unknown): string | undefined {
  const text = typeof raw === "string" ? raw.trim() : "";
  return text === "" || EXCEL_ERROR.test(text) ? undefined : text;
}

function readForm(rule: TextRule, raw: unknown): string | undefined {
  const text = readText(raw);
  if (text === undefined || !rule.form) return text;
  const upper = text.toUpperCase();
  return rule.form.test(upper) ? upper : undefined;
}

function readTexts(raw: unknown): readonly string[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const texts = raw.map(readText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The same heading twice for one field would count its amounts twice. */
function readHeadings(raw: unknown): readonly string[] | null | undefined {
  if (raw === null) return null;
  const headings = readTexts(typeof raw === "string" ? [raw] : raw);
  if (!headings || headings.length === 0) return undefined;
  return new Set(headings.map((heading) => heading.toLowerCase())).size === headings.length ? headings : undefined;
}

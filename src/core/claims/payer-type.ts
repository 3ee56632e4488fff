import type { PayerType } from "../settings/settings";
import { normalise } from "./cell";

const ADVANTAGE = words(
  "advantage aetna humana uhc united unitedhealthcare bcbs blue cigna wellcare kaiser anthem hmo ppo plus complete choice",
);
const SELF_PAY_WHOLE = words("patient self private uninsured none");

/** The rules of methodology section 11 (`payers`), in their order: whole words of the name decide. */
const RULES: readonly (readonly [PayerType, (name: string, has: (word: string) => boolean) => boolean])[] = [
  ["other", (_, has) => has("supplement") || has("medigap")],
  ["medicare-advantage", (name, has) => has("medicare") && name.split(" ").some((word) => ADVANTAGE.has(word))],
  ["medicare", (_, has) => has("medicare")],
  ["medicaid", (_, has) => has("medicaid")],
  ["self-pay", (name, has) => SELF_PAY_WHOLE.has(name) || ["self pay", "selfpay", "cash", "private pay"].some(has)],
  ["tricare", (_, has) => has("tricare")],
  ["eap", (_, has) => has("eap")],
  ["platform", (_, has) => ["headway", "alma", "grow therapy", "rula"].some(has)],
];

/** The type of a payer that settings do not name one for. */
export function typeOfName(payer: string): PayerType {
  const name = normalise(payer);
  const padded = ` ${name} `;
  const has = (phrase: string): boolean => padded.includes(` ${phrase} `);
  return RULES.find(([, applies]) => applies(name, has))?.[0] ?? "commercial";
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

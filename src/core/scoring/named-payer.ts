import type { ClaimFacts } from "../claims/claim-facts";
import { PayerDictionary } from "../claims/dictionaries";
import { NOT_COUNTED_WORDS } from "../claims/not-counted";
import { OUTCOME_WORDS, isExcluded } from "../claims/outcome";
import type { Scorecard } from "./result";
import { InputError } from "../settings/issue";
import { nameKey } from "../settings/names";
import { nearestNames } from "../settings/nearest-names";
import type { Settings } from "../settings/settings";
import { counted, countText } from "../settings/counted";

const PAYERS_LISTED = 12;

/**
 * The payer of the scorecard that the user names, by any spelling or alias that the claims may use too.
 * @throws InputError `no-such-payer`, with the nearest name and the largest payers; `payer-not-counted`, with what became of
 * the payer's rows
 */
export function findNamedPayer(name: string, facts: ClaimFacts, card: Scorecard, settings: Settings): string {
  const dictionary = new PayerDictionary(settings);
  const meant = nameKey(dictionary.entries[dictionary.resolve(name)]!.name);
  const payers = card.payers.map(({ payer }) => payer);
  const found = payers.find((payer) => nameKey(payer) === meant);
  if (found !== undefined) return found;
  const listed = payers.slice(0, PAYERS_LISTED).join(", ");
  const more = payers.length > PAYERS_LISTED ? ", ..." : "";
  const others = `The payers are: ${listed}${more}.`;
  const number = facts.table.payers.findIndex((payer) => nameKey(payer.name) === meant);
  if (number >= 0) throw new InputError("payer-not-counted", `${whereRowsWent(number, facts)} ${others}`);
  throw new InputError(
    "no-such-payer",
    `There are no claims of "${name}" in the table.${suggestion(nearestNames(name, payers))} ${others}`,
  );
}

function suggestion(names: readonly string[]): string {
  return names.length === 0 ? "" : ` Did you mean ${names.map((name) => `"${name}"`).join(" or ")}?`;
}

/** Why a payer of the table has no line on the scorecard: what became of its rows, as Data notes would say it. */
function whereRowsWent(payer: number, { table, notCounted, outcomes }: ClaimFacts): string {
  const reasons = new Map<string, number>();
  let rows = 0;
  for (let row = 0; row < table.rows; row++) {
    if (table.payer[row] !== payer) continue;
    const outcome = outcomes.outcome[row]!;
    const left = NOT_COUNTED_WORDS[notCounted[row]!] || (isExcluded(outcome) && OUTCOME_WORDS[outcome]);
    const reason = left || "outside the period";
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    rows++;
  }
  const went = [...reasons].map(([reason, times]) => `${countText(times)} ${reason}`).join("; ");
  return `The table has ${counted(rows, "row")} of "${table.payers[payer]!.name}", but none that counts on the scorecard (${went}).`;
}

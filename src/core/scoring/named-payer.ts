import type { ClaimFacts } from "../claims/claim-facts";
import { PayerDictionary } from "../claims/dictionaries";
import { counted, countText } from "../settings/counted";
import { InputError } from "../settings/issue";
import { nameKey } from "../settings/names";
import { nearestNames } from "../settings/nearest-names";
import type { Settings } from "../settings/settings";
import { leftOutReason } from "../claims/left-out";
import type { PayerScores } from "./result";

const PAYERS_LISTED = 12;

/**
 * The payer of the scorecard that the user names, by any spelling or alias that the claims may use too.
 * @throws InputError `no-such-payer`, with the nearest names and the largest payers; `payer-not-counted`, with what became of
 * the payer's rows
 */
export function findNamedPayer(name: string, facts: ClaimFacts, card: PayerScores, settings: Settings): string {
  const number = payerNumber(name, facts, card, settings);
  const { name: shown } = facts.table.payers[number]!;
  if (card.payers.some(({ payer }) => payer === shown)) return shown;
  throw new InputError("payer-not-counted", `${whereRowsWent(number, facts)} ${listed(card)}`);
}

/**
 * The number in the claim table of the payer that the user names, whether any of its rows counts or not.
 * @throws InputError `no-such-payer`
 */
export function payerNumber(name: string, { table }: ClaimFacts, card: PayerScores, settings: Settings): number {
  const dictionary = new PayerDictionary(settings);
  const meant = nameKey(dictionary.entries[dictionary.resolve(name)]!.name);
  const number = table.payers.findIndex((payer) => nameKey(payer.name) === meant);
  if (number >= 0) return number;
  const near = nearestNames(
    name,
    table.payers.map((payer) => payer.name),
  );
  throw new InputError(
    "no-such-payer",
    `There are no claims of "${name}" in the table.${suggestion(near)} ${listed(card)}`,
  );
}

function suggestion(names: readonly string[]): string {
  return names.length === 0 ? "" : ` Did you mean ${names.map((name) => `"${name}"`).join(" or ")}?`;
}

function listed({ payers }: PayerScores): string {
  const names = payers.slice(0, PAYERS_LISTED).map(({ payer }) => payer);
  return `The payers are: ${names.join(", ")}${payers.length > PAYERS_LISTED ? ", ..." : ""}.`;
}

/** Why a payer of the table has no line on the scorecard: what became of its rows, as Data notes would say it. */
function whereRowsWent(payer: number, facts: ClaimFacts): string {
  const { table } = facts;
  const reasons = new Map<string, number>();
  let rows = 0;
  for (let row = 0; row < table.rows; row++) {
    if (table.payer[row] !== payer) continue;
    const reason = leftOutReason(row, facts) ?? "outside the period";
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    rows++;
  }
  const went = [...reasons].map(([reason, times]) => `${countText(times)} ${reason}`).join("; ");
  return `The table has ${counted(rows, "row")} of "${table.payers[payer]!.name}", but none that counts on the scorecard (${went}).`;
}

import { PayerDictionary, payerKey } from "../src/core/claims/dictionaries";
import type { Scorecard } from "../src/core/scoring/result";
import { InputError } from "../src/core/settings/issue";
import { suggestChoice } from "../src/core/settings/nearest-key";
import type { Settings } from "../src/core/settings/settings";

const PAYERS_LISTED = 12;

/**
 * The payer of the scorecard that the user names, by any spelling or alias that the claims may use too.
 * @throws InputError `no-such-payer`, with the nearest name and the largest payers
 */
export function findNamedPayer(name: string, card: Scorecard, settings: Settings): string {
  const dictionary = new PayerDictionary(settings);
  const meant = payerKey(dictionary.entries[dictionary.resolve(name)]!.name);
  const payers = card.payers.map(({ payer }) => payer);
  const found = payers.find((payer) => payerKey(payer) === meant);
  if (found !== undefined) return found;
  const listed = payers.slice(0, PAYERS_LISTED).join(", ");
  const more = payers.length > PAYERS_LISTED ? ", ..." : "";
  throw new InputError(
    "no-such-payer",
    `There are no claims of "${name}" in the review period.${suggestChoice(name, payers)} The payers are: ${listed}${more}.`,
  );
}

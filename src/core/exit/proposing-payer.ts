import type { Negotiation } from "../negotiation/negotiation";
import { costToServe } from "../scoring/effort";
import { type RankedPayer, rankedPayers } from "../scoring/payer-words";
import type { Figure, Scorecard } from "../scoring/result";
import { type SetRates, setRatesOf } from "../scoring/set-rates";
import { yearOf } from "../scoring/year";
import { nameKey } from "../settings/names";
import type { PayerSetting, Settings } from "../settings/settings";

/** What the practice knows of a payer that offers it a schedule. */
export interface ProposingPayer {
  /** Dollars per unit that it pays now for a class; `null`: for that none. As a whole `null`: the practice does not have this payer yet. */
  readonly rateNow: ((className: string) => Figure) | null;
  /** The amounts of the settings in Medicare's place: the payer's own schedule, else those of the practice. */
  readonly benchmark: SetRates;
  /** Dollars of admin work a claim; `null`: not set and not measured. */
  readonly costToServe: Figure;
  /** Paid sessions a year with it, as its claims tell, so that denied ones are left out already; `null`: none, or no year. */
  readonly sessionsAYear: Figure;
}

/** What is known of payers: their figures, and what each pays now. */
export interface KnownContents {
  readonly card: Scorecard;
  readonly settings: Settings;
  readonly negotiation: Pick<Negotiation, "currentRates">;
}

/** Looks the payer up by its name among those of the scorecard and of the settings. */
export function proposingPayer(
  { payer: name }: { readonly payer: string },
  { card, settings, negotiation }: KnownContents,
): ProposingPayer {
  const isIt = (other: string): boolean => nameKey(other) === nameKey(name);
  const setting = settings.payers.find((each) => isIt(each.name)) ?? null;
  const known = rankedPayers(card).find(({ payer }) => isIt(payer.payer) && payer.type !== "self-pay") ?? null;
  const ratesNow = known && negotiation.currentRates.get(known.payer.payer);
  return {
    rateNow: ratesNow ? (className) => ratesNow.get(className)?.rate ?? null : null,
    benchmark: setRatesOf(setting, settings),
    costToServe: known ? measuredCost(known) : setCost(setting, settings),
    sessionsAYear: known && sessionsAYear(known, card, settings),
  };
}

/** An estimate is none of this payer's own: break-even then takes the admin part of the settings (methodology section 6). */
function measuredCost({ payer }: RankedPayer): Figure {
  return payer.adminSource === "estimate" ? null : payer.costToServe;
}

function setCost(setting: PayerSetting | null, settings: Settings): Figure {
  const minutes = setting?.minutesPerClaim ?? null;
  return minutes === null ? null : costToServe(minutes, settings);
}

function sessionsAYear({ payer }: RankedPayer, card: Scorecard, settings: Settings): Figure {
  const year = yearOf(card, settings);
  const sessions = Math.round(year.of(payer.paidSessions));
  return year.words === "a year" && sessions > 0 ? sessions : null;
}

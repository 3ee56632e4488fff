import type { Locality } from "../../core/medicare/locality";
import type { MedicarePrices } from "../pane-powers";
import type { EnteredPlace } from "./entered-place";
import { localityWords } from "./medicare-words";

/** The choice of a Medicare locality: what its field offers, the blank first, and says. */
export interface LocalityChoice {
  readonly choices: readonly (readonly [key: string, words: string])[];
  readonly hint: string;
}

/**
 * The localities that ZIP code or state leave to choose from. `null`: there is nothing to choose, since they lead to one place, or
 * nobody has said anything yet.
 */
export function localityChoice(
  medicare: MedicarePrices,
  { zip, state, locality }: EnteredPlace,
): LocalityChoice | null {
  const problem = zip === null ? null : zipProblem(medicare, zip);
  const isByZip = zip !== null && problem === null;
  const fitting = fittingLocalities(medicare, { zip, state });
  const isElsewhere = locality !== null && !fitting.some(({ key }) => key === locality);
  // A ZIP code wins over the state, also one that Medicare does not know: only a locality wins over it.
  const isOpen = fitting.length > 1 || (fitting.length === 1 && problem !== null);
  if (!isOpen && !isElsewhere) return null;
  const offered = fitting.map((each, at): readonly [string, string] => [
    each.key,
    isByZip && at === 0 ? `${localityWords(each)} (Medicare's default)` : localityWords(each),
  ]);
  const blank = isOpen ? "not chosen yet" : fitting[0] ? localityWords(fitting[0]) : "not set";
  return {
    choices: [
      ["", blank],
      ...(isOpen ? offered : []),
      ...(isElsewhere ? [[locality, elsewhereWords(medicare, locality)] as const] : []),
    ],
    hint: isElsewhere ? elsewhereHint(fitting, isByZip) : hintOf(isByZip, fitting.length, locality !== null),
  };
}

/** Where the practice may be by ZIP code, else by state; of a ZIP code Medicare's default is the first. */
export function fittingLocalities(
  medicare: MedicarePrices,
  { zip, state }: Pick<EnteredPlace, "zip" | "state">,
): readonly Locality[] {
  const byZip = zip === null ? null : medicare.findPlace({ zip, state: null, locality: null });
  if (byZip && byZip.locality !== null) return byZip.choices;
  return state === null ? [] : medicare.localitiesOf(state);
}

/** Why a ZIP code leads to no locality; `null`: it does. */
export function zipProblem(medicare: MedicarePrices, zip: string): string | null {
  return medicare.findPlace({ zip, state: null, locality: null })?.problem ?? null;
}

function elsewhereWords(medicare: MedicarePrices, key: string): string {
  const found = medicare.findPlace({ zip: null, state: null, locality: key });
  return found?.locality ? localityWords(found.locality) : key;
}

function elsewhereHint(fitting: readonly Locality[], isByZip: boolean): string {
  if (fitting.length === 0) return "Set in the Settings sheet. A ZIP code or a state shows what else there is.";
  return `It is not where this ${isByZip ? "ZIP code" : "state"} lies, and counts all the same.`;
}

function hintOf(isByZip: boolean, fitting: number, isChosen: boolean): string {
  if (!isByZip && fitting > 1) return "Medicare's amounts differ within this state: choose the area of the practice.";
  if (!isByZip) return "Medicare's amounts are the same in all of this state.";
  const several = "This ZIP code lies in several Medicare areas.";
  return isChosen ? several : `${several} Until you choose yours, Medicare's default is taken.`;
}

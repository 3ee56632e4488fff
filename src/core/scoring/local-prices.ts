import type { ClaimTable } from "../claims/claim-table";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";
import { loadMedicare, type Medicare } from "./load-medicare";
import { medicareGap, namesPlace } from "./medicare-gap";

/** Medicare's amounts for one scoring of a table. */
export interface LocalPrices {
  /** `null`: no place that Medicare knows, or no license is set. */
  readonly pricer: LinePricer | null;
  /** Why Medicare does not know the place of the settings, in a sentence. */
  readonly placeProblem: string | null;
  /** The prices themselves, for what else they are asked; `null`: not loaded. */
  readonly medicare: Medicare | null;
}

const NO_PRICES: LocalPrices = { pricer: null, placeProblem: null, medicare: null };

/**
 * Loads Medicare's prices where the settings name a place. Rejects where they cannot be loaded, but not where no license is set: then only
 * the place's name would be looked up in them, and no figure would be another.
 */
export async function localPrices(table: ClaimTable, settings: Settings): Promise<LocalPrices> {
  if (!namesPlace(settings)) return NO_PRICES;
  const medicare = await (medicareGap(settings, null) === "license"
    ? loadMedicare().catch(() => null)
    : loadMedicare());
  if (medicare === null) return NO_PRICES;
  const { findPlace, priceLines } = medicare;
  return { pricer: priceLines(table, settings), placeProblem: findPlace(settings.practice)?.problem ?? null, medicare };
}

import type { ClaimTable } from "../claims/claim-table";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";
import { loadMedicare, type Medicare } from "./load-medicare";
import { namesPlace } from "./medicare-gap";

/** Medicare's amounts for one scoring of a table. */
export interface LocalPrices {
  /** `null`: no place that Medicare knows, or no license is set. */
  readonly pricer: LinePricer | null;
  /** Why Medicare does not know the place of the settings, in a sentence. */
  readonly placeProblem: string | null;
  /** The prices themselves, for what else they are asked; `null`: not loaded. */
  readonly medicare: Medicare | null;
}

/** Loads Medicare's prices where the settings name a place. Rejects where they cannot be loaded. */
export async function localPrices(table: ClaimTable, settings: Settings): Promise<LocalPrices> {
  if (!namesPlace(settings)) return { pricer: null, placeProblem: null, medicare: null };
  const medicare = await loadMedicare();
  const { findPlace, priceLines } = medicare;
  return { pricer: priceLines(table, settings), placeProblem: findPlace(settings.practice)?.problem ?? null, medicare };
}

import { loadMedicare } from "../core/scoring/load-medicare";
import { LoadedLater } from "./loading";

/** Medicare's prices: only workbooks whose settings name a place and a license, or that ask for an amount, need them. */
export const medicareTables = new LoadedLater(loadMedicare);

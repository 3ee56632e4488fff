import { countText } from "../core/settings/counted";
import { choiceOf } from "./choices";
import type { ListedKind } from "./listed-claims";
import { LoadedLater } from "./loading";
import { problem } from "./messages";
import { payerName, payerNameInClaims, payersIn } from "./named-payers";
import { scoredClaims } from "./scored-claims";
import type { Table } from "./table";

const KINDS = [
  "denied",
  "open",
  "slow",
  "downcoded",
  "reworked",
  "not counted",
] as const satisfies readonly ListedKind[];

/** Excel on the web takes long over large results, and shows #BUSY! meanwhile (office-js issue 2786). */
const MOST_LISTED = 5000;

const lists = new LoadedLater(() => import(/* webpackChunkName: "claims" */ "./listed-claims"));

/**
 * The claims behind a payer's figure: denied at first, open, slow (more days than `thresholds.daysRed`), downcoded, reworked, or the rows
 * that are not counted. Nothing about patients: the row leads back to the user's own table.
 * @throws Problem, Loading
 */
export function claimsBehind(claims: unknown, payers: unknown, kind: unknown, settings: unknown): Table {
  const chosen = choiceOf("The kind of claims", kind, KINDS);
  const scored = scoredClaims(claims, settings);
  const named = payersIn(scored, payers, chosen === "not counted" ? payerNameInClaims : payerName);
  const { listClaims, listedTable } = lists.get();
  const found = listClaims(named, chosen, scored);
  if (found.length === 0) throw problem("no-such-claims", named.map((payer) => `"${payer}"`).join(", "), shown(chosen));
  if (found.length > MOST_LISTED) throw problem("too-many-claims", countText(found.length), countText(MOST_LISTED));
  return listedTable(found);
}

/** Rows outside the period are tied out apart, and are none that are not counted. */
function shown(kind: ListedKind): string {
  return kind === "not counted" ? `${kind} within the period` : kind;
}

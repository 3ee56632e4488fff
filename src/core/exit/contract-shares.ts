import { roundedPercent } from "../scoring/figure-words";
import type { RankedPayer } from "../scoring/payer-words";
import type { Figure } from "../scoring/result";

/** Of all payers of a contract together; `null`: of one of them it is not known. */
export function shareOf(own: readonly RankedPayer[], share: "revenueShare" | "volumeShare"): Figure {
  const shares = own.map(({ payer }) => payer[share]);
  return shares.some((each) => each === null) ? null : shares.reduce<number>((total, each) => total + each!, 0);
}

/** `39.0% of your sessions and 34.6% of your cash`: each share that is known, of all payers of a contract together. */
export function sharesText({ volumeShare, revenueShare }: { volumeShare: Figure; revenueShare: Figure }): string {
  const parts = [
    ...(volumeShare === null ? [] : [`${roundedPercent(volumeShare, 1)} of your sessions`]),
    ...(revenueShare === null ? [] : [`${roundedPercent(revenueShare, 1)} of your cash`]),
  ];
  return parts.join(" and ");
}

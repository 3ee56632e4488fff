import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";

/** Why lines cannot be priced by Medicare's fee schedule: what the settings do not say, or a place that Medicare does not know. */
export type MedicareGap = "place and license" | "place" | "license" | "known place";

/** `null`: lines are priced. */
export function medicareGap({ practice, providers }: Settings, pricer: LinePricer | null): MedicareGap | null {
  if (pricer !== null) return null;
  const hasPlace = [practice.zip, practice.state, practice.locality].some((place) => place !== null);
  const hasLicense = [practice, ...providers].some(({ credential }) => credential !== null);
  if (hasPlace) return hasLicense ? "known place" : "license";
  return hasLicense ? "place" : "place and license";
}

/** What would fill the gap, after "needs". */
export const GAP_NEEDS: Readonly<Record<MedicareGap, string>> = {
  "place and license": "the practice's ZIP code and its clinicians' license in the settings",
  place: "the practice's ZIP code in the settings (practice.zip)",
  license: "the clinicians' license in the settings (practice.credential)",
  "known place": "a place that Medicare knows in the settings (practice.zip)",
};

import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";

/** Why lines cannot be priced by Medicare's fee schedule: what the settings do not say, or a place that Medicare does not know. */
export type MedicareGap = "place and license" | "place" | "license" | "known place";

/** Whether the settings name a place, which Medicare may know or not. */
export function namesPlace({ practice }: Settings): boolean {
  return [practice.zip, practice.state, practice.locality].some((place) => place !== null);
}

/** Whether the settings say enough for lines to be priced by Medicare's fee schedule. */
export function needsMedicare(settings: Settings): boolean {
  return medicareGap(settings, null) === "known place";
}

/** `null`: lines are priced. */
export function medicareGap(settings: Settings, pricer: LinePricer | null): MedicareGap | null {
  if (pricer !== null) return null;
  const { practice, providers } = settings;
  const hasPlace = namesPlace(settings);
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

import { counted } from "../../core/settings/counted";
import type { Settings } from "../../core/settings/settings";
import { dayText } from "../../core/settings/day-text";

/** What the filters of the settings let through: `2 clinicians, from Jan 1, 2026`; `null`: everything. */
export function filterText({ filter }: Settings): string | null {
  const { providers, places, from, to } = filter;
  const parts = [
    providers && counted(providers.length, "clinician"),
    places && counted(places.length, "place"),
    from !== null && `from ${dayText(from)}`,
    to !== null && `up to ${dayText(to)}`,
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? parts.join(", ") : null;
}

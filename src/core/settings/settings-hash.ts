import type { Settings } from "./settings";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Eight hexadecimal digits that change when a setting changes (FNV-1a over the settings as JSON with sorted keys). The clock
 * is left out, so that the same settings have the same stamp tomorrow.
 */
export function settingsHash(settings: Settings): string {
  const text = canonicalJson({ ...settings, today: undefined });
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** JSON in which the order of keys does not depend on how the object was made. Lists keep their order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

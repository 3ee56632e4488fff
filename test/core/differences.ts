/**
 * Where `actual` differs from `expected`, as `path: expected ..., found ...`. Numbers may differ by `tolerance` of their size (below a
 * thousandth, by that much of a thousandth); keys that are not expected are not looked at.
 */
export function differences(expected: unknown, actual: unknown, tolerance: number, path = "result"): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    const isNear = Math.abs(expected - actual) <= tolerance * Math.max(Math.abs(expected), 1e-3);
    return isNear ? [] : [`${path}: expected ${expected}, found ${actual}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const isAsLong = expected.length === actual.length;
    return [
      ...(isAsLong ? [] : [`${path}: expected ${expected.length} entries, found ${actual.length}`]),
      ...expected.flatMap((entry, n) => differences(entry, actual[n], tolerance, `${path}[${n}]`)),
    ];
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], tolerance, `${path}.${key}`),
    );
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${String(expected)}, found ${String(actual)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The reasons by name: their order is no part of a result. */
export function byReason<R extends { readonly reason: string }>(notCounted: readonly R[]): R[] {
  return [...notCounted].sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

/** The normal quantile of a 95 % interval (methodology section 4). */
const Z = 1.959964;

/** The lower end of the Wilson 95 % interval of k of n: what the rate is at least, chance allowed for. */
export function wilsonLower(k: number, n: number): number {
  const rate = k / n;
  const z2 = Z * Z;
  const middle = rate + z2 / (2 * n);
  const spread = Z * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n * n));
  return (middle - spread) / (1 + z2 / n);
}

/** Reasons that cells are too narrow for: each gets a number where it is first met, and stands in words at the foot. */
export class Footnotes {
  private readonly reasons: string[] = [];

  /** `– [2]`: what stands in place of a missing figure. */
  instead(sign: string, reason: string): string {
    return `${sign} ${this.mark(reason)}`;
  }

  private mark(reason: string): string {
    const known = this.reasons.indexOf(reason);
    const index = known >= 0 ? known : this.reasons.push(reason) - 1;
    return `[${index + 1}]`;
  }

  /** `[1] needs a submitted date  [2] ...`, or `null` where there is nothing to explain. */
  text(): string | null {
    if (this.reasons.length === 0) return null;
    return this.reasons.map((reason, i) => `[${i + 1}] ${reason}`).join("   ");
  }
}

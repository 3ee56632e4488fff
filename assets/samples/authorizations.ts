import type { SamplePayer } from "./payer";
import type { Random } from "./random";
import type { Client } from "./visits";

const YES = ["Y", "Yes", "x", "Required"] as const;
const NO = ["", "", "N", "No", "not required", "none"] as const;

/** Gets authorizations from one payer: a new number for each handful of a client's sessions, or a yes or no. */
export class AuthorizationDesk {
  private readonly current = new Map<Client, { text: string; sessionsLeft: number }>();

  constructor(
    private readonly payer: SamplePayer,
    private readonly random: Random,
  ) {}

  /** What stands in the authorization column of the client's next claim; blank where the payer asks for none. */
  numberFor(client: Client): string {
    const rule = this.payer.authorization;
    if (!rule) return "";
    const held = this.current.get(client);
    if (held && held.sessionsLeft > 0) {
      held.sessionsLeft--;
      return held.text;
    }
    const next =
      rule.kind === "number"
        ? { text: `${rule.prefix}${this.random.between(10000, 99999)}`, sessionsLeft: rule.each - 1 }
        : { text: this.random.pick(this.random.chance(0.4) ? YES : NO), sessionsLeft: Infinity };
    this.current.set(client, next);
    return next.text;
  }
}

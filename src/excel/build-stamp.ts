import type { Day } from "../core/settings/settings";
import type { LastScorecard } from "../view/workbook-view";

/** What a scorecard was built from, as its sheet remembers it: by it a stale one is known when the workbook is opened again. */
export interface BuildStamp {
  /** Of the product. */
  readonly version: string;
  readonly settingsHash: string;
  /** The name of the table or sheet. */
  readonly claims: string;
  readonly address: string;
  readonly rows: number;
  readonly date: Day;
  /** Of what was read of the claims, as `ContentHash` gives it. */
  readonly content: string;
  /** Of contract terms, negotiation log and proposed rates, as `recordsHash` gives it. */
  readonly records: string;
}

/** The scorecard that stands with this stamp, up to date as far as is known. */
export function standingScorecard(sheet: string, stamp: BuildStamp): LastScorecard {
  const { version, settingsHash, claims, address, rows, date, content } = stamp;
  const builtFrom = JSON.stringify([version, settingsHash, claims, address, rows, date, content]);
  return { sheet, builtOn: date, stale: [], builtFrom };
}

const TEXTS = [
  "version",
  "settingsHash",
  "claims",
  "address",
  "content",
  "records",
] as const satisfies readonly (keyof BuildStamp)[];
const NUMBERS = ["rows", "date"] as const satisfies readonly (keyof BuildStamp)[];

/** The stamp in a tag; null for what is none, such as a tag of an earlier version. */
export function readStamp(stamp: unknown): BuildStamp | null {
  if (typeof stamp !== "object" || stamp === null) return null;
  const parts = stamp as Record<string, unknown>;
  const isWhole =
    TEXTS.every((part) => typeof parts[part] === "string") && NUMBERS.every((part) => typeof parts[part] === "number");
  return isWhole ? (stamp as BuildStamp) : null;
}

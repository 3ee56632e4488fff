import type { ClaimFacts } from "../src/core/claims/claim-facts";
import type { NegotiationRecords } from "../src/core/negotiation/records";
import { findNamedPayer } from "../src/core/scoring/named-payer";
import type { Scorecard } from "../src/core/scoring/result";
import { nameKey } from "../src/core/settings/names";
import type { Settings } from "../src/core/settings/settings";
import { payerSheetKey, type PayerSheet, type SheetKey } from "../src/core/sheets/payer-sheets";
import type { RequestedSheet } from "../src/core/sheets/requested-sheets";
import type { Arguments } from "./arguments";
import { type FormerScorecard, sheetsAgain } from "./former-scorecard";

const DECISION: readonly PayerSheet[] = ["decision"];
const NEGOTIATION: readonly PayerSheet[] = ["leverage", "negotiate", "summary"];
const LETTER: readonly PayerSheet[] = ["check", "letter"];
/** There is nothing to come back to before anything was asked. */
const LATER_LETTERS: readonly PayerSheet[] = ["follow-up", "deadline"];
const EXIT: readonly PayerSheet[] = ["exit", "plan", "notice", "patient-notice"];
/** Where a file was named that holds what a sheet keeps, the workbook gets the sheet: the next scorecard, read from it, would lose the rest. */
const OF_FILES = {
  terms: ["terms"],
  log: ["log"],
  proposal: ["proposed", "before-signing"],
} as const satisfies Readonly<Record<string, readonly RequestedSheet[]>>;
const FILES = Object.keys(OF_FILES) as (keyof typeof OF_FILES)[];

/** What the sheets that the command makes depend on. */
interface Known {
  readonly facts: ClaimFacts;
  readonly card: Scorecard;
  readonly settings: Settings;
  readonly records: Pick<NegotiationRecords, "log">;
  /** The scorecard that was read for its settings; `null`: none. */
  readonly former: FormerScorecard | null;
}

/** The sheets beside those of every scorecard, and the payers that get a letter, by their names on the scorecard. */
export interface AskedSheets {
  readonly keys: ReadonlySet<SheetKey>;
  readonly letters: readonly string[];
}

/**
 * What the command was asked for, the sheets that keep what its files say, and those that a former scorecard has.
 * @throws InputError for a payer that is not on the scorecard
 */
export function askedSheets(args: Arguments, { facts, card, settings, records, former }: Known): AskedSheets {
  const named = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => findNamedPayer(name, facts, card, settings))),
  ];
  const keys = (payers: readonly string[], wanted: (payer: string) => readonly PayerSheet[]): SheetKey[] =>
    payers.flatMap((payer) => wanted(payer).map((sheet) => payerSheetKey(sheet, payer)));
  const asked = new Set(records.log.filter(({ kind }) => kind === "request").map(({ payer }) => nameKey(payer)));
  const letters = named(args.letter);
  const payers = card.payers.map(({ payer }) => payer);
  return {
    keys: new Set([
      ...args.sheets,
      ...FILES.flatMap((file) => (args[file] === null ? [] : OF_FILES[file])),
      ...keys(named(args.decide), () => DECISION),
      ...keys(named(args.negotiate), () => NEGOTIATION),
      ...keys(named(args.exit), () => EXIT),
      ...keys(letters, (payer) => (asked.has(nameKey(payer)) ? [...LETTER, ...LATER_LETTERS] : LETTER)),
      ...(former ? sheetsAgain(former, payers) : []),
    ]),
    letters,
  };
}

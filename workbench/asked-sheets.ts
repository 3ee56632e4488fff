import type { ClaimFacts } from "../src/core/claims/claim-facts";
import type { LogEntry } from "../src/core/negotiation/log-entry";
import { findNamedPayer } from "../src/core/scoring/named-payer";
import type { Scorecard } from "../src/core/scoring/result";
import { nameKey } from "../src/core/settings/names";
import type { Settings } from "../src/core/settings/settings";
import { payerSheetKey, type PayerSheet, type SheetKey } from "../src/core/sheets/payer-sheets";
import type { RequestedSheet } from "../src/core/sheets/requested-sheets";
import type { Arguments } from "./arguments";

const DECISION: readonly PayerSheet[] = ["decision"];
const NEGOTIATION: readonly PayerSheet[] = ["leverage", "negotiate", "summary"];
const LETTER: readonly PayerSheet[] = ["check", "letter"];
/** There is nothing to come back to before anything was asked. */
const LATER_LETTERS: readonly PayerSheet[] = ["follow-up", "deadline"];
const EXIT: readonly PayerSheet[] = ["exit", "plan", "notice", "patient-notice"];
const PROPOSAL: RequestedSheet = "before-signing";

/** The sheets beside those of every scorecard, and the payers that get a letter, by their names on the scorecard. */
export interface AskedSheets {
  readonly keys: ReadonlySet<SheetKey>;
  readonly letters: readonly string[];
}

/** What the command was asked for. @throws InputError for a payer that is not on the scorecard */
export function askedSheets(
  { sheets, decide, negotiate, letter, exit, proposal }: Arguments,
  { facts, card, settings }: { readonly facts: ClaimFacts; readonly card: Scorecard; readonly settings: Settings },
  log: readonly LogEntry[],
): AskedSheets {
  const named = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => findNamedPayer(name, facts, card, settings))),
  ];
  const keys = (payers: readonly string[], wanted: (payer: string) => readonly PayerSheet[]): SheetKey[] =>
    payers.flatMap((payer) => wanted(payer).map((sheet) => payerSheetKey(sheet, payer)));
  const asked = new Set(log.filter(({ kind }) => kind === "request").map(({ payer }) => nameKey(payer)));
  const letters = named(letter);
  return {
    keys: new Set([
      ...sheets,
      ...(proposal === null ? [] : [PROPOSAL]),
      ...keys(named(decide), () => DECISION),
      ...keys(named(negotiate), () => NEGOTIATION),
      ...keys(named(exit), () => EXIT),
      ...keys(letters, (payer) => (asked.has(nameKey(payer)) ? [...LETTER, ...LATER_LETTERS] : LETTER)),
    ]),
    letters,
  };
}

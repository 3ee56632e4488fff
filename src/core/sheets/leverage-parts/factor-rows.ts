import { NO_ANSWER, NOT_ANSWERED, NOT_SURE } from "../../negotiation/leverage";
import {
  ASKED_FACTORS,
  type AskedFactor,
  type KnownFactor,
  type LeverageReading,
  type LeverageSide,
} from "../../negotiation/leverage-factors";
import { address, formula } from "../cell-address";
import { inputName } from "../input-names";
import type { AnsweredRow } from "./answered-table";
import { COLUMN } from "./leverage-columns";

/** One side's factors: those that are asked, then those that claims and terms answer. */
export function factorRows(side: LeverageSide, payer: string, known: readonly KnownFactor[]): AnsweredRow[] {
  const asked = ASKED_FACTORS.filter((factor) => factor.side === side).map((factor) => askedRow(factor, payer));
  const rest = known
    .filter((factor) => factor.side === side)
    .map(({ name, verdict, why }): AnsweredRow => ({
      name,
      input: null,
      verdict: () => verdict,
      why: () => why,
      longest: why,
    }));
  return [...asked, ...rest];
}

function askedRow(factor: AskedFactor, payer: string): AnsweredRow {
  const { key, asks, yes, no } = factor;
  const texts = [yes, no, NOT_ANSWERED, NOT_SURE, NO_ANSWER].map(({ why }) => why);
  return {
    name: asks,
    input: inputName(payer, `leverage.${key}`),
    verdict: (row) => formula(reading(row, factor, ({ verdict }) => verdict)),
    why: (row) => formula(reading(row, factor, ({ why }) => why)),
    longest: texts.reduce((longest, text) => (text.length > longest.length ? text : longest)),
  };
}

/** The same as `readAnswer` of the core, in a cell. */
function reading(row: number, { yes, no }: AskedFactor, of: (reading: LeverageReading) => string): string {
  const typed = address(row, COLUMN.answer);
  const said = (one: LeverageReading): string => `"${of(one)}"`;
  const other = `IF(${typed}="not sure",${said(NOT_SURE)},${said(NO_ANSWER)})`;
  return `IF(${typed}="",${said(NOT_ANSWERED)},IF(${typed}="yes",${said(yes)},IF(${typed}="no",${said(no)},${other})))`;
}

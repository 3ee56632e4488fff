import type { Look } from "../excel/look-at-workbook";
import type { BuiltOutcome } from "./scorecard-build";

/** What a look found, with the scorecard that has been built since in the place of the one that stood there: until the next look. */
export function lookAfterBuild(look: Look, { scorecard, sheets, stamp }: BuiltOutcome): Look {
  const ownSheets = new Map([...look.contents.ownSheets, ...sheets.map(({ key, name }) => [key, name] as const)]);
  return { ...look, stamp, contents: { ...look.contents, scorecard, ownSheets } };
}

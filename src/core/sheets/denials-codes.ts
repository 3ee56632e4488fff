import type { DenialAnalysis, DenialCode } from "../analysis/denials";
import { shareOf } from "./denials-by-payer";
import { fixerName, mostDenied, PAYERS_LISTED } from "./denials-reasons";
import type { SheetDraft } from "./draft";
import { type FigureColumn, type PlacedFigures, putFigureTable } from "./figure-table";
import { COUNT, DOLLARS, PERCENT } from "./formats";

/** Codes of each payer; the list of reasons has the rest. */
export const CODES_OF_A_PAYER = 3;

interface ListedCode extends DenialCode {
  readonly payer: string;
  readonly ofPayer: number;
}

/** The reason codes that payers deny with most, in the product's own words. */
export function putCodes(draft: SheetDraft, top: number, { payers, missing }: DenialAnalysis): PlacedFigures {
  const hasBilled = !missing.has("billed");
  const listed = mostDenied(payers, PAYERS_LISTED);
  const rows = payers
    .filter((payer) => listed.includes(payer))
    .flatMap(({ payer, codes, all }) =>
      codes.slice(0, CODES_OF_A_PAYER).map((code): ListedCode => ({ ...code, payer, ofPayer: all.initiallyDenied })),
    );
  const columns: FigureColumn<ListedCode>[] = [
    { key: "payer", heading: "Payer", cell: ({ payer }) => payer },
    {
      key: "code",
      heading: "Code, what it means, whose to fix",
      cell: ({ code, meaning, fixer }) => `${code}: ${meaning} (${fixerName(fixer)})`,
    },
    { key: "denied", heading: "Initially denied", format: COUNT, cell: ({ initiallyDenied }) => initiallyDenied },
    {
      key: "ofPayer",
      heading: "Of the payer's denials",
      format: COUNT,
      cell: ({ ofPayer }) => ofPayer,
    },
    {
      key: "share",
      heading: "Share",
      format: PERCENT,
      cell: ({ ofPayer }, { at }) => shareOf(at("denied"), at("ofPayer"), ofPayer),
    },
    {
      key: "billed",
      heading: "Billed, initially denied",
      format: DOLLARS,
      cell: ({ initiallyDeniedBilled }) => (hasBilled ? initiallyDeniedBilled : "–"),
    },
  ];
  return putFigureTable(draft, top, {
    columns,
    rows,
    totals: null,
    begins: (one, before) => one.payer !== before.payer,
  });
}

import type { DenialAnalysis, DenialReason, PayerDenials } from "../analysis/denials";
import type { DenialCounts, Fixer } from "../analysis/denials-tally";
import { counted } from "../settings/counted";
import { shareOf, sum } from "./denials-by-payer";
import { categoryWords, FIXER_WORDS, FIXERS } from "./denials-words";
import type { SheetDraft } from "./draft";
import { type FigureColumn, type PlacedFigures, putFigureTable } from "./figure-table";
import { COUNT, DOLLARS, PERCENT } from "./formats";
import { nameHeading } from "./name-heading";

const NONE = "–";
/** Payers side by side, those with the most denials; the list below has all. */
const PAYERS_ACROSS = 10;
/** Payers in the lists; more would make the sheet too large for the one request that a build is. */
export const PAYERS_LISTED = 20;
/** Columns before the figures. */
const TEXTS = 2;

/** One row of counts with what stands before them. */
interface Counted extends DenialCounts {
  readonly first: string;
  readonly second: string;
}

/** Reasons of all payers together, most initial denials first; those of one category stand together. */
export function pooledReasons(payers: readonly PayerDenials[]): DenialReason[] {
  const pooled = new Map<string, DenialReason>();
  for (const reason of payers.flatMap(({ reasons }) => reasons)) {
    const key = `${reason.category}|${reason.fixer}`;
    const known = pooled.get(key);
    pooled.set(key, known ? { ...reason, ...added(known, reason) } : reason);
  }
  const reasons = [...pooled.values()];
  const ofCategory = (category: string): number =>
    sum(reasons, (one) => (one.category === category ? one.initiallyDenied : 0));
  return reasons.sort(
    (a, b) =>
      ofCategory(b.category) - ofCategory(a.category) ||
      (a.category < b.category ? -1 : a.category > b.category ? 1 : 0) ||
      b.initiallyDenied - a.initiallyDenied ||
      FIXERS.indexOf(a.fixer) - FIXERS.indexOf(b.fixer),
  );
}

function added(a: DenialCounts, b: DenialCounts): DenialCounts {
  return {
    initiallyDenied: a.initiallyDenied + b.initiallyDenied,
    initiallyDeniedBilled: a.initiallyDeniedBilled + b.initiallyDeniedBilled,
    wonBack: a.wonBack + b.wonBack,
    wonBackAllowed: a.wonBackAllowed + b.wonBackAllowed,
    undecided: a.undecided + b.undecided,
    finallyDenied: a.finallyDenied + b.finallyDenied,
    finallyDeniedBilled: a.finallyDeniedBilled + b.finallyDeniedBilled,
  };
}

/** What became of the denials of each reason, all payers together. */
export function putReasons(draft: SheetDraft, top: number, { payers, missing }: DenialAnalysis): PlacedFigures {
  const rows = pooledReasons(payers).map((reason) => ({
    ...reason,
    first: categoryWords(reason.category),
    second: FIXER_WORDS[reason.fixer],
  }));
  return putCounts(draft, top, ["Reason", "Whose to fix"], rows, !missing.has("billed"));
}

/** The same by who can fix it. */
export function putFixers(draft: SheetDraft, top: number, { payers, missing }: DenialAnalysis): PlacedFigures {
  const reasons = pooledReasons(payers);
  const rows = FIXERS.flatMap((fixer) => {
    const own = reasons.filter((reason) => reason.fixer === fixer);
    const [name, way] = FIXER_WORDS[fixer].split(": ");
    return own.length === 0 ? [] : [{ ...own.reduce<DenialCounts>(added, NOTHING), first: name!, second: way! }];
  });
  return putCounts(draft, top, ["Whose to fix", "How"], rows, !missing.has("billed"));
}

const NOTHING: DenialCounts = {
  initiallyDenied: 0,
  initiallyDeniedBilled: 0,
  wonBack: 0,
  wonBackAllowed: 0,
  undecided: 0,
  finallyDenied: 0,
  finallyDeniedBilled: 0,
};

function putCounts(
  draft: SheetDraft,
  top: number,
  headings: readonly [string, string],
  rows: readonly Counted[],
  hasBilled: boolean,
): PlacedFigures {
  const denied = sum(rows, ({ initiallyDenied }) => initiallyDenied);
  const columns: FigureColumn<Counted>[] = [
    { key: "first", heading: headings[0], cell: ({ first }) => first },
    { key: "second", heading: headings[1], cell: ({ second }) => second },
    ...countColumns(hasBilled, {
      key: "share",
      heading: "Share of initial denials",
      format: PERCENT,
      cell: (_, { at, total }) => shareOf(at("denied"), total("denied"), denied),
      total: ({ at }) => shareOf(at("denied"), at("denied"), denied),
    }),
  ];
  return putFigureTable(draft, top, { columns, rows, totals: "All" });
}

/** Initial denials, with a share beside them, and what became of them. */
function countColumns<T extends DenialCounts>(hasBilled: boolean, share: FigureColumn<T>): FigureColumn<T>[] {
  const lines = (key: string, heading: string, of: (one: T) => number): FigureColumn<T> => ({
    key,
    heading,
    format: COUNT,
    cell: of,
    total: "sum",
  });
  const dollars = (key: string, heading: string, of: (one: T) => number, isKnown: boolean): FigureColumn<T> => ({
    key,
    heading,
    format: DOLLARS,
    cell: (one) => (isKnown ? of(one) : NONE),
    total: isKnown ? "sum" : () => NONE,
  });
  return [
    lines("denied", "Initially denied", (one) => one.initiallyDenied),
    share,
    dollars("billed", "Billed, initially denied", (one) => one.initiallyDeniedBilled, hasBilled),
    lines("won", "Won back", (one) => one.wonBack),
    dollars("wonAllowed", "Allowed, won back", (one) => one.wonBackAllowed, true),
    lines("undecided", "Sent again, not decided yet", (one) => one.undecided),
    lines("final", "Finally denied", (one) => one.finallyDenied),
    dollars("finalBilled", "Billed, finally denied", (one) => one.finallyDeniedBilled, hasBilled),
  ];
}

/** The payers with the most initial denials, those first. */
export function mostDenied(payers: readonly PayerDenials[], most: number): PayerDenials[] {
  return payers
    .filter(({ all }) => all.initiallyDenied > 0)
    .sort((a, b) => b.all.initiallyDenied - a.all.initiallyDenied)
    .slice(0, most);
}

/** Initially denied service lines by reason, the payers side by side. */
export function putReasonsByPayer(draft: SheetDraft, top: number, { payers }: DenialAnalysis): PlacedFigures {
  const across = mostDenied(payers, PAYERS_ACROSS);
  const rest = payers.filter((payer) => payer.all.initiallyDenied > 0 && !across.includes(payer));
  const column = (key: string, heading: string, own: readonly PayerDenials[]): FigureColumn<DenialReason> => ({
    key,
    heading,
    format: COUNT,
    cell: (reason) => deniedFor(own, reason) || null,
    total: "sum",
  });
  const columns: FigureColumn<DenialReason>[] = [
    { key: "reason", heading: "Reason", cell: ({ category }) => categoryWords(category) },
    { key: "fixer", heading: "Whose to fix", cell: ({ fixer }) => FIXER_WORDS[fixer] },
    ...across.map((payer, i) => column(`payer ${i}`, nameHeading(payer.payer, draft.room(TEXTS + i, 1)), [payer])),
    ...(rest.length > 0 ? [column("rest", counted(rest.length, "other payer"), rest)] : []),
    column("all", "All payers", payers),
  ];
  const rows = pooledReasons(payers).filter(({ initiallyDenied }) => initiallyDenied > 0);
  return putFigureTable(draft, top, { columns, rows, totals: "Initially denied" });
}

function deniedFor(payers: readonly PayerDenials[], { category, fixer }: DenialReason): number {
  const own = payers.flatMap(({ reasons }) =>
    reasons.filter((one) => one.category === category && one.fixer === fixer),
  );
  return sum(own, ({ initiallyDenied }) => initiallyDenied);
}

/** A payer's reason in the list of all. */
interface ListedReason extends DenialReason {
  readonly payer: string;
  readonly ofPayer: number;
}

function listedReasons({ payer, reasons, all }: Pick<PayerDenials, "payer" | "reasons" | "all">): ListedReason[] {
  return reasons.map((reason) => ({ ...reason, payer, ofPayer: all.initiallyDenied }));
}

/** Payers as one. */
function together(payers: readonly PayerDenials[]): Pick<PayerDenials, "payer" | "reasons" | "all"> {
  const all = payers.reduce<DenialCounts>((sum, payer) => added(sum, payer.all), NOTHING);
  return { payer: counted(payers.length, "other payer"), reasons: pooledReasons(payers), all };
}

/** What became of every reason of every payer; of those with the fewest denials together. */
export function putReasonList(draft: SheetDraft, top: number, { payers, missing }: DenialAnalysis): PlacedFigures {
  const listed = mostDenied(payers, PAYERS_LISTED);
  const rest = payers.filter((payer) => payer.all.initiallyDenied > 0 && !listed.includes(payer));
  const rows = [
    ...payers.filter((payer) => !rest.includes(payer)).flatMap(listedReasons),
    ...(rest.length > 0 ? listedReasons(together(rest)) : []),
  ];
  const own = (place: number): readonly [first: number, last: number] => {
    const { payer } = rows[place]!;
    return [rows.findIndex((row) => row.payer === payer), rows.findLastIndex((row) => row.payer === payer)];
  };
  const columns: FigureColumn<ListedReason>[] = [
    { key: "payer", heading: "Payer", cell: ({ payer }) => payer },
    {
      key: "reason",
      heading: "Reason, whose to fix",
      cell: ({ category, fixer }) => `${categoryWords(category)} (${fixerName(fixer)})`,
    },
    ...countColumns<ListedReason>(!missing.has("billed"), {
      key: "share",
      heading: "Share of the payer's",
      format: PERCENT,
      cell: (one, { at, of }) => {
        const [first, last] = own(rows.indexOf(one));
        return shareOf(at("denied"), `SUM(${of("denied", first)}:${of("denied", last)})`, one.ofPayer);
      },
      total: () => NONE,
    }),
  ];
  return putFigureTable(draft, top, {
    columns,
    rows,
    totals: "All payers",
    begins: (one, before) => one.payer !== before.payer,
  });
}

export function fixerName(fixer: Fixer): string {
  return FIXER_WORDS[fixer].split(":")[0]!;
}

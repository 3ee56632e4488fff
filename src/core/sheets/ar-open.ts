import type { ArAnalysis, PayerAr } from "../analysis/ar";
import { AGE_BUCKETS, type OpenClaims, type Owed } from "../analysis/ar-open";
import { formula } from "./cell-address";
import { AGE_NAMES } from "./ar-words";
import { listedPayers } from "./ar-listed";
import type { SheetDraft } from "./draft";
import { type FigureColumn, type FigureRow, type PlacedFigures, putFigureTable } from "./figure-table";
import { COUNT, DOLLARS, PERCENT } from "./formats";
import type { PlanCell } from "./plan";

const NONE = "–";
/** Open claims this old are the ones to call about first: the last two buckets. */
const OLD_FROM = AGE_BUCKETS.indexOf(90) + 1;

/** Everything of a payer that waits for its answer, in the review period. */
export function openLines({ ages, withoutDate }: OpenClaims): number {
  return ages.reduce((sum, { lines }) => sum + lines, withoutDate.lines);
}

/** The payers that have a row of their own, or are in that of the others. */
export function payersWithOpen({ payers }: ArAnalysis): PayerAr[] {
  return payers.filter(isShown);
}

function isShown({ open, days }: PayerAr): boolean {
  // A self-pay balance that nobody is to decide would only be a row of zeros.
  return days !== null || openLines(open) + open.outside.lines + open.atOffice.lines > 0;
}

type Kind = "lines" | "billed";

/** The column of service lines or dollars of a bucket (its number) or of another group. */
export function owedKey(kind: Kind, group: string): string {
  return `${kind} ${group}`;
}

/** Open claims of each payer by age, in service lines and in dollars billed where the table has charges. */
export function putOpen(draft: SheetDraft, top: number, ar: ArAnalysis): PlacedFigures {
  const { payers, missing } = ar;
  const hasBilled = !missing.has("billed");
  const kinds: readonly Kind[] = hasBilled ? ["lines", "billed"] : ["lines"];
  const groups: readonly Group[] = [
    ...AGE_NAMES.map((name, i) => [String(i), `${name} days`, (open: OpenClaims) => open.ages[i]!] as const),
    ...(payers.some(({ open }) => open.withoutDate.lines > 0) ? [NO_DATE] : []),
  ];
  const columns: FigureColumn<PayerAr>[] = [
    { key: "payer", heading: "Payer", cell: ({ payer }) => payer },
    ...kinds.map((kind) => ({
      ...owedColumn("all", "Open", kind, null),
      cell: (_: PayerAr, { at }: FigureRow) => formula(groups.map(([name]) => at(owedKey(kind, name))).join("+")),
    })),
    ...groups.flatMap(([name, group, of]) => kinds.map((kind) => owedColumn(name, group, kind, of))),
    ...apart(payers).flatMap(([name, group, of]) => kinds.map((kind) => owedColumn(name, group, kind, of))),
    oldShare(payers, hasBilled ? "billed" : "lines"),
  ];
  const wholes = new Map(
    kinds.flatMap((kind) => groups.map(([name]) => [owedKey(kind, name), owedKey(kind, "all")] as const)),
  );
  return putFigureTable(draft, top, {
    columns,
    rows: listedPayers(payersWithOpen(ar)),
    totals: "All payers",
    shares: { label: "Share of all that is open", whole: (key) => wholes.get(key) ?? null },
  });
}

const NO_DATE: Group = ["no date", "No date", (open) => open.withoutDate];

type Group = readonly [name: string, group: string, of: (open: OpenClaims) => Owed];

/** What waits and is in none of the ages, as far as there is any. */
function apart(payers: readonly PayerAr[]): readonly Group[] {
  const groups: readonly Group[] = [
    ["outside", "Apart: open, service outside the period", (open) => open.outside],
    ["office", "Apart: rejected or not sent yet", (open) => open.atOffice],
  ];
  return groups.filter(([, , of]) => payers.some(({ open }) => of(open).lines > 0));
}

function owedColumn(
  name: string,
  group: string,
  kind: Kind,
  of: ((open: OpenClaims) => Owed) | null,
): FigureColumn<PayerAr> {
  return {
    key: owedKey(kind, name),
    heading: kind === "lines" ? "Service lines" : "Billed",
    group,
    format: kind === "lines" ? COUNT : DOLLARS,
    cell: ({ open }) => of?.(open)[kind] ?? null,
    total: "sum",
  };
}

/** What is older than 90 days, of all that has an age. */
function oldShare(payers: readonly PayerAr[], kind: Kind): FigureColumn<PayerAr> {
  const aged = ({ open }: PayerAr): number => open.ages.reduce((sum, each) => sum + each[kind], 0);
  const keys = AGE_NAMES.map((_, i) => owedKey(kind, String(i)));
  const share = ({ at }: FigureRow, whole: number): PlanCell => {
    const plus = (some: readonly string[]): string => some.map(at).join("+");
    return whole === 0 ? NONE : formula(`(${plus(keys.slice(OLD_FROM))})/(${plus(keys)})`);
  };
  return {
    key: "old",
    heading: `Share over ${AGE_BUCKETS[OLD_FROM - 1]} days`,
    format: PERCENT,
    cell: (one, row) => share(row, aged(one)),
    total: (row) =>
      share(
        row,
        payers.reduce((sum, one) => sum + aged(one), 0),
      ),
  };
}

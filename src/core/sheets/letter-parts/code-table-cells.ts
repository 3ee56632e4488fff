import type { CodeColumnKey, CodeRow, CodeTable } from "../../negotiation/letters/letter";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { CENTS, COUNT } from "../formats";
import { HAIRLINE, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";

const HEADING_FACE = { size: 10, bold: true } as const;
const RAISE = "+0%";

const FORMATS: Readonly<Record<CodeColumnKey, string | null>> = {
  code: null,
  units: COUNT,
  current: CENTS,
  medicare: CENTS,
  first: CENTS,
  requested: CENTS,
  raise: RAISE,
};

/** The codes with what is asked for each, from column A on. Returns the first free row. */
export function putCodeTable(draft: SheetDraft, top: number, { columns, rows }: CodeTable): number {
  const first = top + 1;
  draft.write(top, 0, [columns.map(({ heading }) => heading)]);
  draft.style(area(top, 0, 1, columns.length), { ...HEADING_FACE, wrap: true, vertical: "bottom", bottom: STRONG });
  const lines = columns.map(({ heading }, i) => wrappedLines(heading, draft.room(i, 1), HEADING_FACE));
  draft.setHeight(top, lineHeight(Math.max(...lines), HEADING_FACE));
  draft.write(
    first,
    0,
    rows.map((row) => columns.map(({ key }) => cellOf(row, key))),
  );
  const body = area(first, 0, rows.length, columns.length);
  draft.style(body, { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style(area(top, 1, rows.length + 1, columns.length - 1), { horizontal: "right" });
  columns.forEach(({ key }, i) => {
    const numberFormat = FORMATS[key];
    if (numberFormat !== null) draft.style({ ...body, column: i, columns: 1 }, { numberFormat });
  });
  draft.setHeight(first, 14.5, rows.length);
  return first + rows.length;
}

function cellOf(row: CodeRow, key: CodeColumnKey): PlanCell {
  if (key === "first") return row.first ?? row.requested;
  return row[key] ?? "–";
}

import { settingsToRows } from "../settings/settings-rows";
import type { Settings } from "../settings/settings";
import { area } from "./cell-address";
import { SETTINGS_NAME } from "./defined-names";
import { SheetDraft } from "./draft";
import { putHeading } from "./heading";
import { BAND, HAIRLINE, INPUT, MUTED, STRONG, TAB, TABLE_HEADING } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";

const HEADINGS = ["Setting", "Value", "Unit", "Default", "Source", "What it does"];
const WIDTHS = [34, 24, 16, 24, 11, 70];
const HELP = 5;
const VALUE = 1;

/** Rows below the last setting that the range takes in, for what the user adds: builds leave the sheet and its name alone. */
const SPARE_ROWS = 200;

/**
 * Everything the user may change. Keys stand in the first column and values in the second, as `settingsFromRows` reads them.
 * `stamp` is null where the sheet is made without a scorecard.
 */
export function planSettings(settings: Settings, stamp: Stamp | null): SheetPlan {
  const draft = new SheetDraft({
    key: "settings",
    name: "Settings",
    kind: "input",
    tabColor: TAB.input,
    widths: WIDTHS,
  });
  const top = putHeading(
    draft,
    "Settings",
    [
      "These are the settings that the scorecard was built with. To change one, change the yellow cell and build again; from the command line, save first and name this workbook with --settings.",
      "An empty value stands for the default. 95% is 0.95.",
      "For a payer, write rows such as payers.NAME.type, payers.NAME.aliases or payers.NAME.minutesPerClaim; for a Medicare rate, practice.medicare.90837.",
    ],
    null,
  );
  const rows = settingsToRows(settings);
  const first = top + 2;
  draft.write(top + 1, 0, [HEADINGS]);
  draft.style(area(top + 1, 0, 1, HEADINGS.length), TABLE_HEADING);
  draft.write(
    first,
    0,
    rows.map((row) => [row.key, row.value, row.unit, row.default, row.source, row.help]),
  );
  draft.style(area(first, 0, rows.length, HEADINGS.length), {
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    horizontal: "left",
    wrap: true,
  });
  draft.style(area(first, VALUE, rows.length, 1), { fill: INPUT, bold: true, numberFormat: "General" });
  draft.style(area(first, VALUE + 1, rows.length, HELP - VALUE), { color: MUTED, numberFormat: "General" });
  rows.forEach((row, i) => {
    if (i > 0 && groupOf(row.key) === groupOf(rows[i - 1]!.key)) return;
    draft.style(area(first + i, 0, 1, HEADINGS.length), { top: STRONG });
  });
  putHeights(draft, first, rows);
  draft.addName(SETTINGS_NAME, area(first, 0, rows.length + SPARE_ROWS, VALUE + 1));
  const last = first + rows.length + 1;
  if (stamp) draft.put(last, 0, stampText(stamp), { size: 8, color: MUTED });
  draft.style(area(top + 1, 0, 1, HEADINGS.length), { bottom: { style: "thin", color: BAND } });
  return draft.plan({
    freeze: { rows: first, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, last + 1, HEADINGS.length),
      titleRows: { row: top + 1, rows: 1 },
      footer: { left: "Settings of the payer scorecard", center: "", page: true },
    }),
  });
}

/** `cost` of `cost.perSession`: a rule is drawn where the group changes. */
function groupOf(key: string): string {
  return key.split(".")[0]!;
}

function putHeights(draft: SheetDraft, first: number, rows: ReturnType<typeof settingsToRows>): void {
  const face = { size: 10 };
  const lines = rows.map((row) =>
    Math.max(
      ...[row.key, row.value, row.unit, row.default, row.source, row.help].map((cell, column) =>
        wrappedLines(String(cell ?? ""), draft.room(column, 1), face),
      ),
    ),
  );
  lines.forEach((count, i) => draft.setHeight(first + i, Math.max(15, lineHeight(count, face))));
}

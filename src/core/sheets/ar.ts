import type { ArAnalysis } from "../analysis/ar";
import { OLD_OPEN_DAYS } from "../scoring/days-to-pay";
import { CHART_ROWS, hasAges, hasDays, putCharts } from "./ar-charts";
import { putDays } from "./ar-days";
import { listedWords } from "./ar-listed";
import { openLines, payersWithOpen, putOpen } from "./ar-open";
import { missingWords, showsDays } from "./ar-words";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import type { PlacedFigures } from "./figure-table";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { WorkbookContents } from "./workbook-contents";

/** A count (or a share) and dollars in turn: both tables put their wider figures into every second column. */
const COUNT_WIDTH = 7.6;
const DOLLARS_WIDTH = 10;
const FIGURES = 19;
const WIDTHS = [30, ...Array.from({ length: FIGURES }, (_, i) => (i % 2 === 0 ? COUNT_WIDTH : DOLLARS_WIDTH))];

/** Points that still are no small print on one page: a little more than a page as wide as this holds. */
const ONE_PAGE = 900;

/** How long payers take to decide, and what waits for their answer by its age. */
export function planAr({ card, analysis: { ar }, settings, stamp }: WorkbookContents): SheetPlan {
  const draft = new SheetDraft({ key: "ar", name: "A-R", kind: "report", tabColor: TAB.detail, widths: WIDTHS });
  let row = putHeading(draft, `${practiceName(settings)}: A/R`, [periodText(card), ...NOTES], card);
  for (const words of missingWords(ar)) row = putNotice(draft, row, words);
  const { next, open } = putTables(draft, row + 1, ar);
  row = next;
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 2, WIDTHS.length),
      fitTall: draft.heightAbove(row + 2) <= ONE_PAGE ? 1 : null,
      ...(open ? { titleRows: open.headings } : {}),
    }),
  });
}

const NOTES = [
  `Days to pay (the guide: days in A/R): from the last submission to the decision, paid or denied; claims open over ${OLD_OPEN_DAYS} days are in at their age so far. Without self-pay.`,
  "Open claims: age since the last submission. Billed: the charge of the service lines, which is more than will be paid. Share over 90 days: of what has a date.",
];

interface PlacedTables {
  /** The first free row. */
  readonly next: number;
  readonly open: PlacedFigures | null;
}

/** The charts above the tables whose totals they show: a page break can then never run through one. */
function putTables(draft: SheetDraft, top: number, ar: ArAnalysis): PlacedTables {
  const drawsDays = showsDays(ar) && hasDays(ar);
  const drawsOpen = hasAges(ar);
  let row = drawsDays || drawsOpen ? top + CHART_ROWS : top;
  let days: PlacedFigures | null = null;
  let open: PlacedFigures | null = null;
  if (showsDays(ar) && ar.payers.some((payer) => payer.days !== null)) {
    const decided = ar.payers.filter((payer) => payer.days !== null).length;
    putSection(draft, row, 0, `Days to pay${listedWords(decided)}`);
    days = putDays(draft, row + 1, ar);
    row = days.next + 1;
  }
  putSection(draft, row, 0, `Open claims by age${listedWords(payersWithOpen(ar).length)}`);
  if (ar.payers.every((payer) => openLines(payer.open) + payer.open.outside.lines + payer.open.atOffice.lines === 0)) {
    row = putNotice(draft, row + 1, NOTHING_OPEN);
  } else {
    open = putOpen(draft, row + 1, ar);
    row = open.next;
  }
  putCharts(draft, top, WIDTHS.length, ar, { days: drawsDays ? days : null, open: drawsOpen ? open : null });
  return { next: row, open };
}

const NOTHING_OPEN =
  "No claim in the table is open. A list of payments alone never holds open claims: take a list of all claims that were sent to see what is unanswered.";

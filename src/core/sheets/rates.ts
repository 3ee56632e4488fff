import { rateClasses } from "../scoring/rate-classes";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { periodText, practiceName, putHeading } from "./heading";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { putClinicalHour } from "./rates-parts/clinical-hour";
import { gapCostRows, payersWithGaps, putGapCosts } from "./rates-parts/gap-costs";
import { listedRates } from "./rates-parts/listed-rates";
import { putLongSessionShare } from "./rates-parts/long-session-share";
import { putMedicareMove } from "./rates-parts/medicare-move";
import { LIST_COLUMNS, putRateList } from "./rates-parts/rate-list";
import { FIRST_FIGURE, MOST_CODES, NAME, pageWidths, payersAcross, type RatesPage } from "./rates-parts/rates-page";
import { putSideBySide } from "./rates-parts/side-by-side";
import { putTelehealth } from "./rates-parts/telehealth";
import { yearOf } from "../scoring/year";
import { stampText } from "./stamp";
import type { WorkbookContents } from "./workbook-contents";

/** Highest, lowest and gap stand beside the payers. */
const COLUMNS_BESIDE_PAYERS = FIRST_FIGURE + 3;

/**
 * What each payer allows for each code: side by side per unit and per clinical hour, what the gaps cost a year, what follows if
 * Medicare moves, telehealth, the share of long sessions; and as a list against Medicare, the best plan and break-even.
 */
export function planRates({ card, analysis, settings, stamp }: WorkbookContents): SheetPlan {
  const across = payersAcross(card);
  const columns = Math.max(across.length + COLUMNS_BESIDE_PAYERS, LIST_COLUMNS);
  const year = yearOf(card, settings);
  const draft = new SheetDraft({
    key: "rates",
    name: "Rates",
    kind: "report",
    tabColor: TAB.detail,
    widths: pageWidths(card, across, year, columns),
  });
  const classes = rateClasses(card);
  const page: RatesPage = {
    draft,
    card,
    across,
    columns,
    classes: classes.slice(0, MOST_CODES),
    allClasses: classes.length,
    year,
  };
  const listed = listedRates(classes);
  const gaps = payersWithGaps(listed.classes);
  const top = putHeading(draft, `${practiceName(settings)}: Rates by code and payer`, [periodText(card)], card) + 1;
  const { end, firstCode } = putSideBySide(page, top);
  const hours = end + 1;
  const gapCosts = below(hours, putClinicalHour(page, hours, firstCode));
  const move = below(gapCosts, gapCosts + gapCostRows(gaps));
  const telehealth = below(move, putMedicareMove(page, move));
  const share = below(telehealth, putTelehealth(page, telehealth, analysis.telehealth));
  const listTop = below(share, putLongSessionShare(page, share));
  // The list comes last: its headings are repeated on every page that follows.
  const list = putRateList(page, listTop, listed, card.bestPlan);
  putGapCosts(page, gapCosts, gaps, list.body);
  draft.put(list.end + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: NAME + 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, list.end + 2, columns),
      titleRows: { row: list.headingRow, rows: 1 },
    }),
  });
}

/** Where the next part begins: a free row below a part that ends at `end`, or where that part would have stood had it anything to say. */
function below(top: number, end: number): number {
  return end === top ? top : end + 1;
}

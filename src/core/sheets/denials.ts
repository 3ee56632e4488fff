import type { DenialAnalysis } from "../analysis/denials";
import type { Scorecard } from "../scoring/result";
import { counted } from "../settings/counted";
import { area } from "./cell-address";
import { putPayerDenials, putRework, sum } from "./denials-by-payer";
import { CODES_OF_A_PAYER, putCodes } from "./denials-codes";
import { PAYERS_LISTED, putFixers, putReasonList, putReasons, putReasonsByPayer } from "./denials-reasons";
import { missingWords, showsDenials, showsRework } from "./denials-words";
import { SheetDraft } from "./draft";
import type { PlacedFigures } from "./figure-table";
import { dayText, percentText } from "./formats";
import { practiceName, putHeading, putSection } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REVIEW_PERIOD } from "./score-cells";
import { stampText } from "./stamp";
import type { WorkbookContents } from "./workbook-contents";

/** Two columns of words, then figures: as many as the table with the most has. */
const WIDTHS = [28, 41, ...Array.from({ length: 12 }, () => 9.7)];

/** Why payers said no, whose it is to fix, and what was won back: each payer against the others, then the reasons. */
export function planDenials({ card, analysis: { denials }, settings, stamp }: WorkbookContents): SheetPlan {
  const draft = new SheetDraft({
    key: "denials",
    name: "Denials",
    kind: "report",
    tabColor: TAB.detail,
    widths: WIDTHS,
  });
  const title = `${practiceName(settings)}: Denials`;
  let row = putHeading(draft, title, [windowText(card, denials), NOTE], card);
  for (const words of missingWords(denials)) row = putNotice(draft, row, words);
  if (denials.payers.length === 0) row = putNotice(draft, row, "No payer but self-pay: nobody here denies a claim.");
  const tables = denials.payers.length > 0 && showsDenials(denials) ? putTables(draft, row + 1, denials) : null;
  row = tables?.next ?? row;
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 2, WIDTHS.length),
      ...(tables?.list ? { titleRows: tables.list.headings } : {}),
    }),
  });
}

const NOTE =
  "Service lines, each counted once with all its resubmissions. Billed: the charge, which is more than would have been paid. Self-pay is left out.";

function windowText({ denialWindow }: Scorecard, { payers }: DenialAnalysis): string {
  if (denialWindow === null) return "All service lines: the table holds no service and no submitted dates";
  const mark = payers.some(({ isReviewPeriod }) => isReviewPeriod)
    ? `; ${REVIEW_PERIOD} too few there, so over the whole review period`
    : "";
  return `Claims sent ${dayText(denialWindow.from)} to ${dayText(denialWindow.to)} (denial window)${mark}`;
}

function putTables(draft: SheetDraft, top: number, denials: DenialAnalysis): PlacedTables {
  let row = top;
  const put = (title: string, table: Putter): PlacedFigures => {
    putSection(draft, row, 0, title);
    const placed = table(draft, row + 1, denials);
    row = placed.next + 1;
    return placed;
  };
  put(`Payers against each other${bestWords(denials)}`, putPayerDenials);
  if (showsRework(denials)) put("Rework with and without a denial", putRework);
  if (sum(denials.payers, ({ all }) => all.initiallyDenied + all.finallyDenied) === 0)
    return { next: putNotice(draft, row, "No claim was denied here: there are no reasons to show."), list: null };
  put("Why claims were denied, and what became of them: all payers", putReasons);
  put("Whose to fix: all payers", putFixers);
  const several = denials.payers.length > 1;
  if (several) put("Reasons payer by payer: service lines initially denied", putReasonsByPayer);
  if (denials.payers.some(({ codes }) => codes.length > 0))
    put(`Reason codes (CARC) met most: up to ${CODES_OF_A_PAYER} of each payer${cutWords(denials)}`, putCodes);
  // The longest comes last, because only the last table's headings can be repeated on every page that follows.
  const list = several ? put("Each payer's reasons, and what became of the denials", putReasonList) : null;
  return { next: row - 1, list };
}

/** Which payers the list of codes is cut to. */
function cutWords({ payers }: DenialAnalysis): string {
  const denying = payers.filter(({ all }) => all.initiallyDenied > 0).length;
  return denying > PAYERS_LISTED ? `, the ${PAYERS_LISTED} of ${denying} with the most denials` : "";
}

interface PlacedTables {
  /** The first free row. */
  readonly next: number;
  /** The last and longest table; with one payer the reasons above say it all. */
  readonly list: PlacedFigures | null;
}

type Putter = (draft: SheetDraft, top: number, denials: DenialAnalysis) => PlacedFigures;

/** `; best: Harbor Mutual, 2.1% of 340 service lines denied at first`. */
function bestWords({ best, payers }: DenialAnalysis): string {
  const found = payers.find(({ payer }) => payer === best);
  if (payers.length < 2 || !found) return "";
  const rate = Math.round((found.all.initiallyDenied / found.adjudicated) * 1e3) / 1e3;
  return `; best: ${found.payer}, ${percentText(rate)} of ${counted(found.adjudicated, "service line")} denied at first`;
}

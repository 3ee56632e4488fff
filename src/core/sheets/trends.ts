import { comparedQuarters, payerTrends } from "../analysis/directions";
import { counted } from "../settings/counted";
import type { Settings } from "../settings/settings";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { dayText } from "./formats";
import { practiceName, putHeading, putSection } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { type Stamp, stampText } from "./stamp";
import { putByQuarter } from "./trends-parts/by-quarter";
import { putChanges } from "./trends-parts/change-table";
import { trendColumns } from "./trends-parts/layout";
import { putOverview } from "./trends-parts/overview";
import { quarterText } from "./trends-parts/words";
import type { NegotiationContents } from "./workbook-contents";

/** More payers would make the sheet too large for the one request that a build is. */
const PAYERS_GRADED = 30;
const PAYERS_DETAILED = 15;

/** The figures and grades of each payer by calendar quarter, which way they go, and before and after a change. */
export function planTrends({ card, settings, negotiation, stamp }: NegotiationContents): SheetPlan {
  const { quarters, practice } = negotiation.quarters;
  const compared = comparedQuarters(quarters);
  const columns = trendColumns(quarters, compared);
  const { name } = REQUESTED_SHEET_WORDS["trends"];
  const draft = new SheetDraft({ key: "trends", name, kind: "report", tabColor: TAB.detail, widths: columns.widths });
  const asOf = card.asOf === null ? [] : [`By calendar quarter, as of ${dayText(card.asOf)}`];
  let row = putHeading(draft, `${practiceName(settings)}: ${name}`, asOf, card);
  if (quarters.length === 0) return finish(draft, putNotice(draft, row + 1, NO_QUARTERS), stamp, null);
  const latest = compared.latest === null ? null : quarterText(quarters[compared.latest]!);
  for (const note of notes(settings, latest)) {
    draft.paragraph(row, 0, draft.columns, note, { color: MUTED });
    row += 1;
  }
  const trends = payerTrends(negotiation.quarters, settings);
  putSection(draft, row + 1, 0, `Grades${listed(trends.length, PAYERS_GRADED)}`);
  row = putOverview(draft, row + 2, columns, quarters, trends.slice(0, PAYERS_GRADED), settings);
  const { changes } = negotiation;
  putSection(draft, row + 1, 0, `Before and after a change${listed(changes.length, PAYERS_DETAILED)}`);
  row =
    changes.length === 0
      ? putNotice(draft, row + 2, NO_CHANGES)
      : putChanges(draft, row + 2, columns, changes.slice(0, PAYERS_DETAILED));
  putSection(draft, row + 1, 0, `Figures by quarter${listed(trends.length, PAYERS_DETAILED)}`);
  const detailed = { practice, trends: trends.slice(0, PAYERS_DETAILED) };
  const { headings, next } = putByQuarter(draft, row + 2, columns, quarters, detailed);
  return finish(draft, next, stamp, headings);
}

/** @param headings the row that each page repeats; `null`: none */
function finish(draft: SheetDraft, next: number, stamp: Stamp, headings: number | null): SheetPlan {
  draft.put(next + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 2 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, next + 2, draft.columns),
      ...(headings === null ? {} : { titleRows: { row: headings, rows: 1 } }),
    }),
  });
}

const NO_QUARTERS =
  "The table holds no service and no submitted dates up to the as-of date: there are no quarters to compare. Add a service date or a date submitted.";
const NO_CHANGES =
  "Nothing to compare yet: fill in a payer's last rate change on Contract terms, or the day of another change in the settings (trends.since).";

function notes({ decision, denialLagDays, minimumLines }: Settings, latest: string | null): string[] {
  const which =
    latest === null
      ? "No quarter is complete yet, so nothing is compared."
      : `Compared are complete quarters: ${latest} with the one before it, and with the same quarter a year earlier where there is one.`;
  return [
    `${which} A quarter is complete once it has ended ${counted(denialLagDays, "day")} ago and the claims cover all of it; others are marked “part”, in grey italics.`,
    `“Counts from” is the smallest change that is more than noise; figures on fewer than ${minimumLines} service lines on either side are too few. The arrow says where a figure went, the word what that means for the practice. Some 1 in 20 rates that did not change will still seem to.`,
    "Other services: the figure moved, but not because the payer changed its rates for the same codes: other codes, other clinicians or Medicare's own rates moved it. Many still open: days to pay can only grow once those claims are answered.",
    `▼ below C for ${counted(decision.renegotiate, "quarter")} running or more: time to renegotiate, where rates are negotiated at all. A quarter without a grade ends the run: unknown is not poor.`,
  ];
}

function listed(all: number, most: number): string {
  return all <= most ? "" : ` (${most} of ${all} payers)`;
}

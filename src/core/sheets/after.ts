import type { AfterChange, ChangeCheck } from "../analysis/after-change";
import type { Span } from "../claims/windows";
import { area } from "./cell-address";
import { putSpacedSection } from "./decision-parts/spaced-section";
import { SheetDraft } from "./draft";
import { putPayersAfter } from "./exit-parts/after-payers";
import { putPracticeAfter } from "./exit-parts/after-practice";
import { giveRoomBelow } from "./exit-parts/room-below";
import { dayText } from "./formats";
import { practiceName, putHeading } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

const WIDTHS = [30, 10, 10, 11, 11, 10, 10, 10, 10, 10, 10, 10, 10] as const;

/** The whole practice three and six months after a change, against as many days before it: the guide's check of what came of it. */
export function planAfter({ card, settings, negotiation, stamp }: NegotiationContents): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.after;
  const draft = new SheetDraft({ key: "after", name, kind: "report", tabColor: TAB.detail, widths: WIDTHS });
  const change = negotiation.after;
  const since = change === null ? [] : [`Before and after ${dayText(change.since)}`];
  const asOf = card.asOf === null ? [] : [`${change === null ? "As" : "as"} of ${dayText(card.asOf)}`];
  const lines = [[...since, ...asOf].join(", ")].filter((line) => line !== "");
  let row = putHeading(draft, `${practiceName(settings)}: ${name}`, lines, card);
  giveRoomBelow(draft, row - 1);
  row = change === null ? putNotice(draft, row, NO_DAY) : putChange(draft, row, change);
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "landscape", area: area(0, 0, row + 2, draft.columns), fitTall: 1 }),
  });
}

const NO_DAY =
  "Nothing to compare yet: put the day of the change into the settings (trends.since); or, for the end of a contract, log the notice given and fill in its days of notice on Contract terms.";
/** Two lines, and some room above them. */
const NOTES_HEIGHT = 32;
const NOTES =
  "Each span is set against equally many days before the change. A season moves these figures too: compare with the same months a year earlier on Trends before you call a change a success. What is still open at the end of a span will bring more. “pts” are points of a hundred. Staff hours are estimates where the claims hold no minutes.";

function putChange(draft: SheetDraft, top: number, { checks }: AfterChange): number {
  let row = top;
  for (const check of checks) row = putNotice(draft, row, checkWords(check));
  const judged = checks.filter(({ scores }) => scores !== null);
  if (judged.length === 0) return row;
  putSpacedSection(draft, row, "The whole practice");
  row = putPracticeAfter(draft, row + 1, judged);
  const last = judged.at(-1)!;
  putSpacedSection(draft, row, `Payer by payer, ${last.months} months`);
  row = putPayersAfter(draft, row + 1, last.scores!);
  draft.paragraph(row, 0, draft.columns, NOTES, { size: 9, color: MUTED, vertical: "bottom" });
  draft.setHeight(row, NOTES_HEIGHT);
  return row + 1;
}

/** Which days are set against each other, or why none are. */
function checkWords({ months, spans: { before, after }, missing }: ChangeCheck): string {
  if (missing?.which === "after")
    return `${months} months: too early to tell. Payers need time to answer the claims up to ${dayText(after.to)}: look again from ${dayText(missing.enoughOn)} on.`;
  if (missing !== null)
    return `${months} months: the claims do not go back to ${dayText(before.from)}, so there is nothing to compare with.`;
  return `${months} months: ${daysText(after)} against ${daysText(before)}.`;
}

function daysText({ from, to }: Span): string {
  return `${dayText(from)} to ${dayText(to)}`;
}

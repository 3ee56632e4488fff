import {
  type AfterChange,
  type AnsweredScores,
  type ChangeCheck,
  isAnswered,
  LONGEST_WAIT,
  MOST_UNANSWERED,
} from "../analysis/after-change";
import type { Span } from "../claims/windows";
import type { Settings } from "../settings/settings";
import { area } from "./cell-address";
import { putSpacedSection } from "./decision-parts/spaced-section";
import { SheetDraft } from "./draft";
import { putPayersAfter } from "./exit-parts/after-payers";
import { NOT_CLEAR, putPracticeAfter } from "./exit-parts/after-practice";
import { openText } from "./exit-parts/after-figures";
import { giveRoomBelow } from "./exit-parts/room-below";
import { dayText, percentText } from "./formats";
import { practiceName, putHeading } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import { lineHeight } from "./text-width";
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
  const none = card.period === null ? NO_DATES : NO_DAY;
  row = change === null ? putNotice(draft, row, none) : putChange(draft, row, change, settings);
  draft.put(row + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "landscape", area: area(0, 0, row + 2, draft.columns), fitTall: 1 }),
  });
}

const NO_DAY =
  "Nothing to compare yet: put the day of the change into the settings (trends.since); or, for the end of a contract, log the notice given and fill in its days of notice on Contract terms.";
const NO_DATES =
  "Nothing to compare: the claims have no column of service dates and none of submitted dates, so none is before or after a day.";
const SEASON =
  "A season moves these figures too: compare with the same months a year earlier on Trends before you call a change a success.";
const NO_SEASON =
  "A season moves these figures too, and the claims do not go back to the same months a year earlier to tell it from the change.";
const NOTES_FACE = { size: 9 } as const;
const ROOM_ABOVE_NOTES = 8;

function putChange(
  draft: SheetDraft,
  top: number,
  { checks, showsSeason }: AfterChange,
  { filter }: Pick<Settings, "filter">,
): number {
  let row = top;
  for (const check of checks) row = putNotice(draft, row, checkWords(check));
  const judged = checks.filter(
    ({ scores }) => scores !== null && scores.before.payers.size + scores.after.payers.size > 0,
  );
  const last = judged.at(-1);
  if (!last) return row;
  const isWhole = filter.providers === null && filter.places === null;
  putSpacedSection(draft, row, isWhole ? "The whole practice" : "All payers, of the claims counted here");
  row = putPracticeAfter(draft, row + 1, judged);
  putSpacedSection(draft, row, `Payer by payer, ${last.months} months`);
  row = putPayersAfter(draft, row + 1, last.scores!);
  const notes = [
    "Each span is set against equally many days before the change; not all that changed since did so because of it.",
    showsSeason ? SEASON : NO_SEASON,
    `“12.5% open”: answers to 12.5% of the insurers’ service lines (sent, not sent yet or rejected, in the last ${LONGEST_WAIT} days) are missing; above ${percentText(MOST_UNANSWERED)} the figure is not shown. “${NOT_CLEAR}”: they may undo most of the change.`,
    "“pts” are points of a hundred. Staff hours are estimates where neither the claims nor the settings hold minutes.",
  ].join(" ");
  const lines = draft.paragraph(row, 0, draft.columns, notes, { ...NOTES_FACE, color: MUTED, vertical: "bottom" });
  draft.setHeight(row, lineHeight(lines, NOTES_FACE) + ROOM_ABOVE_NOTES);
  return row + 1;
}

/** Which days are set against each other and how much of them is answered, or why none are. */
function checkWords({ months, spans: { before, after }, missing, scores }: ChangeCheck): string {
  switch (missing?.which) {
    case "filter":
      return `${months} months: the filter of the settings leaves out some of the days from ${daysText({ from: before.from, to: after.to })}, so there is nothing to compare. To compare them, change filter.from and filter.to.`;
    case "before":
      return `${months} months: the claims counted here do not go back to ${dayText(before.from)}, so there is nothing to compare with.`;
    case "after":
      return `${months} months: too early to tell. Payers need time to answer the claims up to ${dayText(after.to)}: look again from ${dayText(missing.enoughOn)} on, with new claims.`;
  }
  const against = `${months} months: ${daysText(after)} against ${daysText(before)}.`;
  if (scores === null || scores.before.payers.size + scores.after.payers.size === 0)
    return `${against} No claims of these days are counted here.`;
  return `${against}${openNotice("from before the change", scores.before)}${openNotice("since the change", scores.after)}`;
}

function openNotice(which: string, { counts: { all } }: AnsweredScores): string {
  if (isAnswered(all)) return "";
  const limit = percentText(MOST_UNANSWERED);
  return ` ${openText(all)} of the insurers’ service lines ${which} are open: figures that need their answers are shown once at most ${limit} are.`;
}

function daysText({ from, to }: Span): string {
  return `${dayText(from)} to ${dayText(to)}`;
}

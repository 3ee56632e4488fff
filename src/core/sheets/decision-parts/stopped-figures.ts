import { roundedPercent } from "../../scoring/figure-words";
import type { StoppedPayer } from "../../negotiation/stopped-payer";
import { WEEKS_A_YEAR } from "../../negotiation/time-units";
import { countText } from "../../settings/counted";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { BAND, HAIRLINE, MUTED } from "../palette";
import type { PlanCell } from "../plan";
import { COLUMN, SMALL } from "./decision-columns";
import { putSpacedSection } from "./spaced-section";

const HOURS_FROM = { set: "minutes as set", measured: "measured", estimate: "estimated" } as const;
const ROWS = 4;

interface Figure {
  readonly label: string;
  readonly cell: PlanCell;
  readonly format: string;
  readonly note?: string;
}

/** The guide's one question, in figures: what would be missing, and what would be free. Returns the first free row. */
export function putStopped(draft: SheetDraft, top: number, stopped: StoppedPayer): number {
  putSpacedSection(draft, top, "If we stopped taking this payer tomorrow");
  const first = top + 1;
  const figures = pairs(stopped, address(first + 2, COLUMN.answer));
  figures.forEach(([left, right], i) => {
    draft.write(first + i, 0, [[left.label, left.cell, right.label, right.cell, right.note ?? null]]);
    draft.style(area(first + i, COLUMN.answer, 1, 1), { numberFormat: left.format });
    draft.style(area(first + i, COLUMN.count, 1, 1), { numberFormat: right.format });
  });
  draft.style(area(first, 0, ROWS, COLUMN.last + 1), { fill: BAND, insideHorizontal: HAIRLINE, vertical: "center" });
  draft.style(area(first, COLUMN.words, ROWS, 1), { horizontal: "left", indent: 2 });
  for (const column of [COLUMN.answer, COLUMN.count])
    draft.style(area(first, column, ROWS, 1), { bold: true, size: 11, horizontal: "right" });
  draft.style(area(first, COLUMN.last, ROWS, 1), { ...SMALL, color: MUTED, horizontal: "left", indent: 1 });
  draft.paragraph(first + ROWS, 0, draft.columns, inWords(stopped), SMALL);
  return first + ROWS + 1;
}

function pairs(stopped: StoppedPayer, sessions: string): readonly (readonly [Figure, Figure])[] {
  const { words, cashAYear, marginAYear, sessionsAYear, hoursAYear, hoursFrom, isYear } = stopped;
  const from = hoursFrom === null ? {} : { note: HOURS_FROM[hoursFrom] };
  const aWeek = isYear ? "a week" : words;
  const hours = hoursAYear === null ? "–" : isYear ? formula(`${hoursAYear}/${WEEKS_A_YEAR}`) : hoursAYear;
  return [
    [
      { label: `Bottom line: cash ${words} missing`, cell: cashAYear, format: DOLLARS },
      {
        label: `Workload: sessions ${aWeek} freed`,
        cell: isYear ? formula(`${sessions}/${WEEKS_A_YEAR}`) : sessionsAYear,
        format: TENTHS,
      },
    ],
    [
      { label: `Bottom line: margin ${words} given up`, cell: marginAYear ?? "–", format: DOLLARS },
      { label: `Workload: staff hours ${aWeek} freed`, cell: hours, format: TENTHS, ...from },
    ],
    [
      { label: `Sessions ${words}`, cell: sessionsAYear, format: COUNT },
      { label: "Its share of sessions", cell: stopped.volumeShare ?? "–", format: PERCENT_TENTHS },
    ],
    [
      { label: "Its share of revenue", cell: stopped.revenueShare ?? "–", format: PERCENT_TENTHS },
      { label: "Its share of staff effort", cell: stopped.effortShare ?? "–", format: PERCENT_TENTHS, ...from },
    ],
  ];
}

/** What the margin means, which no figure says by itself. */
function inWords({ marginAYear, marginMissing, words, basis }: StoppedPayer): string {
  if (marginAYear === null) return `No margin: ${marginMissing ?? "not known"}. ${basis}`;
  const dollars = `$${countText(Math.abs(marginAYear))} ${words}`;
  const meaning =
    marginAYear < 0
      ? `Its sessions cost ${dollars} more than they bring`
      : `After the cost of its sessions ${dollars} is left`;
  return `${meaning}, by the cost figures in Settings; pay and rent that go on without it would still have to be met. ${basis}`;
}

/** Who would lose access, in figures: the guide's ethical clarity. */
export function accessText({ sessionsAWeek, sessionsAYear, volumeShare, words }: StoppedPayer): string {
  const share = volumeShare === null ? "" : `, ${roundedPercent(volumeShare, 1)} of all sessions`;
  const weekly = sessionsAWeek === null ? "" : `, about ${sessionsAWeek.toFixed(1)} a week`;
  return (
    `${countText(sessionsAYear)} sessions ${words}${weekly}${share}: they are those of people who use this coverage. ` +
    "Patients are not counted here. Before you decide, count them in your own records, those in the middle of care apart, and note for each where they could go and who would tell them."
  );
}

import { type NetworkWay, networkComparison, type WayFigures } from "../exit/network-comparison";
import type { Figure } from "../scoring/result";
import { area } from "./cell-address";
import { putSpacedSection } from "./decision-parts/spaced-section";
import { SheetDraft } from "./draft";
import { putNetworkPoints } from "./exit-parts/network-points";
import { type FigureColumn, putFigureTable } from "./figure-table";
import { CENTS, COUNT, PERCENT_TENTHS, TENTHS } from "./formats";
import { periodText, practiceName, putHeading } from "./heading";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import type { WorkbookContents } from "./workbook-contents";

const WIDTHS = [30, 9, 11, 11, 11, 13, 13, 15, 11, 11] as const;
const NONE = "–";
/** Points between the table and the words about it. */
const GAP = 6;

const WAY_WORDS: Readonly<Record<NetworkWay, string>> = {
  "in network": "In network: your contracts",
  platform: "Through platforms' contracts",
  "out of network": "Out-of-network claims",
  "self-pay": "Self-pay",
};

/** The guide's comparison of being in and out of networks, with this practice's figures, and what it has to ask itself. */
export function planNetwork({ card, settings, stamp }: WorkbookContents): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.network;
  const draft = new SheetDraft({ key: "network", name, kind: "report", tabColor: TAB.detail, widths: WIDTHS });
  const lines = [`${practiceName(settings)}. ${periodText(card)}`];
  let row = putHeading(draft, `${name}?`, lines, card);
  const ways = networkComparison(card, settings.staffHourly);
  putSpacedSection(draft, row, "What each way brings you, and takes");
  row = putFigureTable(draft, row + 1, { columns: COLUMNS, rows: ways, totals: null }).next;
  draft.setHeight(row, GAP);
  row += 1;
  for (const words of notesOf(ways)) {
    draft.paragraph(row, 0, draft.columns, words, { size: 9, color: MUTED });
    row += 1;
  }
  putSpacedSection(draft, row, "What speaks for each, and what only you know");
  row = putNetworkPoints(draft, row + 1);
  draft.put(row, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "landscape", area: area(0, 0, row + 1, draft.columns), fitTall: 1 }),
  });
}

const figure = (
  key: keyof WayFigures,
  heading: string,
  format: string,
  of: (one: WayFigures) => Figure,
): FigureColumn<WayFigures> => ({ key, heading, format, cell: (one) => of(one) ?? NONE });

const COLUMNS: readonly FigureColumn<WayFigures>[] = [
  { key: "way", heading: "How sessions are paid", cell: ({ way }) => WAY_WORDS[way] },
  figure("payers", "Payers", COUNT, ({ payers }) => payers),
  figure("sessions", "Sessions", COUNT, ({ sessions }) => sessions),
  figure("sessionShare", "Share of sessions", PERCENT_TENTHS, ({ sessionShare }) => sessionShare),
  figure("cashShare", "Share of revenue", PERCENT_TENTHS, ({ cashShare }) => cashShare),
  figure("cashPerSession", "Collected per session", CENTS, ({ cashPerSession }) => cashPerSession),
  figure("minutesPerSession", "Staff minutes per session", TENTHS, ({ minutesPerSession }) => minutesPerSession),
  figure("afterStaff", "Collected less staff time", CENTS, ({ afterStaff }) => afterStaff),
  figure("denialRate", "Initial denials", PERCENT_TENTHS, ({ denialRate }) => denialRate),
  figure("meanDays", "Days to pay", TENTHS, ({ meanDays }) => meanDays),
];

function notesOf(ways: readonly WayFigures[]): string[] {
  const has = (way: NetworkWay): boolean => ways.some((one) => one.way === way && one.payers > 0);
  const missing = [
    ...(has("out of network") ? [] : ["out-of-network claims (mark such payers in Settings: type out-of-network)"]),
    ...(has("self-pay") ? [] : ["self-pay sessions"]),
  ];
  return [
    ...(missing.length === 0
      ? []
      : [`Your claims hold no ${missing.join(", and no ")}: what these bring is not known.`]),
    "Collected: what insurers and patients paid. The codes of each way differ: compare single codes on Rates. Of self-pay no staff time is known; it is not nothing.",
  ];
}

import type { ExpiringClaims } from "../negotiation/expiring-claims";
import { DAYS_LISTED_LATE } from "../negotiation/expiring-money";
import { countText } from "../settings/counted";
import type { Day } from "../settings/settings";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { AHEAD, putByPayer, putByWork, putRecoupments, putUndated } from "./expiring-tables";
import { EXPIRING_NOTES, nothingDated, termName } from "./expiring-words";
import { putTieOut, putWorklist } from "./expiring-worklist";
import type { PlacedFigures } from "./figure-table";
import { dayText, dollarText } from "./formats";
import { practiceName, putHeading, putSection } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import type { Area, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

/** A name, service lines, dollars, eight weeks, later, and what is too late. */
const WIDTHS = [31, ...Array.from({ length: 13 }, () => 10.2)];

/** What has to be sent, appealed or disputed by when, in dollars by week and as a worklist; and what no deadline is known of. */
export function planMoneyThatExpires({ card, settings, stamp, negotiation }: NegotiationContents): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.expiring;
  const draft = new SheetDraft({ key: "expiring", name, kind: "report", tabColor: TAB.detail, widths: WIDTHS });
  const { expiring } = negotiation;
  const { today } = settings;
  let row = putHeading(draft, `${practiceName(settings)}: ${name}`, [`Deadlines from ${dayText(today)} on`], card);
  for (const note of EXPIRING_NOTES) draft.paragraph(row++, 0, WIDTHS.length, note, { color: MUTED });
  const nothing = nothingDated(expiring);
  if (nothing !== null) row = putNotice(draft, row, nothing);
  row += 1;
  const byWork = nothing === null ? putTables(draft, row, expiring, today) : null;
  row = putOthers(draft, byWork?.next ?? row, expiring);
  const list = byWork && expiring.claims.length > 0 ? putList(draft, row, expiring, byWork.byWork, today) : null;
  row = list?.next ?? row;
  draft.put(row, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 1, WIDTHS.length),
      // The worklist is the last and the only long one.
      ...(list ? { titleRows: list.headings } : {}),
    }),
  });
}

/** The two tables of what is dated. */
function putTables(
  draft: SheetDraft,
  top: number,
  expiring: ExpiringClaims,
  today: Day,
): { readonly next: number; readonly byWork: PlacedFigures } {
  putSection(draft, top, 0, "By kind of work");
  const byWork = putByWork(draft, top + 1, expiring, today);
  putSection(draft, byWork.next + 1, 0, "By payer");
  return { byWork, next: putByPayer(draft, byWork.next + 2, expiring, today).next + 1 };
}

/** What could not be dated, and what payers may still take back. Returns the first free row. */
function putOthers(draft: SheetDraft, top: number, { undated, recoupments }: ExpiringClaims): number {
  let row = top;
  if (undated.length > 0) {
    putSection(draft, row, 0, "Not dated: what is at stake, and what is missing");
    row = putUndated(draft, row + 1, undated) + 1;
  }
  const { months, unknown } = recoupments;
  if (months.length + unknown.length === 0) return row;
  putSection(draft, row, 0, "Payments that a payer may still take back");
  row += 1;
  if (months.length > 0) row = putRecoupments(draft, row, recoupments).next;
  if (unknown.length > 0) row = putNotice(draft, row, unknownWords(unknown));
  return row + 1;
}

const NAMES_LISTED = 12;

function unknownWords(payers: readonly string[]): string {
  const more = payers.length - NAMES_LISTED;
  const names = `${payers.slice(0, NAMES_LISTED).join(", ")}${more > 0 ? ` and ${countText(more)} more` : ""}`;
  const sheet = REQUESTED_SHEET_WORDS.terms.name;
  return `Not known how far back they may go (${termName("recoupmentDays")} in ${sheet}): ${names}.`;
}

function putList(
  draft: SheetDraft,
  top: number,
  expiring: ExpiringClaims,
  byWork: PlacedFigures,
  today: Day,
): { readonly next: number; readonly headings: Pick<Area, "row" | "rows"> } {
  const { claims, notListed } = expiring;
  const cut = notListed.lines > 0 ? `, the ${claims.length} most urgent` : "";
  putSection(draft, top, 0, `Worklist${cut}: by deadline, then by dollars`);
  const list = putWorklist(draft, top + 1, expiring, today);
  const ahead = { lines: byWork.total(AHEAD.lines), dollars: byWork.total(AHEAD.dollars) };
  let row = putTieOut(draft, list.next + 1, expiring, { list, ahead, today });
  const rest = `${countText(notListed.lines)} service lines with ${dollarText(notListed.dollars)} are not listed: sheets hold ${claims.length} rows of this list. They come up when those above are done.`;
  if (notListed.lines > 0) row = putNotice(draft, row, rest);
  const late = `Deadlines passed by more than ${DAYS_LISTED_LATE} days are not listed; their dollars stand under “too late” above.`;
  draft.paragraph(row, 0, WIDTHS.length, late, { color: MUTED });
  // With its title, which may stand alone at the foot of the page before.
  return { next: row + 2, headings: { row: top, rows: 1 + list.headings.rows } };
}

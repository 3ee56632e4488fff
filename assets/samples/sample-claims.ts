import Papa from "papaparse";
import { Adjudicator } from "./adjudicator";
import { damage, strayRows } from "./blemishes";
import { COLUMNS, type Column, textRow, type TextRow, totalsRow } from "./export-table";
import { PAYERS } from "./payers";
import { Random } from "./random";
import type { SampleRow } from "./sample-row";
import { type Client, type Visit, visitsOf } from "./visits";

/** Numbers that the practice's software had reached when the table begins. */
const FIRST_ACCOUNT = 2417;
const FIRST_CLAIM = 160301;
/** A blank line stands after every so many rows, where the export broke a page. */
const PAGE_ROWS = 1800;

/** The claim table of the sample practice as CSV text: the same on every run and machine. */
export function sampleClaims(): string {
  const rows = claimRows();
  const random = new Random("texts");
  const all = [...rows, ...strayRows(rows, new Random("stray rows"))].sort((a, b) => a.serviceDay - b.serviceDay);
  const texts = all.map((row) => textRow(row, random));
  damage(texts, new Random("damage"));
  const columns = Object.keys(COLUMNS) as Column[];
  const cells = [...texts, totalsRow(all)].map((text: TextRow) => columns.map((column) => text[column]));
  return `${Papa.unparse([columns.map((column) => COLUMNS[column]), ...pages(cells)], { newline: "\n" })}\n`;
}

/** Every row of every claim, in order of claim. */
function claimRows(): SampleRow[] {
  const visits = PAYERS.flatMap((payer) => visitsOf(payer, new Random(`visits of ${payer.name}`)));
  const order = new Random("order of a day");
  const places = new Map(visits.map((visit) => [visit, visit.day + order.next()]));
  visits.sort((a, b) => places.get(a)! - places.get(b)!);
  numberAccounts(visits);
  const adjudicators = new Map(
    PAYERS.map((payer) => [payer, new Adjudicator(payer, new Random(`claims of ${payer.name}`))]),
  );
  return visits.flatMap((visit, index) =>
    adjudicators.get(visit.client.payer)!.rowsOf(visit, String(FIRST_CLAIM + index)),
  );
}

/** Account numbers in the order in which the clients came. */
function numberAccounts(visits: readonly Visit[]): void {
  const clients = [...new Set(visits.map(({ client }) => client))];
  clients
    .sort((a, b) => a.start - b.start)
    .forEach((client: Client, index) => (client.account = String(FIRST_ACCOUNT + index)));
}

function pages(rows: readonly string[][]): string[][] {
  return rows.flatMap((row, index) => (index > 0 && index % PAGE_ROWS === 0 ? [row.map(() => ""), row] : [row]));
}

import { areaAddress, overlap, type Area } from "./address";
import type { Happening, WorkbookState } from "./state";

/** What the host tells the client library of its own accord: the event's number, whom it is about, and what happened as JSON. */
export interface Message {
  readonly type: number;
  readonly target: string;
  readonly body: string;
}

// The numbers and the word of the client library (@microsoft/office-js 1.1.110).
const EVENT = { edited: 10, activated: 11, added: 13, deleted: 15, tableEdited: 101 } as const;
const WORKBOOK = "Workbook";
const REGISTERED: Readonly<Record<string, number>> = {
  "Worksheet DataChanged": EVENT.edited,
  "WorksheetCollection DataChanged": EVENT.edited,
  "Worksheet Activated": EVENT.activated,
  "WorksheetCollection Activated": EVENT.activated,
  "WorksheetCollection Added": EVENT.added,
  "WorksheetCollection Deleted": EVENT.deleted,
  "Table DataChanged": EVENT.tableEdited,
  "TableCollection DataChanged": EVENT.tableEdited,
};

/** Who listens to what. The host speaks of an event only while a client has registered for it. */
export class Listeners {
  private readonly counts = new Map<string, number>();

  /** `className event`, such as `Table DataChanged`; false where the stand-in knows no such event. */
  register(event: string, target: string | null, step: 1 | -1): boolean {
    const type = REGISTERED[event];
    if (type === undefined) return false;
    const key = `${type} ${target ?? WORKBOOK}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + step);
    return true;
  }

  /** The messages to those who listen. */
  messages(happening: Happening, workbook: WorkbookState): Message[] {
    return everyMessage(happening, workbook).filter(
      ({ type, target }) => (this.counts.get(`${type} ${target}`) ?? 0) > 0,
    );
  }
}

/** "Work with events using the Excel JavaScript API" (Office docs); the arguments are those of the typings. */
function everyMessage(happening: Happening, workbook: WorkbookState): Message[] {
  const { kind, sheet } = happening;
  const to = (targets: readonly string[], type: number, body: object): Message[] =>
    targets.map((target) => ({ type, target, body: JSON.stringify(body) }));
  if (kind !== "edited") {
    const body = { worksheetId: sheet.id, ...(kind === "activated" ? {} : { source: "Local" }) };
    return to([sheet.id, WORKBOOK], EVENT[kind], body);
  }
  const edit = { changeType: "RangeEdited", source: "Local", worksheetId: sheet.id };
  const ofSheet = { ...edit, address: areaAddress(happening.area), shiftDirection: "None" };
  const tables = workbook.tables.filter((table) => table.sheet === sheet && overlap(table.area, happening.area));
  return [
    ...to([sheet.id, WORKBOOK], EVENT.edited, ofSheet),
    ...tables.flatMap(({ id, area }) =>
      to([id, sheet.id, WORKBOOK], EVENT.tableEdited, {
        ...edit,
        tableId: id,
        address: areaAddress(common(area, happening.area)),
      }),
    ),
  ];
}

/** The cells that lie in both. */
function common(one: Area, other: Area): Area {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

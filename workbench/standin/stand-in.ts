import { bootOffice } from "./boot";
import { Workbook } from "./model/workbook";
import { isServiceRequest, Run, type Answer, type RequestBody } from "./protocol";

/** What one request came to. */
export interface RequestRecord {
  readonly actions: number;
  readonly bytes: number;
  readonly changed: boolean;
  readonly cellsWritten: number;
  readonly cellsRead: number;
  /** Excel's code when it failed. */
  readonly error: string | null;
}

/** A failure to come. `request` counts from now: 1 is the next. Without `action` (0 is the first) it fails before its first. */
export interface Fault {
  readonly request: number;
  readonly action?: number;
  readonly code: string;
  /** Every later request fails as well: Excel is gone. */
  readonly lasting?: boolean;
}

/** The newest ExcelApi of this Excel: the floor of the manifest, so that anything newer is refused. */
const EXCEL_API = "1.12";
export const REQUIREMENT_SETS = {
  ExcelApi: EXCEL_API,
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  DelayForCellEdit: "1.1",
};
/** Request and response of Excel on the web ("Resource limits and performance optimization", Office docs). */
const MAX_BYTES = 5_000_000;
/** The client sets this flag for `delayForCellEdit` ("Delay execution while cell is being edited", Office docs). */
const DELAY_FOR_CELL_EDIT = 64;

/** An Excel without Excel: a workbook in memory that answers what office.js asks. */
export class StandIn {
  readonly requests: RequestRecord[] = [];
  /** Another workbook has the focus. */
  focusElsewhere = false;
  private editing: { readonly done: Promise<void>; readonly finish: () => void } | null = null;
  private faults: Fault[] = [];
  private readonly references = new Map<string, object>();

  constructor(readonly workbook = new Workbook()) {}

  failWith(fault: Fault): void {
    this.faults.push({ ...fault, request: this.requests.length + fault.request });
  }

  /** No failure is to come any more. */
  recover(): void {
    this.faults = [];
  }

  /** The user begins to type into a cell; requests wait or fail until `finishCellEdit`. */
  beginCellEdit(): void {
    let finish = (): void => undefined;
    const done = new Promise<void>((resolve) => (finish = resolve));
    this.editing = { done, finish };
  }

  finishCellEdit(): void {
    this.editing?.finish();
    this.editing = null;
  }

  /** Answers one request of the client library; bodies are JSON. */
  async answer(text: string, flags: number): Promise<string> {
    const body = JSON.parse(text) as RequestBody;
    if (isServiceRequest(body)) return JSON.stringify(nothing(body));
    if (this.editing && flags & DELAY_FOR_CELL_EDIT) await this.editing.done;
    const { state } = this.workbook;
    const before = { changes: state.changes, written: state.cellsWritten, read: state.cellsRead };
    const bytes = byteLength(text);
    let answer = this.perform(body, bytes);
    let json = JSON.stringify(answer);
    if (byteLength(json) > MAX_BYTES) json = JSON.stringify((answer = failed("ResponsePayloadSizeLimitExceeded")));
    this.requests.push({
      actions: body.Actions.length,
      bytes,
      changed: state.changes > before.changes,
      cellsWritten: state.cellsWritten - before.written,
      cellsRead: state.cellsRead - before.read,
      error: answer.Error?.Code ?? null,
    });
    return json;
  }

  private perform(body: RequestBody, bytes: number): Answer {
    if (bytes > MAX_BYTES) return failed("RequestPayloadSizeLimitExceeded");
    if (this.editing) return failed("InvalidOperationInCellEditMode");
    const number = this.requests.length + 1;
    const faults = this.faults.filter((fault) => fault.request === number);
    const gone = this.faults.find((fault) => fault.lasting && fault.request < number);
    const whole = gone ?? faults.find((fault) => fault.action === undefined);
    if (whole) return failed(whole.code);
    const { workbook, focusElsewhere, references } = this;
    const faultAt = (action: number): string | null => faults.find((fault) => fault.action === action)?.code ?? null;
    const newReference = (): string => workbook.state.newId();
    const host = { workbook, excelApi: EXCEL_API, focusElsewhere, references, newReference, faultAt };
    return new Run(host, body).answer();
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** A refusal of the whole request, before anything was done. */
function failed(code: string): Answer {
  return {
    Results: [],
    Error: { Code: code, Message: "Words of Excel's, in its language", Location: "", ActionIndex: -1 },
  };
}

function nothing(body: RequestBody): Answer {
  return { Results: body.Actions.map((action) => ({ ActionId: action.Id, Value: null })) };
}

let current = new StandIn();
let booted: Promise<void> | null = null;

/**
 * Makes office.js of this process speak to this stand-in: puts `Office`, `Excel`, `OfficeExtension` and `CustomFunctions` where
 * a page has them. office.js is run once a process; a later call only changes whom it speaks to.
 */
export async function openExcel(standIn = new StandIn()): Promise<StandIn> {
  current = standIn;
  booted ??= bootOffice((body, flags) => current.answer(body, flags), REQUIREMENT_SETS).then(
    ({ Office, Excel, OfficeExtension, CustomFunctions }) =>
      void Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions }),
  );
  await booted;
  return standIn;
}

import { Listeners, type Message } from "./events";
import { Workbook } from "./model/workbook";
import { isServiceRequest, Run, wantedPane, type Answer, type RequestBody } from "./protocol";
import type { SheetState } from "./state";

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

/** What changed in a workbook: by a request, or by the user. */
export interface WorkbookChange {
  /** Their contents, looks or charts; a formula on another may come to something else now. */
  readonly sheets: readonly SheetState[];
  /** The tabs, their order or names, the active one, a selection, the workbook's names, settings or protection. */
  readonly workbook: boolean;
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

/** The client library's number for the pane's coming and going; it listens without saying so. */
const PANE_EVENT = 65_539;

/** An Excel without Excel: a workbook in memory that answers what office.js asks. */
export class StandIn {
  readonly requests: RequestRecord[] = [];
  /** Another workbook has the focus. */
  focusElsewhere = false;
  /** The addresses of the dialogs that the add-in opened. */
  readonly dialogs: string[] = [];
  /** The user closes the dialog that was opened last. */
  closeDialog = (): void => undefined;
  /** The add-in's pane is to be seen (`Office.addin.showAsTaskpane`, `hide`). */
  paneVisible = true;
  private readonly listeners = new Listeners();
  private readonly onMessage = new Set<(messages: readonly Message[]) => void>();
  private readonly onChanged = new Set<(change: WorkbookChange) => void>();
  private editing: { readonly done: Promise<void>; readonly finish: () => void } | null = null;
  private faults: Fault[] = [];
  private readonly references = new Map<string, object>();

  constructor(readonly workbook = new Workbook()) {
    // What made the workbook is nobody's news.
    workbook.state.touched.clear();
    workbook.state.happened = [];
  }

  /** Calls back with what the client library is to be told of its own accord, after the answer to the request that caused it. */
  onMessages(listener: (messages: readonly Message[]) => void): () => void {
    this.onMessage.add(listener);
    return () => void this.onMessage.delete(listener);
  }

  /** Calls back after each request, and each deed of the user, that changed something. */
  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.onChanged.add(listener);
    return () => void this.onChanged.delete(listener);
  }

  /** Lets the user do something, then tells everybody. What Excel would refuse the user is an ExcelError. */
  act<Result>(deed: () => Result): Result {
    try {
      return deed();
    } finally {
      this.tell();
    }
  }

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
    if (isServiceRequest(body)) {
      this.showPane(wantedPane(body));
      return JSON.stringify(nothing(body));
    }
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
    this.tell();
    return json;
  }

  private tell(): void {
    const { state } = this.workbook;
    const { touched, happened } = state;
    state.touched = new Set();
    state.happened = [];
    this.send(happened.flatMap((one) => this.listeners.messages(one, state)));
    if (touched.size === 0) return;
    const sheets = state.sheets.filter((sheet) => touched.has(sheet));
    for (const listener of this.onChanged) listener({ sheets, workbook: touched.has(null) });
  }

  /** Messages reach the client after the answer that is on its way. */
  private send(messages: readonly Message[]): void {
    if (messages.length === 0) return;
    setTimeout(() => {
      for (const listener of this.onMessage) listener(messages);
    });
  }

  private showPane(visible: boolean | null): void {
    if (visible === null || visible === this.paneVisible) return;
    this.paneVisible = visible;
    const body = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.send([{ type: PANE_EVENT, target: "", body }]);
  }

  private perform(body: RequestBody, bytes: number): Answer {
    if (bytes > MAX_BYTES) return failed("RequestPayloadSizeLimitExceeded");
    if (this.editing) return failed("InvalidOperationInCellEditMode");
    const number = this.requests.length + 1;
    const faults = this.faults.filter((fault) => fault.request === number);
    const gone = this.faults.find((fault) => fault.lasting && fault.request < number);
    const whole = gone ?? faults.find((fault) => fault.action === undefined);
    if (whole) return failed(whole.code);
    const { workbook, focusElsewhere, references, listeners } = this;
    const faultAt = (action: number): string | null => faults.find((fault) => fault.action === action)?.code ?? null;
    const newReference = (): string => workbook.state.newId();
    const host = { workbook, excelApi: EXCEL_API, focusElsewhere, references, listeners, newReference, faultAt };
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

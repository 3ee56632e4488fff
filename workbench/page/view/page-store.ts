import type { FromPane, ToPane } from "../pane/pane-end";
import type { CellPosition, SheetPicture, WorkbookPicture } from "../pictures";
import { offer, remote, type Remote } from "../remote";
import type { Beginning, TriedWorkbook } from "../worker/tried-workbook";
import { addressOf } from "./grid-ids";
import type { PageEnd } from "./page-end";

/** What the page shows. */
export interface PageState {
  /** `null`: the workbook is being made. */
  readonly workbook: WorkbookPicture | null;
  /** The sheet in front, and the version of the workbook that it shows. */
  readonly sheet: SheetPicture | null;
  readonly version: number;
  readonly isPaneShown: boolean;
  /** Another one for each workbook: the pane is loaded anew with it. */
  readonly opened: number;
  /** The address of the add-in's dialog. */
  readonly dialog: string | null;
  /** What the user has to know, until the next thing is done. */
  readonly message: { readonly text: string; readonly isProblem: boolean } | null;
  /** What takes its time. */
  readonly busy: string | null;
}

const NOTHING: PageState = {
  workbook: null,
  sheet: null,
  version: 0,
  isPaneShown: true,
  opened: 0,
  dialog: null,
  message: null,
  busy: null,
};

/** `?empty` or `?claims` in the address: begin with an empty workbook, or with the sample's claims without settings. */
export const beginningOf = (search: string): Beginning =>
  (["empty", "claims"] as const).find((beginning) => new URLSearchParams(search).has(beginning)) ?? "practice";

/** The state of the page, and its ways to the worker and to the pane. */
export class PageStore {
  readonly worker: Remote<TriedWorkbook>;
  /** Settles when the first workbook is there. */
  readonly ready: Promise<void>;
  private state = NOTHING;
  private readonly listeners = new Set<() => void>();
  private frame: HTMLIFrameElement | null = null;
  private isDrawn = true;
  /** The cells that were selected here and that the worker has not heard of yet: how many, and the last of them. */
  private selecting: { readonly count: number; readonly last: CellPosition | null } = { count: 0, last: null };

  constructor(private readonly thread: Worker) {
    this.worker = remote<TriedWorkbook>(thread);
    offer(thread, {
      workbookChanged: (picture) => void this.show(picture),
      paneChanged: (isPaneShown) => this.showPane(isPaneShown),
    } satisfies PageEnd);
    addEventListener("message", (event: MessageEvent<FromPane>) => this.hear(event));
    this.ready = this.startAgain(beginningOf(location.search));
  }

  readonly get = (): PageState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Does what may take a moment; what goes wrong is told, and `null` comes back. */
  async attempt<Result>(busy: string | null, work: () => Promise<Result>): Promise<Result | null> {
    this.set({ busy, message: null });
    try {
      return await work();
    } catch (error) {
      this.set({ message: { text: problemText(error as Error), isProblem: true } });
      return null;
    } finally {
      this.set({ busy: null });
    }
  }

  async startAgain(beginning: Beginning): Promise<void> {
    await this.worker.startAgain(beginning);
    this.renewPane();
  }

  async open(name: string, bytes: Uint8Array): Promise<readonly string[]> {
    const leftOut = await this.worker.open(name, bytes);
    this.renewPane();
    return leftOut;
  }

  /** Selects a cell: here at once, for the next key goes on from it, then in the workbook. */
  async select(sheet: string, cell: CellPosition): Promise<void> {
    this.selecting = { count: this.selecting.count + 1, last: cell };
    if (this.state.sheet) this.set({ sheet: { ...this.state.sheet, activeCell: cell } });
    try {
      await this.worker.select(sheet, addressOf(cell));
    } finally {
      this.selecting = { ...this.selecting, count: this.selecting.count - 1 };
    }
  }

  /** Clicks a button of the ribbon, whose action the add-in has given to office.js in the pane's page. */
  clickRibbon(name: string): void {
    this.tellPane({ tryIt: "command", name });
  }

  closeDialog(): void {
    this.set({ dialog: null });
    this.tellPane({ tryIt: "user closed dialog" });
  }

  /** Draws the workbook as it changes, or leaves the page as it is. The pane goes on either way. */
  draw(isDrawn: boolean): void {
    this.isDrawn = isDrawn;
  }

  setFrame(frame: HTMLIFrameElement | null): void {
    this.frame = frame;
  }

  /** The add-in belongs to the workbook that it was opened with. */
  private renewPane(): void {
    this.set({ opened: this.state.opened + 1, dialog: null, isPaneShown: true });
  }

  private showPane(isPaneShown: boolean): void {
    this.set({ isPaneShown });
    this.tellPane({ tryIt: "shown", isShown: isPaneShown });
  }

  private tellPane(message: ToPane): void {
    this.frame?.contentWindow?.postMessage(message, location.origin);
  }

  private hear({ data, origin, source, ports }: MessageEvent<FromPane>): void {
    if (origin !== location.origin) return;
    if (data.tryIt === "dialog says") return this.tellPane(data);
    if (source !== this.frame?.contentWindow || !this.frame) return;
    if (data.tryIt === "loaded") this.thread.postMessage({ pane: true }, [...ports]);
    else if (data.tryIt === "dialog") this.set({ dialog: data.url });
    else if (data.tryIt === "dialog closed") this.set({ dialog: null });
  }

  /** Pictures of the sheet come when they are ready; an older one never takes the place of a newer one. */
  private async show(workbook: WorkbookPicture): Promise<void> {
    if (!this.isDrawn) return;
    this.set({ workbook });
    const { version, active } = workbook;
    const sheet = await this.worker.sheetPicture(active).catch(() => null);
    if (!sheet || version < this.state.version) return;
    const { count, last } = this.selecting;
    const isAhead = count > 0 && last !== null && this.state.sheet?.id === sheet.id;
    this.set({ sheet: isAhead ? { ...sheet, activeCell: last } : sheet, version });
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  AccessDenied: "The sheet or the workbook is protected, and stays as it was.",
  InvalidArgument: "Excel would not take that here.",
};

/** Errors for users say themselves what to do; Excel's refusals are codes. */
function problemText(error: Error & { readonly code?: string }): string {
  return REFUSALS[error.code ?? ""] ?? error.message;
}

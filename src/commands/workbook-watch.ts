import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { FilterOutcome } from "../excel/filter-claims";
import type { Look } from "../excel/look-at-workbook";
import type * as powers from "../excel/powers";
import type { ClaimsReading } from "../excel/read-overview";
import type { SettingChange } from "../core/settings/setting-changes";
import type { Watched } from "../view/store";
import type {
  CellPlace,
  ClaimsView,
  Problem,
  ShowOutcome,
  ShownClaims,
  StaleReason,
  WorkbookView,
} from "../view/workbook-view";
import { loadPowers } from "./load-powers";
import { CANNOT_LOAD, problemOf } from "./problem-status";
import type { BuildWatcher } from "./scorecard-build";
import { Store } from "../view/store";

type Powers = typeof powers;

/** The workbook is looked at again when nobody has changed anything for so long. */
const QUIET_MS = 1000;
const CHANGED: readonly StaleReason[] = ["claims"];

/** What the add-in knows of the workbook while it is open; it looks again by itself when something changes. */
export class WorkbookWatch implements BuildWatcher {
  private readonly view = new Store<WorkbookView>({ state: "looking" });
  /** Ends the look and the reading that are under way. */
  private stop: AbortController | null = null;
  private look: Look | null = null;
  private reading: ClaimsReading | null = null;
  /** Counted up by each change of the claims; what was read at another count has to be read again. */
  private changes = 0;
  private readAt = 0;
  private builtAt = 0;
  private shown: { readonly claims: ShownClaims; readonly content: string } | null = null;
  /** Where our filter is: on which table or sheet, and whether the sheet had none before. */
  private filtered: { readonly name: string; readonly isAdded: boolean } | null = null;
  /** The sheets that Excel has told of since the last look. */
  private readonly news = new Set<string>();
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private isListening = false;
  /** How much of the add-in's own work is going on: sheets that come and go meanwhile are its own doing. */
  private ownWork = 0;

  constructor(
    private readonly version: string,
    private readonly load: () => Promise<Powers> = loadPowers,
  ) {}

  /** Looks for the first time when somebody wants to know. */
  readonly workbook: Watched<WorkbookView> = {
    get: this.view.get,
    subscribe: (listener) => {
      const stop = this.view.subscribe(listener);
      if (!this.stop) void this.lookOnce();
      return stop;
    },
  };

  /** Looks at the workbook; its claims are then read in the background. */
  readonly lookAgain = async (): Promise<void> => {
    this.changes++;
    await this.lookOnce();
  };

  readonly began = (): void => {
    this.ownWork++;
    this.builtAt = this.changes;
    if (!this.stop) return;
    this.stop.abort();
    this.show(null);
  };

  readonly ended = (read: ClaimsReading | null): void => {
    this.ownWork--;
    if (read) {
      this.reading = read;
      this.readAt = this.builtAt;
    }
    // Where nobody has looked yet, the ribbon has built, and no pane shows the workbook.
    if (this.stop) void this.lookOnce();
  };

  readonly choose = (name: string): Promise<Problem | null> =>
    this.change(({ rememberChoice }) => rememberChoice(name));

  readonly saveSettings = (changes: readonly SettingChange[]): Promise<Problem | null> =>
    this.change(({ saveSettings }) => {
      const isOwnClaims = this.look?.isSample === false && this.look.claims !== null;
      return saveSettings(changes, { clock: new Date(), isOwnClaims });
    });

  readonly addSample = (): Promise<Problem | null> => this.change(({ addSample }) => addSample({ clock: new Date() }));

  readonly removeSample = (): Promise<Problem | null> => this.change(({ removeSample }) => removeSample());

  readonly select = (place: CellPlace): Promise<Problem | null> => this.does(({ selectCells }) => selectCells(place));

  readonly showSheet = (name: string): Promise<Problem | null> => this.does((loaded) => loaded.showSheet(name));

  readonly showClaims = async (
    payer: string,
    kind: ClaimsKind,
    { replace = false }: { readonly replace?: boolean } = {},
  ): Promise<ShowOutcome> => {
    const { look } = this;
    if (!look?.claims) return { outcome: "none" };
    const { claims } = look;
    const wish = { payer, kind, replace: replace || this.filtered?.name === claims.name };
    let came: FilterOutcome = { outcome: "none" };
    const problem = await this.does(async (loaded) => {
      came = await loaded.showClaims(claims, look.contents.settings, wish);
    });
    if (problem) return { outcome: "problem", ...problem };
    return this.takeFilter(came, claims.name);
  };

  /** Takes our own filter away, and no other. */
  readonly clearFilter = async (): Promise<Problem | null> => {
    const claims = this.look?.claims;
    const { filtered } = this;
    if (!claims || filtered?.name !== claims.name) return null;
    const problem = await this.does((loaded) => loaded.clearFilter(claims, filtered.isAdded));
    if (problem) return problem;
    this.filtered = this.shown = null;
    await this.lookOnce();
    return null;
  };

  private takeFilter(came: FilterOutcome, name: string): ShowOutcome {
    if (came.outcome !== "shown") return came;
    const isAdded = came.isAdded || (this.filtered?.name === name && this.filtered.isAdded);
    this.filtered = { name, isAdded };
    this.shown = { claims: came.shown, content: came.content };
    void this.lookOnce();
    return { outcome: "shown" };
  }

  /** Does something that changes the workbook, and looks at what has come of it. */
  private async change(act: (loaded: Powers) => Promise<void>): Promise<Problem | null> {
    const problem = await this.does(act);
    await this.lookOnce();
    return problem;
  }

  private async does(act: (loaded: Powers) => Promise<void>): Promise<Problem | null> {
    const loaded = await this.load().catch(() => null);
    if (!loaded) return CANNOT_LOAD;
    this.ownWork++;
    try {
      await act(loaded);
      return null;
    } catch (error) {
      return problemOf(error);
    } finally {
      this.ownWork--;
    }
  }

  private async lookOnce(): Promise<void> {
    clearTimeout(this.quiet);
    this.news.clear();
    this.stop?.abort();
    const { signal } = (this.stop = new AbortController());
    const loaded = await this.load().catch(() => null);
    if (signal.aborted) return;
    if (!loaded) return this.view.set({ state: "problem", ...CANNOT_LOAD });
    try {
      await this.listen(loaded);
      const at = this.changes;
      const look = await loaded.lookAtWorkbook({ version: this.version, clock: new Date() });
      if (signal.aborted) return;
      this.take(look);
      if (look.claims && this.isToRead(look)) void this.read(loaded, look, at, signal);
    } catch (error) {
      if (!signal.aborted) this.view.set({ state: "problem", ...problemOf(error) });
    }
  }

  /** Takes what a look has found. What was read of the same claims is shown until they have been read again. */
  private take(look: Look): void {
    const { claims } = look.contents;
    if (this.reading?.claims !== claims?.name) this.reading = null;
    const { rows, rowsBeside } = this.shown?.claims ?? { rows: 0, rowsBeside: 0 };
    const isFiltered = claims !== null && claims.name === this.filtered?.name;
    const isShown = isFiltered && claims.rows - claims.hiddenRows === rows + rowsBeside;
    if (!isShown || look.settingsHash !== this.look?.settingsHash) this.shown = null;
    this.look = look;
    this.show(null);
  }

  private isToRead(look: Look): boolean {
    return this.reading?.of !== look.of || this.readAt !== this.changes;
  }

  /** Reads the claims and shows what they hold. Never rejects: what stands in the way is a problem of the claims. */
  private async read(loaded: Powers, look: Look, at: number, signal: AbortSignal): Promise<void> {
    const rowsInAll = look.contents.claims!.rows;
    this.show({ rows: 0, rowsInAll });
    const onProgress = (rows: number): void => this.show({ rows: Math.min(rows, rowsInAll), rowsInAll });
    try {
      const reading = await loaded.readOverview(look.claims!, look.contents.settings, look.of, { signal, onProgress });
      if (signal.aborted) return;
      this.reading = reading;
      this.readAt = at;
      if (this.shown?.content !== reading.content) this.shown = null;
      this.show(null);
    } catch (error) {
      if (signal.aborted) return;
      const { message, next } = problemOf(error);
      const problem = { message: next === null ? message : `${message} ${next}`, place: null, rows: 0 };
      this.show(null, [problem]);
    }
  }

  /** Puts together what the last look and the last reading know. */
  private show(progress: ClaimsView["reading"], trouble: ClaimsView["problems"] = []): void {
    const { look, reading } = this;
    if (!look) return;
    const { claims, scorecard } = look.contents;
    this.view.set({
      state: "ready",
      ...look.contents,
      claims: claims && {
        ...claims,
        reading: progress,
        overview: reading?.overview ?? null,
        problems: [...trouble, ...(reading?.problems ?? claims.problems)],
      },
      scorecard: scorecard && { ...scorecard, stale: [...scorecard.stale, ...(this.isStale(look) ? CHANGED : [])] },
      shown: this.shown?.claims ?? null,
    });
  }

  /** The claims differ from those that the scorecard was built from, by what was read of them or by what Excel has told since. */
  private isStale({ stamp, of }: Look): boolean {
    if (!stamp || stamp.claims !== this.look?.claims?.name) return false;
    if (this.reading?.of !== of) return false;
    return stamp.content !== this.reading.content || (this.isListening && this.readAt !== this.changes);
  }

  /** Has Excel tell of changes from now on, once. */
  private async listen(loaded: Powers): Promise<void> {
    if (this.isListening) return;
    this.isListening = true;
    this.isListening = await loaded.watchChanges(this.heard);
  }

  private readonly heard = (sheet: string): void => {
    if (this.look?.sheets.claims === sheet) {
      this.changes++;
      this.show(null);
    } else if (this.ownWork > 0) return;
    this.news.add(sheet);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(this.whenQuiet, QUIET_MS);
  };

  /**
   * Reports mean nothing; which sheets are reports is asked late, for Excel tells of those of a build when it is over. While a build
   * goes on, nothing is looked at: it does so by itself at its end.
   */
  private readonly whenQuiet = (): void => {
    const isNews = [...this.news].some((sheet) => !this.look?.reports.has(sheet));
    if (isNews && this.ownWork === 0) void this.lookOnce();
  };
}

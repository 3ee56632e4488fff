import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { FilterOutcome } from "../excel/filter-claims";
import type { Look } from "../excel/look-at-workbook";
import type * as powers from "../excel/powers";
import type { ClaimsReading } from "../excel/read-overview";
import type { ContractTerms } from "../core/negotiation/contract-terms";
import type { LogEntry } from "../core/negotiation/log-entry";
import type { SettingChange } from "../core/settings/setting-changes";
import type { Watched } from "../view/store";
import type { CellPlace, ClaimsView, Problem, ShowOutcome, StaleReason, WorkbookView } from "../view/workbook-view";
import { lookAfterBuild } from "./after-build";
import { loadPowers } from "./load-powers";
import { OneAtATime } from "./one-at-a-time";
import { OurFilter } from "./our-filter";
import { problemOf } from "./problem-status";
import type { BuildWatcher, BuiltOutcome } from "./scorecard-build";
import { CANNOT_LOAD } from "../view/cannot-load";
import { Store } from "../view/store";

type Powers = typeof powers;

/** The workbook is looked at again when nobody has changed anything for so long. */
const QUIET_MS = 1000;
const CHANGED: readonly StaleReason[] = ["claims"];

/** What the add-in knows of the workbook while it is open; it looks again by itself when something changes. */
export class WorkbookWatch implements BuildWatcher {
  /** Whatever changes the workbook passes through it, a build too, and so does every look: none sees another half done. */
  readonly turns = new OneAtATime();
  private readonly view = new Store<WorkbookView>({ state: "looking" });
  /** The look that waits for its turn: it will see what everybody has done who asks meanwhile. */
  private waiting: Promise<void> | null = null;
  private isWatched = false;
  /** Ends the reading of the claims that goes on in the background. */
  private reader = new AbortController();
  /** Ends the figure's claims that are being looked for. */
  private seeker = new AbortController();
  private look: Look | null = null;
  private reading: ClaimsReading | null = null;
  /** Counted up by each change of the claims; what was read at another count has to be read again. */
  private changes = 0;
  private readAt = 0;
  private builtAt = 0;
  private readonly filter = new OurFilter();
  /** The sheets that Excel has told of since the last look. */
  private readonly news = new Set<string>();
  private isSheetGone = false;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private isListening = false;

  constructor(
    private readonly version: string,
    private readonly load: () => Promise<Powers> = loadPowers,
  ) {}

  /** Looks for the first time when somebody wants to know. */
  readonly workbook: Watched<WorkbookView> = {
    get: this.view.get,
    subscribe: (listener) => {
      const stop = this.view.subscribe(listener);
      if (!this.isWatched) void this.lookOnce();
      return stop;
    },
  };

  /** Looks at the workbook; its claims are then read in the background. */
  readonly lookAgain = async (): Promise<void> => {
    this.changes++;
    await this.lookOnce();
  };

  readonly began = (): void => {
    this.builtAt = this.changes;
    this.endReading();
    this.show(null);
  };

  readonly ended = (read: ClaimsReading | null, built: BuiltOutcome | null): void => {
    if (read) {
      this.reading = read;
      this.readAt = this.builtAt;
    }
    // What the last look said of the scorecard is of the one before: it is not said of this one until the next look is there.
    if (built && this.look) {
      this.look = lookAfterBuild(this.look, built);
      this.show(null);
    }
    // Where nobody has looked yet, the ribbon has built, and no pane shows the workbook.
    if (this.isWatched) void this.lookOnce();
  };

  readonly choose = (name: string): Promise<Problem | null> =>
    this.change(({ rememberChoice }) => rememberChoice(name));

  readonly saveSettings = (changes: readonly SettingChange[]): Promise<Problem | null> =>
    this.change(({ saveSettings }) => {
      const isOwnClaims = this.look?.isSample === false && this.look.claims !== null;
      return saveSettings(changes, { clock: new Date(), isOwnClaims });
    });

  readonly saveTerms = (terms: ContractTerms): Promise<Problem | null> =>
    this.change((loaded) => loaded.saveTerms(terms, this.recordOptions()));

  readonly addLogEntry = (entry: LogEntry): Promise<Problem | null> =>
    this.change((loaded) => loaded.addLogEntry(entry, this.recordOptions()));

  readonly addSample = (): Promise<Problem | null> => this.change(({ addSample }) => addSample({ clock: new Date() }));

  readonly removeSample = (): Promise<Problem | null> => this.change(({ removeSample }) => removeSample());

  readonly select = (place: CellPlace): Promise<Problem | null> => this.does(({ selectCells }) => selectCells(place));

  readonly showSheet = async (name: string): Promise<Problem | null> => {
    const problem = await this.does((loaded) => loaded.showSheet(name));
    // A sheet that is not there was renamed or deleted, and the next look tells.
    if (problem) void this.lookOnce();
    return problem;
  };

  /** Filters the claims to those behind a figure. A later call ends the one before, which then changes nothing. */
  readonly showClaims = async (
    payer: string,
    kind: ClaimsKind,
    { replace = false }: { readonly replace?: boolean } = {},
  ): Promise<ShowOutcome> => {
    this.seeker.abort();
    const { signal } = (this.seeker = new AbortController());
    let came = { outcome: "none" } as FilterOutcome;
    const problem = await this.does(async (loaded) => {
      const { look } = this;
      if (!look?.claims || signal.aborted) return;
      const { name } = look.claims;
      const wish = { payer, kind, replace: replace || this.filter.isOn(name) };
      came = await loaded.showClaims(look.claims, look.contents.settings, wish, signal);
      if (came.outcome === "shown") this.filter.put(name, look.settingsHash, came);
    });
    if (came.outcome === "shown") void this.lookOnce();
    else if (signal.aborted) return { outcome: "superseded" };
    return problem ? { outcome: "problem", ...problem } : { outcome: came.outcome };
  };

  /** Takes our own filter away, and no other. */
  readonly clearFilter = (): Promise<Problem | null> =>
    this.change(async (loaded) => {
      const claims = this.look?.claims;
      if (!claims || !this.filter.isOn(claims.name)) return;
      await loaded.clearFilter(claims, this.filter.isAdded);
      this.filter.drop();
    });

  private recordOptions(): { readonly clock: Date; readonly isSample: boolean } {
    return { clock: new Date(), isSample: this.look?.isSample === true };
  }

  /** Does something that changes the workbook, and looks at what has come of it. */
  private async change(act: (loaded: Powers) => Promise<void>): Promise<Problem | null> {
    const problem = await this.does(act);
    await this.lookOnce();
    return problem;
  }

  private does(act: (loaded: Powers) => Promise<void>): Promise<Problem | null> {
    return this.turns.run(async () => {
      const loaded = await this.load().catch(() => null);
      if (!loaded) return CANNOT_LOAD;
      try {
        await act(loaded);
        return null;
      } catch (error) {
        return problemOf(error);
      }
    });
  }

  private lookOnce(): Promise<void> {
    this.isWatched = true;
    this.waiting ??= this.turns.run(() => {
      this.waiting = null;
      return this.lookNow();
    });
    return this.waiting;
  }

  /** Never rejects: what stands in the way is shown instead of the workbook. */
  private async lookNow(): Promise<void> {
    clearTimeout(this.quiet);
    this.news.clear();
    this.isSheetGone = false;
    this.endReading();
    const loaded = await this.load().catch(() => null);
    if (!loaded) return this.view.set({ state: "problem", ...CANNOT_LOAD });
    try {
      // Excel tells of changes from the first look on.
      if (!this.isListening) this.isListening = await loaded.watchChanges(this.heard);
      const at = this.changes;
      const look = await loaded.lookAtWorkbook({ version: this.version, clock: new Date() });
      this.take(look);
      if (look.claims && this.isToRead(look)) void this.read(loaded, look, at);
    } catch (error) {
      this.view.set({ state: "problem", ...problemOf(error) });
    }
  }

  private endReading(): void {
    this.reader.abort();
    this.reader = new AbortController();
  }

  /** Takes what a look has found. What was read of the same claims is shown until they have been read again. */
  private take(look: Look): void {
    const { claims } = look.contents;
    if (this.reading?.claims !== claims?.name) this.reading = null;
    this.filter.compare(claims);
    this.look = look;
    this.show(null);
  }

  private isToRead(look: Look): boolean {
    return this.reading?.of !== look.of || this.readAt !== this.changes;
  }

  /** Reads the claims and shows what they hold. Never rejects: what stands in the way is a problem of the claims. */
  private async read(loaded: Powers, look: Look, at: number): Promise<void> {
    const { signal } = this.reader;
    const rowsInAll = look.contents.claims!.rows;
    this.show({ rows: 0, rowsInAll });
    const onProgress = (rows: number): void => this.show({ rows: Math.min(rows, rowsInAll), rowsInAll });
    try {
      const reading = await loaded.readOverview(look.claims!, look.contents.settings, look.of, { signal, onProgress });
      if (signal.aborted) return;
      this.reading = reading;
      this.readAt = at;
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
    const { look } = this;
    if (!look) return;
    const { claims, scorecard } = look.contents;
    const reading = this.reading?.claims === claims?.name ? this.reading : null;
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
      shown: this.filter.shownOn(claims?.name, look.settingsHash, reading?.content ?? null),
    });
  }

  /** The claims differ from those that the scorecard was built from, by what was read of them or by what Excel has told since. */
  private isStale({ stamp, of }: Look): boolean {
    if (!stamp || stamp.claims !== this.look?.claims?.name) return false;
    if (this.reading?.of !== of) return false;
    return stamp.content !== this.reading.content || (this.isListening && this.readAt !== this.changes);
  }

  private readonly heard = (sheet: string, isGone = false): void => {
    this.isSheetGone ||= isGone;
    if (this.look?.sheets.claims === sheet) {
      this.changes++;
      this.show(null);
    }
    this.news.add(sheet);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(this.whenQuiet, QUIET_MS);
  };

  /** Cells of reports mean nothing; which sheets are reports is asked late, for Excel tells of those of a build when it is over. */
  private readonly whenQuiet = (): void => {
    if (this.isSheetGone || [...this.news].some((sheet) => !this.look?.reports.has(sheet))) void this.lookOnce();
  };
}

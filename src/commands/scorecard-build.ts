import type { ClaimsReading } from "../excel/read-overview";
import type { ScoreOptions, ScoreOutcome, ScoreProgress } from "../excel/score-workbook";
import type { BuildStatus, BuildWish, FinishedBuild, RunningBuild } from "../view/build-status";
import type { Problem } from "../view/workbook-view";
import { loadPowers } from "./load-powers";
import { OneAtATime } from "./one-at-a-time";
import { problemOf } from "./problem-status";
import { CANNOT_LOAD } from "../view/cannot-load";
import { Store } from "../view/store";

interface Scoring {
  readonly scoreWorkbook: (options: ScoreOptions) => Promise<ScoreOutcome>;
}

/** Who has to know that a build reads and changes the workbook. */
export interface BuildWatcher {
  /** Where a build waits until everything else is done with the workbook, as everything else then waits for it. */
  readonly turns: OneAtATime;
  readonly began: () => void;
  /** `read`: what the build has read of the claims; null where it did not come so far. `built`: null where it built nothing. */
  readonly ended: (read: ClaimsReading | null, built: BuiltOutcome | null) => void;
}

/** What has come of a build that put a scorecard into the workbook. */
export type BuiltOutcome = Extract<ScoreOutcome, { readonly outcome: "built" }>;

/** Without an answer for so long, Excel is mostly waiting for the user to finish a cell. */
const PATIENCE_MS = 1500;
/** Building the scorecard, one build at a time, for the ribbon's button and the pane alike. */
export class ScorecardBuild {
  readonly status = new Store<BuildStatus>({ state: "idle" });
  /** The last build that put a scorecard into the workbook, whatever has come of others since; null where there was none. */
  readonly finished = new Store<FinishedBuild | null>(null);
  /** Of the last build: cells of the Settings sheet that could not be read, each with the value used instead. */
  settingProblems: readonly string[] = [];
  private stop: AbortController | null = null;
  private slow: ReturnType<typeof setTimeout> | undefined;
  private read: ClaimsReading | null = null;
  private built: BuiltOutcome | null = null;
  private readonly turns: OneAtATime;

  constructor(
    private readonly version: string,
    private readonly load: () => Promise<Scoring> = loadPowers,
    private readonly watcher: BuildWatcher | null = null,
  ) {
    this.turns = watcher?.turns ?? new OneAtATime();
  }

  /** Builds, and says in the status what comes of it, whatever it is. Does nothing while a build runs. */
  readonly run = async (wish: BuildWish = {}): Promise<void> => {
    if (this.stop) return;
    const stop = (this.stop = new AbortController());
    let came: BuildStatus;
    this.settingProblems = [];
    try {
      this.status.set({ state: "running", stage: "finding", rows: 0, rowsInAll: 0, isStopping: false });
      this.slow = setTimeout(() => this.update({ stage: "waiting" }), PATIENCE_MS);
      came = await this.turns
        .run(() => this.build(wish, stop.signal))
        .catch((error: unknown): BuildStatus => {
          return stop.signal.aborted && error === stop.signal.reason ? { state: "stopped" } : problem(problemOf(error));
        });
    } finally {
      // Also where somebody who listens to the status fails: the next click shall build.
      this.stop = null;
      clearTimeout(this.slow);
    }
    if (came.state === "built") this.finished.set(came);
    this.status.set(came);
  };

  /** Ends the running build before it changes the workbook; one that is already writing goes on. */
  readonly cancel = (): void => {
    const status = this.status.get();
    if (status.state !== "running" || status.stage === "writing") return;
    this.stop?.abort();
    this.update({ isStopping: true });
  };

  /** Takes a question or a result away; a running build goes on. */
  readonly dismiss = (): void => {
    if (!this.stop) this.status.set({ state: "idle" });
  };

  /** Takes away what is said of claims that are not in the workbook any more. `candidates`: what may hold claims there. */
  readonly dismissGone = (candidates: readonly string[]): void => {
    const finished = this.finished.get();
    if (finished && !candidates.includes(finished.claims)) this.finished.set(null);
    const status = this.status.get();
    const named = status.state === "built" ? [status.claims] : status.state === "choose" ? status.tables : [];
    if (named.some((name) => !candidates.includes(name))) this.dismiss();
  };

  /** Tells the watcher when its turn has come, and when it is over. */
  private async build(wish: BuildWish, signal: AbortSignal): Promise<BuildStatus> {
    signal.throwIfAborted();
    this.read = null;
    this.built = null;
    try {
      this.watcher?.began();
      return await this.score(wish, signal);
    } finally {
      this.watcher?.ended(this.read, this.built);
    }
  }

  private async score(wish: BuildWish, signal: AbortSignal): Promise<BuildStatus> {
    const scoring = await this.load().catch(() => null);
    if (!scoring) return problem(CANNOT_LOAD);
    signal.throwIfAborted();
    const onProgress = (progress: ScoreProgress): void => {
      clearTimeout(this.slow);
      this.update(progress);
    };
    const onRead = (read: ClaimsReading): void => void (this.read = read);
    const options = { version: this.version, clock: new Date(), signal, onProgress, onRead };
    const outcome = await scoring.scoreWorkbook({ ...options, ...wish });
    if (outcome.outcome === "built") {
      this.settingProblems = outcome.settingProblems;
      this.built = outcome;
    }
    return statusOf(outcome, wish);
  }

  private update(change: Partial<Omit<RunningBuild, "state">>): void {
    const status = this.status.get();
    if (status.state === "running") this.status.set({ ...status, ...change });
  }
}

function statusOf(outcome: ScoreOutcome, { chosen = null, sheets = [] }: BuildWish): BuildStatus {
  switch (outcome.outcome) {
    case "ask":
      return { state: "ask", additions: outcome.additions.map(({ what }) => what), chosen, sheets };
    case "choose":
      return { state: "choose", tables: outcome.tables, sheets };
    case "built": {
      const { claims, ranking, notices, stances, letters, sheets: built, scorecard } = outcome;
      const { builtFrom } = scorecard;
      return { state: "built", claims, ranking, notices, stances, letters, sheets: built, builtFrom: builtFrom! };
    }
  }
}

function problem(what: Problem): BuildStatus {
  return { state: "problem", ...what };
}

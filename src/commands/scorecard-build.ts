import type { ScoreOptions, ScoreOutcome, ScoreProgress } from "../excel/score-workbook";
import { BuildStatusStore, type BuildStatus, type BuildWish, type RunningBuild } from "../taskpane/build-status";
import { problemStatus } from "./problem-status";

interface Scoring {
  readonly scoreWorkbook: (options: ScoreOptions) => Promise<ScoreOutcome>;
}

/** Without an answer for so long, Excel is mostly waiting for the user to finish a cell. */
const PATIENCE_MS = 1500;
const CANNOT_LOAD: BuildStatus = {
  state: "problem",
  message: "A part of the add-in could not be loaded.",
  next: "Check the connection and click Build scorecard again.",
};

/** Loaded at the first build: it holds the whole scoring, and the runtime starts with every workbook. */
const loadScoring = (): Promise<Scoring> => import(/* webpackChunkName: "scoring" */ "../excel/score-workbook");

/** Building the scorecard, one build at a time, for the ribbon's button and the pane alike. */
export class ScorecardBuild {
  readonly status = new BuildStatusStore();
  private stop: AbortController | null = null;

  constructor(
    private readonly version: string,
    private readonly load: () => Promise<Scoring> = loadScoring,
  ) {}

  /** Builds, and says in the status what comes of it, whatever it is. Does nothing while a build runs. */
  readonly run = async (wish: BuildWish = {}): Promise<void> => {
    if (this.stop) return;
    const stop = (this.stop = new AbortController());
    let came: BuildStatus;
    try {
      this.status.set({ state: "running", stage: "finding", rows: 0, rowsInAll: 0, isStopping: false });
      came = await this.build(wish, stop.signal).catch((error: unknown): BuildStatus => {
        return stop.signal.aborted && error === stop.signal.reason ? { state: "stopped" } : problemStatus(error);
      });
    } finally {
      // Also where somebody who listens to the status fails: the next click shall build.
      this.stop = null;
    }
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

  private async build(wish: BuildWish, signal: AbortSignal): Promise<BuildStatus> {
    const scoring = await this.load().catch(() => null);
    if (!scoring) return CANNOT_LOAD;
    signal.throwIfAborted();
    const slow = setTimeout(() => this.update({ stage: "waiting" }), PATIENCE_MS);
    const onProgress = (progress: ScoreProgress): void => {
      clearTimeout(slow);
      this.update(progress);
    };
    const options = { version: this.version, clock: new Date(), signal, onProgress };
    try {
      return statusOf(await scoring.scoreWorkbook({ ...options, ...wish }), wish);
    } finally {
      clearTimeout(slow);
    }
  }

  private update(change: Partial<Omit<RunningBuild, "state">>): void {
    const status = this.status.get();
    if (status.state === "running") this.status.set({ ...status, ...change });
  }
}

function statusOf(outcome: ScoreOutcome, { chosen = null }: BuildWish): BuildStatus {
  switch (outcome.outcome) {
    case "ask":
      return { state: "ask", additions: outcome.additions.map(({ what }) => what), chosen };
    case "choose":
      return { state: "choose", tables: outcome.tables };
    case "built": {
      const { claims, payers } = outcome;
      return { state: "built", claims, payers, sheets: outcome.sheets.map(({ name, state }) => ({ name, state })) };
    }
  }
}

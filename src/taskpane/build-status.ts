/** How far a build is. `waiting`: Excel has not answered for a while, mostly because a cell is being edited. */
export type BuildStage = "finding" | "waiting" | "reading" | "scoring" | "writing";

export interface RunningBuild {
  readonly state: "running";
  readonly stage: BuildStage;
  readonly rows: number;
  /** 0 as long as nobody knows. */
  readonly rowsInAll: number;
  /** The user has cancelled it, and it has not come to its end yet. */
  readonly isStopping: boolean;
}

export interface FinishedBuild {
  readonly state: "built";
  /** The table or sheet that the claims were read from. */
  readonly claims: string;
  readonly sheets: readonly { readonly name: string; readonly state: "new" | "rewritten" | "left alone" }[];
  readonly payers: number;
}

/** What has come of building the scorecard so far. */
export type BuildStatus =
  | { readonly state: "idle" }
  | RunningBuild
  | FinishedBuild
  /** Sheets hold more than we wrote; `additions` are sentences. */
  | { readonly state: "ask"; readonly additions: readonly string[]; readonly chosen: string | null }
  /** Several tables may be the claims. */
  | { readonly state: "choose"; readonly tables: readonly string[] }
  | { readonly state: "stopped" }
  /** What happened, and what to do now where `message` does not say it already. */
  | { readonly state: "problem"; readonly message: string; readonly next: string | null };

/** What the user has said about a build. */
export interface BuildWish {
  /** Which of several tables to read. */
  readonly chosen?: string | null;
  readonly overwriteAdditions?: boolean;
}

/** The one status that the ribbon's button and the pane share. */
export class BuildStatusStore {
  private status: BuildStatus = { state: "idle" };
  private readonly listeners = new Set<() => void>();

  readonly get = (): BuildStatus => this.status;

  /** Calls `listener` after each change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  set(status: BuildStatus): void {
    this.status = status;
    for (const listener of this.listeners) listener();
  }
}

import type { BuildStatus, BuildWish } from "./build-status";

/** What the pane can do: all of it is handed to the pane, which never speaks to Excel itself. */
export interface PanePowers {
  readonly status: {
    readonly get: () => BuildStatus;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** What comes of it, problems too, stands in the status. */
  readonly build: (wish?: BuildWish) => Promise<void>;
  readonly cancel: () => void;
  /** Takes a question away without an answer. */
  readonly dismiss: () => void;
  readonly openHelp: () => void;
}

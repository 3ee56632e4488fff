import { useState } from "react";
import type { Problem } from "../view/workbook-view";

/** A power in use: one call at a time, and what went wrong in the last one. */
export interface Action {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** Does nothing while a call runs. Returns whether it went well. */
  readonly run: (power: () => Promise<Problem | null>) => Promise<boolean>;
  /** Takes the problem away. */
  readonly forget: () => void;
}

/** Keeps what a button needs to know of the power behind it, so that no failure goes unsaid. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (power: () => Promise<Problem | null>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setProblem(null);
    const came = await power();
    setBusy(false);
    setProblem(came);
    return came === null;
  };
  return { isBusy, problem, run, forget: () => setProblem(null) };
}

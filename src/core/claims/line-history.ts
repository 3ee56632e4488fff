import type { Line } from "./line";
import type { Outcomes } from "./outcomes";

/** Whether any version of a service line had an outcome of methodology 1.4. */
export function became({ versions }: Line, { outcome }: Outcomes, sought: number): boolean {
  return versions.some((row) => outcome[row] === sought);
}

/** Whether any version of a service line has a mark of methodology 1.4: downcoded, adjusted, resubmitted. */
export function wasMarked({ versions }: Line, { marks }: Outcomes, mark: number): boolean {
  return versions.some((row) => (marks[row]! & mark) !== 0);
}

import type { ReactNode } from "react";
import type { RecordProblem } from "../../core/negotiation/records";
import { CellLink } from "../cell-link";
import { useLayout } from "../layout";
import { Message } from "../message";
import type { PanePowers } from "../pane-powers";

/** A sheet in which a column has been moved would fill the pane. */
const MOST_PROBLEMS = 5;

interface RecordProblemsProps {
  readonly problems: readonly RecordProblem[];
  readonly select: PanePowers["select"];
}

/** Cells of the sheets of records that cannot be read, each with a link to it. */
export function RecordProblems({ problems, select }: RecordProblemsProps): ReactNode {
  const layout = useLayout();
  if (problems.length === 0) return null;
  const title =
    problems.length === 1
      ? "A cell of your records cannot be read"
      : `${problems.length} cells of your records cannot be read`;
  return (
    <Message intent="warning" title={title}>
      <ul className={layout.list}>
        {problems.slice(0, MOST_PROBLEMS).map(({ message, sheet, address }, at) => (
          <li key={at}>
            <span dir="auto">{message}</span> <CellLink place={{ sheet, address }} select={select} words="See" />
          </li>
        ))}
        {problems.length > MOST_PROBLEMS && <li>and {problems.length - MOST_PROBLEMS} more.</li>}
      </ul>
    </Message>
  );
}

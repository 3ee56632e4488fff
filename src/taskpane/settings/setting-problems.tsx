import type { ReactNode } from "react";
import { CellLink } from "../cell-link";
import { useLayout } from "../layout";
import { Message } from "../message";
import type { PanePowers } from "../pane-powers";
import { inFieldWords } from "./setting-labels";
import type { Located } from "../../view/workbook-view";

interface SettingProblemsProps {
  readonly problems: readonly Located[];
  readonly select: PanePowers["select"];
}

/** Cells of the Settings sheet that cannot be read, each with a link to it. */
export function SettingProblems({ problems, select }: SettingProblemsProps): ReactNode {
  const layout = useLayout();
  if (problems.length === 0) return null;
  return (
    <Message
      intent="warning"
      title={problems.length === 1 ? "A setting cannot be read" : `${problems.length} settings cannot be read`}
    >
      <ul className={layout.list}>
        {problems.map(({ message, place }, at) => (
          <li key={at}>
            <span dir="auto">{inFieldWords(message)}</span>{" "}
            {place && <CellLink place={place} select={select} words="See" />}
          </li>
        ))}
      </ul>
    </Message>
  );
}

import { Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { counted } from "../../core/settings/counted";
import { CellLink } from "../cell-link";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { inFieldWords } from "../settings/setting-labels";
import type { ClaimsView } from "../../view/workbook-view";

interface ClaimProblemsProps {
  readonly problems: ClaimsView["problems"];
  readonly select: PanePowers["select"];
}

/** What is wrong with the claims, each with a link to the first cell that has it. */
export function ClaimProblems({ problems, select }: ClaimProblemsProps): ReactNode {
  const layout = useLayout();
  if (problems.length === 0) return null;
  return (
    <section className={layout.tight} aria-labelledby="claim-problems">
      <Subtitle2 as="h2" id="claim-problems" className={layout.heading}>
        Worth a look ({problems.length})
      </Subtitle2>
      <ul className={layout.list}>
        {problems.map(({ message, place, rows }, at) => (
          <li key={at}>
            <span dir="auto">{inFieldWords(message)}</span> {rows > 1 && <>({counted(rows, "row")}) </>}
            {place && <CellLink place={place} select={select} words={rows > 1 ? "See the first:" : "See"} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

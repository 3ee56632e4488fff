import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "./layout";
import { ProblemMessage } from "./message";
import type { PanePowers } from "./pane-powers";
import { useAction } from "./use-action";
import type { CellPlace } from "../view/workbook-view";

interface CellLinkProps {
  readonly place: CellPlace;
  readonly select: PanePowers["select"];
  /** Stands before the address: `See`. */
  readonly words: string;
}

/** Brings a cell to the front. */
export function CellLink({ place, select, words }: CellLinkProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  return (
    <>
      <Link as="button" inline className={layout.link} onClick={() => void action.run(() => select(place))}>
        <span dir="auto">
          {words} {place.address} on {place.sheet}
        </span>
      </Link>
      <ProblemMessage problem={action.problem} />
    </>
  );
}

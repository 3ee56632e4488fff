import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ProblemMessage } from "./message";
import type { PanePowers } from "./pane-powers";
import { useAction } from "./use-action";
import type { CellPlace } from "../view/workbook-view";

const useStyles = makeStyles({
  // Between the words of a sentence a link may be low; alone, a finger has to hit it.
  link: { minHeight: "24px", overflowWrap: "anywhere", textAlign: "start" },
});

interface CellLinkProps {
  readonly place: CellPlace;
  readonly select: PanePowers["select"];
  /** Stands before the address: `See`. */
  readonly words: string;
}

/** Brings a cell to the front. */
export function CellLink({ place, select, words }: CellLinkProps): ReactNode {
  const styles = useStyles();
  const action = useAction();
  return (
    <>
      <Link as="button" inline className={styles.link} onClick={() => void action.run(() => select(place))}>
        <span dir="auto">
          {words} {place.address} on {place.sheet}
        </span>
      </Link>
      <ProblemMessage problem={action.problem} />
    </>
  );
}

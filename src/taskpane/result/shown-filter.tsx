import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";
import type { ShownClaims } from "../../view/workbook-view";
import { shownText } from "../words";

const useStyles = makeStyles({
  shown: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  // A payer's name of hundreds of letters must not fill the bar; it stands in full in the ranking.
  words: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
});

interface ShownFilterProps {
  readonly shown: ShownClaims | null;
  readonly powers: Pick<PanePowers, "clearFilter">;
}

/** Which claims the filter of the pane shows, as long as it is there, and the way to clear it. */
export function ShownFilter({ shown, powers }: ShownFilterProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const action = useAction();
  return (
    <>
      <div role="status" className={layout.live}>
        {shown && (
          <div className={styles.shown}>
            <span dir="auto" className={styles.words}>
              {shownText(shown)}
            </span>
            <Button disabledFocusable={action.isBusy} onClick={() => void action.run(powers.clearFilter)}>
              Clear filter
            </Button>
          </div>
        )}
      </div>
      <ProblemMessage problem={action.problem} />
    </>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Settings } from "../../core/settings/settings";
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
  words: { overflowWrap: "anywhere" },
});

interface ShownFilterProps {
  readonly shown: ShownClaims | null;
  readonly settings: Settings | undefined;
  readonly powers: Pick<PanePowers, "clearFilter">;
}

/** Which claims the filter of the pane shows, as long as it is there, and the way to clear it. */
export function ShownFilter({ shown, settings, powers }: ShownFilterProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const action = useAction();
  return (
    <>
      <div role="status" className={layout.live}>
        {shown && settings && (
          <div className={styles.shown}>
            <span dir="auto" className={styles.words} title={shown.payer}>
              {shownText(shown, settings)}
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

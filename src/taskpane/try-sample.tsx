import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "./layout";
import { ProblemMessage } from "./message";
import type { PanePowers } from "./pane-powers";
import { useAction } from "./use-action";

/** Puts the sample practice into the workbook. */
export function TrySample({ powers }: { readonly powers: Pick<PanePowers, "addSample"> }): ReactNode {
  const layout = useLayout();
  const action = useAction();
  return (
    <div className={layout.tight}>
      <Button
        className={layout.button}
        disabledFocusable={action.isBusy}
        onClick={() => void action.run(powers.addSample)}
      >
        {action.isBusy ? "Adding the sample ..." : "Try with sample data"}
      </Button>
      <ProblemMessage problem={action.problem} />
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";

/** Looks at the workbook again, and says so when it has: what it finds may be what stood here before. */
export function LookAgain({ look }: Pick<PanePowers, "look">): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const [hasLooked, setLooked] = useState(false);
  const lookOnce = async (): Promise<null> => {
    await look();
    return null;
  };
  return (
    <div className={layout.row}>
      <Button
        disabledFocusable={action.isBusy}
        onClick={() => {
          setLooked(false);
          void action.run(lookOnce).then(setLooked);
        }}
      >
        {action.isBusy ? "Looking ..." : "Look again"}
      </Button>
      <span role="status">{hasLooked && "Looked again."}</span>
    </div>
  );
}

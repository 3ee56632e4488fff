import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { Message } from "../message";
import { type MissingForMedicare, MISSING_WORDS } from "../practice/missing-for-medicare";

interface AskForMedicareProps {
  readonly missing: MissingForMedicare;
  readonly goToPractice: () => void;
}

/** Asks for the one thing that is missing before rates can be held against Medicare's. */
export function AskForMedicare({ missing, goToPractice }: AskForMedicareProps): ReactNode {
  const layout = useLayout();
  const { title, line } = MISSING_WORDS[missing];
  return (
    <Message intent="warning" title={title} lines={[line]}>
      <span className={layout.row} style={{ marginTop: 8 }}>
        <Button onClick={goToPractice}>Open the practice's settings</Button>
      </span>
    </Message>
  );
}

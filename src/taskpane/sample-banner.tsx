import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useLayout } from "./layout";
import { Choices, Message, ProblemMessage } from "./message";
import type { PanePowers } from "./pane-powers";
import { useAction } from "./use-action";
import type { WorkbookContents } from "../view/workbook-view";

interface SampleBannerProps {
  readonly contents: Pick<WorkbookContents, "sample" | "sampleSettings">;
  readonly powers: Pick<PanePowers, "removeSample">;
}

/** Says that the sample practice is in the workbook and whose settings there are, and takes them out again once that is confirmed. */
export function SampleBanner({ contents: { sample, sampleSettings = false }, powers }: SampleBannerProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const [isAsking, setAsking] = useState(false);
  if (sample === "none") return null;
  const remove = (): void => {
    setAsking(false);
    void action.run(powers.removeSample);
  };
  const isAlone = sample === "alone";
  const isMisleading = !isAlone && sampleSettings;
  return (
    <div className={layout.live}>
      <Message
        intent={isMisleading ? "warning" : "info"}
        title={isAlone ? "This is the sample practice" : "The sample practice stands beside your claims."}
        lines={isMisleading ? ["The settings are those of the sample: your claims would be scored with them."] : []}
      >
        {isAsking ? (
          <>
            <span className={layout.text}>
              Its claims{sampleSettings && ", its settings"} and the scorecard built from them are taken out. This
              cannot be undone.
            </span>
            <Choices
              choices={[
                ["Remove", remove],
                ["Keep", () => setAsking(false)],
              ]}
            />
          </>
        ) : (
          <span className={layout.row} style={{ marginTop: 4 }}>
            <Button size="small" disabledFocusable={action.isBusy} onClick={() => setAsking(true)}>
              {action.isBusy ? "Removing ..." : "Remove the sample"}
            </Button>
          </span>
        )}
      </Message>
      <ProblemMessage problem={action.problem} />
    </div>
  );
}

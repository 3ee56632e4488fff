import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BuildStatus } from "../view/build-status";
import { Choices, Message, ProblemText } from "./message";
import type { PanePowers } from "./pane-powers";
import { useBuild } from "./use-build";
import { builtText, stageText } from "./words";

interface OutcomeProps {
  readonly status: BuildStatus;
  readonly powers: PanePowers;
}

/** What came of the build, or what it wants to know. Everything in here is read aloud as it appears. */
export function Outcome({ status, powers }: OutcomeProps): ReactNode {
  const build = useBuild(powers);
  switch (status.state) {
    case "idle":
      return null;
    case "running":
      return <Text block>{stageText(status)}</Text>;
    case "stopped":
      return <Message intent="info" title="Stopped" lines={["The workbook is as it was before."]} />;
    case "problem":
      return <ProblemText problem={status} />;
    case "built":
      return <Message intent="success" title={builtText(status)} />;
    case "choose":
      return (
        <Message intent="info" title="Several tables may hold your claims. Which one should be scored?">
          <Choices
            choices={status.tables.map((name) => [name, () => build({ chosen: name, sheets: status.sheets })])}
          />
        </Message>
      );
    case "ask": {
      const overwrite = (): void => build({ chosen: status.chosen, sheets: status.sheets, overwriteAdditions: true });
      const lines = [...status.additions, "Building again takes that away. Nothing has been changed so far."];
      return (
        <Message intent="warning" title="Overwrite what was added?" lines={lines}>
          <Choices
            choices={[
              ["Overwrite", overwrite],
              ["Leave as it is", powers.dismiss],
            ]}
          />
        </Message>
      );
    }
  }
}

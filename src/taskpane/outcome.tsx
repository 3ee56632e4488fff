import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BuildStatus } from "./build-status";
import type { PanePowers } from "./pane-powers";
import { builtText, sheetTexts, stageText } from "./words";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  choice: { minWidth: 0, overflowWrap: "anywhere" },
  line: { display: "block" },
  // Names of tables and sheets can be long words.
  body: { overflowWrap: "anywhere" },
});

interface OutcomeProps {
  readonly status: BuildStatus;
  readonly powers: PanePowers;
}

/** What came of the build, or what it wants to know. Everything in here is read aloud as it appears. */
export function Outcome({ status, powers }: OutcomeProps): ReactNode {
  switch (status.state) {
    case "idle":
      return null;
    case "running":
      return <Text>{stageText(status)}</Text>;
    case "stopped":
      return <Message intent="info" title="Stopped" lines={["The workbook is as it was before."]} />;
    case "problem":
      return <Message intent="error" title={status.message} lines={status.next === null ? [] : [status.next]} />;
    case "built":
      return <Message intent="success" title={builtText(status)} lines={sheetTexts(status)} />;
    case "choose":
      return (
        <Message intent="info" title="Several tables may hold your claims. Which one shall be scored?">
          <Choices choices={status.tables.map((name) => [name, () => void powers.build({ chosen: name })])} />
        </Message>
      );
    case "ask": {
      const overwrite = (): void => void powers.build({ chosen: status.chosen, overwriteAdditions: true });
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

interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title: string;
  readonly lines?: readonly string[];
  readonly children?: ReactNode;
}

function Message({ intent, title, lines = [], children }: MessageProps): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

interface ChoicesProps {
  readonly choices: readonly (readonly [words: string, choose: () => void])[];
}

function Choices({ choices }: ChoicesProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.choices}>
      {choices.map(([words, choose]) => (
        <Button key={words} className={styles.choice} onClick={choose}>
          {words}
        </Button>
      ))}
    </span>
  );
}

import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useLayout } from "./layout";
import { inFieldWords } from "./settings/setting-labels";
import type { Problem } from "../view/workbook-view";

const useStyles = makeStyles({
  // Names of tables, sheets and payers can be long words.
  body: { overflowWrap: "anywhere", whiteSpace: "normal", paddingTop: "2px", paddingBottom: "4px", minWidth: 0 },
  line: { display: "block" },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  choice: { minWidth: 0, overflowWrap: "anywhere" },
});

interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title: string;
  readonly lines?: readonly string[];
  readonly children?: ReactNode;
}

/** A message that stands out by its symbol and its title. It is read aloud only inside of a live region. */
export function Message({ intent, title, lines = [], children }: MessageProps): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>
          <span dir="auto">{title}</span>
        </MessageBarTitle>
        {lines.map((line) => (
          <span key={line} className={styles.line} dir="auto">
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

/** The answers that a message takes, each a button. */
export function Choices({ choices }: ChoicesProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.choices}>
      {choices.map(([words, choose]) => (
        <Button key={words} className={styles.choice} onClick={choose}>
          <span dir="auto">{words}</span>
        </Button>
      ))}
    </span>
  );
}

/** What went wrong, and what to do now. */
export function ProblemText({ problem: { message, next } }: { readonly problem: Problem }): ReactNode {
  return <Message intent="error" title={inFieldWords(message)} lines={next === null ? [] : [inFieldWords(next)]} />;
}

/** What went wrong with a button, beside it and read aloud; its place is there before it fails. */
export function ProblemMessage({ problem }: { readonly problem: Problem | null }): ReactNode {
  const layout = useLayout();
  const place = useRef<HTMLDivElement>(null);
  // Below the button there may be no more room to be seen.
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  return (
    <div ref={place} role="alert" className={layout.live}>
      {problem && <ProblemText problem={problem} />}
    </div>
  );
}

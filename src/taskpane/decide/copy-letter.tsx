import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Problem } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import { copyText } from "./copy-text";

const useStyles = makeStyles({
  // Below the link and the button, over the whole width; room between them only once something is said.
  said: { flexBasis: "100%", minWidth: 0, "& > *": { marginTop: tokens.spacingVerticalXS } },
  refused: { flexBasis: "100%", minWidth: 0, "& > * > *": { marginTop: tokens.spacingVerticalXS } },
});

interface CopyLetterProps {
  /** The tab of its sheet. */
  readonly tab: string;
  readonly text: string;
}

/** Copies a letter's text, and says below its row whether that went well. */
export function CopyLetter({ tab, text }: CopyLetterProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const [outcome, setOutcome] = useState<"copied" | Problem | null>(null);
  const copy = async (): Promise<void> => {
    // Taken away first: the same words again would not be read aloud.
    setOutcome(null);
    setOutcome((await copyText(text)) ? "copied" : cannotCopy(tab));
  };
  return (
    <>
      <Button size="small" icon={<CopyRegular />} aria-label={`Copy text of ${tab}`} onClick={() => void copy()}>
        Copy text
      </Button>
      <div role="status" className={styles.said}>
        {outcome === "copied" && <Text className={layout.text}>Copied. Paste it into a document or an email.</Text>}
      </div>
      <div className={styles.refused}>
        <ProblemMessage problem={outcome === "copied" ? null : outcome} />
      </div>
    </>
  );
}

function cannotCopy(tab: string): Problem {
  return {
    message: "Excel does not let the pane copy here.",
    next: `Open the sheet ${tab}, select its cells and press Ctrl+C.`,
  };
}

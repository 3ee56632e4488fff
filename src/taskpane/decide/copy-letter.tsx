import { Button, Text } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Problem } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import { copyText } from "./copy-text";

interface CopyLetterProps {
  /** The tab of its sheet. */
  readonly tab: string;
  readonly text: string;
}

/** Copies a letter's text, and says whether that went well. */
export function CopyLetter({ tab, text }: CopyLetterProps): ReactNode {
  const layout = useLayout();
  const [outcome, setOutcome] = useState<"copied" | Problem | null>(null);
  const copy = async (): Promise<void> => {
    // Taken away first: the same words again would not be read aloud.
    setOutcome(null);
    setOutcome((await copyText(text)) ? "copied" : cannotCopy(tab));
  };
  return (
    <div className={layout.tight}>
      <Button
        size="small"
        icon={<CopyRegular />}
        className={layout.button}
        aria-label={`Copy the text of ${tab}`}
        onClick={() => void copy()}
      >
        Copy text
      </Button>
      <div role="status">
        {outcome === "copied" && (
          <Text className={layout.text}>Copied. Paste it into your letterhead or an email.</Text>
        )}
      </div>
      <ProblemMessage problem={outcome === "copied" ? null : outcome} />
    </div>
  );
}

function cannotCopy(tab: string): Problem {
  return {
    message: "Excel does not let the pane copy here.",
    next: `Open the sheet ${tab}, select its cells and press Ctrl+C.`,
  };
}

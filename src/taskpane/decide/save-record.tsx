import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Problem } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import { useAction } from "../use-action";
import type { RecordDraft } from "./record-drafts";

interface SaveRecordProps {
  readonly draft: RecordDraft;
  /** The headings of the fields whose entries cannot be saved. */
  readonly faulty: readonly string[];
  readonly words: string;
  /** What is said once it is saved. */
  readonly done: string;
  readonly save: () => Promise<Problem | null>;
  /** Called as somebody tries to save, before anything else. */
  readonly onTry?: () => void;
}

/** Saves a form, or says why it cannot be saved; what was typed stays until it is. */
export function SaveRecord({ draft, faulty, words, done, save, onTry }: SaveRecordProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const [isSaved, setSaved] = useState(false);
  const hasUnsaved = draft.typed.size > 0;
  const run = async (): Promise<void> => {
    onTry?.();
    const unsavable = { message: "Not saved.", next: `Correct first: ${faulty.join("; ")}.` };
    setSaved(await action.run(() => (faulty.length > 0 ? Promise.resolve(unsavable) : save())));
  };
  return (
    <>
      <ProblemMessage problem={action.problem} />
      <div role="status" className={layout.live}>
        {isSaved && !hasUnsaved && <Text className={layout.text}>{done}</Text>}
      </div>
      <div className={layout.row}>
        <Button disabledFocusable={action.isBusy} onClick={() => void run()}>
          {action.isBusy ? "Saving ..." : words}
        </Button>
        {hasUnsaved && (
          <Button
            appearance="subtle"
            disabledFocusable={action.isBusy}
            onClick={() => {
              draft.discard();
              action.forget();
            }}
          >
            Discard
          </Button>
        )}
      </div>
    </>
  );
}

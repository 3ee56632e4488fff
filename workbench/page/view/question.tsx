import { useEffect, useRef, type ReactElement } from "react";

interface QuestionProps {
  readonly words: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is lost; Escape is no. */
export function Question({ words, yes, onYes, onNo }: QuestionProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="question" aria-label={words} onCancel={onNo}>
      <p>{words}</p>
      <div className="answers">
        <button type="button" className="main" onClick={onYes}>
          {yes}
        </button>
        <button type="button" autoFocus onClick={onNo}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}

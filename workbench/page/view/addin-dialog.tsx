import { useEffect, useRef, type ReactElement } from "react";

/** The add-in's dialog box, as Excel shows one: a page of the add-in's own over everything else. */
export function AddinDialog({
  address,
  onClose,
}: {
  readonly address: string;
  readonly onClose: () => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="addin-dialog" aria-label="Payer Scorecard" onCancel={onClose}>
      <div className="pane-title">
        <h2>Payer Scorecard</h2>
        <button type="button" aria-label="Close the dialog" onClick={onClose}>
          ✕
        </button>
      </div>
      <iframe title="Payer Scorecard dialog" src={address} />
    </dialog>
  );
}

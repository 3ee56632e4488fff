import { useEffect, useState, type ReactElement } from "react";
import type { SheetPicture } from "../pictures";
import type { Remote } from "../remote";
import type { TriedWorkbook } from "../worker/tried-workbook";
import { addressOf } from "./grid-ids";

interface BarProps {
  readonly worker: Remote<TriedWorkbook>;
  readonly sheet: SheetPicture | null;
  readonly version: number;
}

/** The address of the selected cell, and what it holds. */
export function FormulaBar({ worker, sheet, version }: BarProps): ReactElement {
  const [input, setInput] = useState("");
  const { id, activeCell } = sheet ?? {};
  const address = activeCell ? addressOf(activeCell) : "";
  useEffect(() => {
    if (id === undefined || !activeCell) return;
    let isWanted = true;
    const show = (text: string): void => void (isWanted && setInput(text));
    worker.input(id, activeCell).then(show, () => show(""));
    return () => void (isWanted = false);
    // The address says which cell it is.
  }, [worker, id, address, version]);
  return (
    <div className="formula-bar">
      <output aria-label="Selected cell">{address}</output>
      <input aria-label="What the selected cell holds" readOnly value={input} />
    </div>
  );
}

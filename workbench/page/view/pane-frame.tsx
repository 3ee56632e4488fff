import { useState, type ReactElement } from "react";
import type { PageStore } from "./page-store";

const PANE = "addin/taskpane.html";
/** Pixels: as narrow as Excel makes a pane, as it opens one, and as wide as somebody may draw it. */
const NARROWEST = 320;
const USUAL = 350;
const WIDEST = 600;

interface PaneProps {
  readonly store: PageStore;
  readonly isShown: boolean;
  readonly opened: number;
}

/** The add-in's pane beside the workbook. Closed it is out of sight and goes on running, as the shared runtime does. */
export function PaneFrame({ store, isShown, opened }: PaneProps): ReactElement {
  const [width, setWidth] = useState(USUAL);
  return (
    <section className="pane" aria-label="Task pane" hidden={!isShown} style={{ width }}>
      <div className="pane-title">
        <h2>Payer Scorecard</h2>
        <label>
          Width
          <input
            type="range"
            min={NARROWEST}
            max={WIDEST}
            step={10}
            value={width}
            onChange={({ target }) => setWidth(Number(target.value))}
          />
        </label>
        <button type="button" aria-label="Close the pane" onClick={() => void store.worker.showPane(false)}>
          ✕
        </button>
      </div>
      {/* Without a workbook there is nothing that the add-in could be opened in. */}
      {opened > 0 && (
        <iframe key={opened} ref={(frame) => store.setFrame(frame)} title="Payer Scorecard pane" src={PANE} />
      )}
    </section>
  );
}

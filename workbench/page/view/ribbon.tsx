import type { ReactElement } from "react";
import type { PageStore } from "./page-store";

/** The add-in's group on the Data tab: each button does what Excel does when it is clicked. */
export function Ribbon({
  store,
  isPaneShown,
}: {
  readonly store: PageStore;
  readonly isPaneShown: boolean;
}): ReactElement {
  return (
    <div className="ribbon" role="toolbar" aria-label="Payer Scorecard, on Excel's Data tab">
      <span className="group" aria-hidden>
        Data tab
      </span>
      <button type="button" className="main" onClick={() => store.clickRibbon("BuildScorecard")}>
        Build scorecard
      </button>
      <button type="button" aria-pressed={isPaneShown} onClick={() => void store.worker.showPane(true)}>
        Open pane
      </button>
      <button type="button" onClick={() => store.clickRibbon("OpenHelp")}>
        Help
      </button>
    </div>
  );
}

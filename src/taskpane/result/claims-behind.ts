import { useRef, useState } from "react";
import type { ClaimsKind } from "../../core/scoring/payer-summary";
import type { PanePowers } from "../pane-powers";
import type { ShowOutcome } from "../../view/workbook-view";

/** What became of showing the claims behind a figure, where there is something to say of it. */
export interface Asked {
  readonly asked: ShowOutcome | null;
  /** Whose claims were asked for. */
  readonly kind: ClaimsKind;
  /** Shows them, and takes the user's own filter away. */
  readonly replace: () => void;
  readonly leave: () => void;
}

export interface ClaimsBehind extends Asked {
  /** Whose claims are being looked for; `null`: none. */
  readonly reading: ClaimsKind | null;
  readonly show: (kind: ClaimsKind) => void;
}

/** The way from a payer's figures to the claims behind them. The last click counts. */
export function useClaimsBehind(payer: string, { showClaims }: Pick<PanePowers, "showClaims">): ClaimsBehind {
  const [asked, setAsked] = useState<ShowOutcome | null>(null);
  const [kind, setKind] = useState<ClaimsKind>("claims");
  const [reading, setReading] = useState<ClaimsKind | null>(null);
  const latest = useRef(0);
  const show = async (wanted: ClaimsKind, replace: boolean): Promise<void> => {
    const call = ++latest.current;
    setKind(wanted);
    setReading(wanted);
    setAsked(null);
    const outcome = await showClaims(payer, wanted, { replace });
    if (call !== latest.current) return;
    setReading(null);
    setAsked(outcome);
  };
  return {
    ...{ asked, kind, reading },
    show: (wanted) => void show(wanted, false),
    replace: () => void show(kind, true),
    leave: () => setAsked(null),
  };
}

import { useState } from "react";
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

/** The way from a payer's figures to the claims behind them. */
export function useClaimsBehind(
  payer: string,
  { showClaims }: Pick<PanePowers, "showClaims">,
): Asked & { readonly show: (kind: ClaimsKind) => void } {
  const [asked, setAsked] = useState<ShowOutcome | null>(null);
  const [kind, setKind] = useState<ClaimsKind>("claims");
  const show = async (wanted: ClaimsKind, replace: boolean): Promise<void> => {
    setKind(wanted);
    setAsked(null);
    setAsked(await showClaims(payer, wanted, { replace }));
  };
  return {
    asked,
    kind,
    show: (wanted) => void show(wanted, false),
    replace: () => void show(kind, true),
    leave: () => setAsked(null),
  };
}

import { useEffect, useState } from "react";
import type { MedicarePrices, PanePowers } from "../pane-powers";

/** Medicare's prices, which are loaded when somebody says where the practice is. */
export interface Prices {
  /** `null`: not needed yet, on their way, or not to be had. */
  readonly medicare: MedicarePrices | null;
  readonly isMissing: boolean;
  readonly loadAgain: () => void;
}

/** Loads Medicare's prices once they are needed. Failing takes nothing else of the pane away. */
export function usePrices(load: PanePowers["medicare"], isNeeded: boolean): Prices {
  const [came, setCame] = useState<MedicarePrices | "none" | null>(null);
  useEffect(() => {
    if (!isNeeded || came !== null) return undefined;
    let isWanted = true;
    void load().then((medicare) => isWanted && setCame(medicare ?? "none"));
    return () => {
      isWanted = false;
    };
  }, [load, isNeeded, came]);
  return { medicare: came === "none" ? null : came, isMissing: came === "none", loadAgain: () => setCame(null) };
}

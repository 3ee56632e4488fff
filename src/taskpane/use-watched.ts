import { useSyncExternalStore } from "react";
import type { Watched } from "../view/store";

/** What is watched, as it stands now; the part that asks is drawn again after each change. */
export function useWatched<T>({ get, subscribe }: Watched<T>): T {
  return useSyncExternalStore(subscribe, get, get);
}

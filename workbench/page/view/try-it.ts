import type { Remote } from "../remote";
import type { Beginning, TriedWorkbook } from "../worker/tried-workbook";
import type { PageStore } from "./page-store";

/**
 * `window.tryIt`: the seam by which the end-to-end tests set a workbook up, look into it and do what a user of Excel does beside
 * the pane. Everything here a user could do in Excel, or a fault of Excel's; the pane itself the tests drive as its user does.
 */
export type TryIt = Omit<Remote<TriedWorkbook>, "answer" | "rows" | "sheetPicture" | "input" | "picture"> & {
  /** Settles when the first workbook is there. */
  readonly ready: Promise<void>;
  /** The tabs, from left to right. */
  readonly sheets: () => Promise<
    readonly { readonly name: string; readonly tabColor: string; readonly isProtected: boolean }[]
  >;
  /** Puts another workbook under the pane without loading it anew: quick where a test begins hundreds of times. */
  readonly startAgainBehindPane: (beginning: Beginning) => Promise<void>;
  /** Whether the sheets beside the pane are drawn: most of the time of a quick build goes into that. */
  readonly draw: (isDrawn: boolean) => void;
  /** Clicks a button of the ribbon by the id of its action, such as `BuildScorecard`. */
  readonly clickRibbon: (action: string) => void;
};

declare global {
  interface Window {
    tryIt: TryIt;
  }
}

export function tryItOf(store: PageStore): TryIt {
  const { worker, ready } = store;
  const own = {
    ready,
    sheets: async () =>
      (await worker.picture()).sheets.map(({ name, tabColor, isProtected }) => ({ name, tabColor, isProtected })),
    clickRibbon: (action: string) => store.clickRibbon(action),
    draw: (isDrawn: boolean) => store.draw(isDrawn),
    startAgain: (beginning: Beginning) => store.startAgain(beginning),
    startAgainBehindPane: (beginning: Beginning) => worker.startAgain(beginning),
    open: (name: string, bytes: Uint8Array) => store.open(name, bytes),
  };
  // The worker's methods are answered by name, as they are asked for.
  return new Proxy(own as unknown as TryIt, {
    get: (target, name) => (name in target ? target[name as keyof TryIt] : worker[name as keyof Remote<TriedWorkbook>]),
  });
}

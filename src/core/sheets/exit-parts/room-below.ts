import { area } from "../cell-address";
import type { SheetDraft } from "../draft";

const HEIGHT = 19;

/** Makes the last line of a heading higher, so that the band of a notice does not touch its words. */
export function giveRoomBelow(draft: SheetDraft, row: number): void {
  draft.setHeight(row, HEIGHT);
  draft.style(area(row, 0, 1, 1), { vertical: "top" });
}

import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { putSection } from "../heading";

/** The heading of a section with room above it, which costs less of a full page than a blank row. */
export function putSpacedSection(draft: SheetDraft, row: number, title: string): void {
  putSection(draft, row, 0, title);
  draft.style(area(row, 0, 1, 1), { vertical: "bottom" });
  draft.setHeight(row, 25);
}

import { findOwnSheets, type TaggedSheet } from "./own-sheets";

/** What is added to the workbook in one go: the keys in the tags of its sheets, and the names that were chosen for them. */
export interface Adding {
  /** The ids of the sheets that were there before. */
  readonly before: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Queues the deleting of the sheets that were added, and returns the tagged sheets that stay. A sheet counts as added when it was not
 * there before and carries a tag of ours with one of the keys; or, where adding failed before it could be tagged, has a chosen name and
 * holds nothing. Three trips; the sheets are gone after the next.
 */
export async function queueTakingBack(
  context: Excel.RequestContext,
  { before, keys, names }: Adding,
): Promise<readonly TaggedSheet[]> {
  const tagged = await findOwnSheets(context);
  const added = new Set(tagged.flatMap(({ sheet, tag }) => (keys.has(tag.key) ? [sheet.id] : [])));
  const ours = new Set(tagged.map(({ sheet }) => sheet.id));
  const fresh = context.workbook.worksheets.items.filter(({ id }) => !before.has(id));
  const untagged = fresh.filter(({ id, name }) => !ours.has(id) && names.has(name));
  const used = untagged.map((sheet) => sheet.getUsedRangeOrNullObject(false).load("address"));
  await context.sync();
  const empty = untagged.filter((_, index) => used[index]!.isNullObject);
  for (const sheet of [...fresh.filter(({ id }) => added.has(id)), ...empty]) sheet.delete();
  return tagged.filter(({ sheet }) => before.has(sheet.id));
}

import type { TableFile } from "../claims/claim-table";
import type { ColumnRead } from "./result";

/** Every heading of every file with what it was read as: what the user looks at first when a figure is missing. */
export function columnsRead(files: readonly TableFile[]): readonly ColumnRead[] {
  return files.flatMap(({ name, headings, columns }) => {
    const byIndex = new Map(
      [...columns].flatMap(([field, found]) => found.map(({ index, match }) => [index, { field, match }] as const)),
    );
    return headings.flatMap((heading, index) =>
      heading === "" ? [] : [{ file: name, heading, ...(byIndex.get(index) ?? { field: null, match: null }) }],
    );
  });
}

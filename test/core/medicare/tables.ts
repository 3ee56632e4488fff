import { readFileSync } from "node:fs";
import { csvRows } from "../../../assets/medicare/csv-rows";

const FOLDER = new URL("../../../assets/medicare/", import.meta.url);

/** The text of one of the tables that the modules are made from. */
export function tableText(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/** Its rows by heading. */
export function tableRows(name: string): ReturnType<typeof csvRows> {
  return csvRows(tableText(name));
}

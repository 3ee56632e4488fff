import type { Problem } from "./workbook-view";

/** What is said where a part of the add-in does not come. */
export const CANNOT_LOAD: Problem & { readonly next: string } = {
  message: "A part of the add-in could not be loaded.",
  next: "Check the connection and try again.",
};

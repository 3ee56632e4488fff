/**
 * What Excel has to offer before the add-in appears in it, as in both `Requirements` of `manifest.xml`. Code may use members of these sets
 * without asking; for anything newer it asks `Office.context.requirements.isSetSupported` first. Raising a version hides the add-in
 * from everyone whose Excel is older.
 */
export const REQUIREMENTS = [
  { set: "SharedRuntime", version: "1.1" },
  // Errors in cells with a message of our own.
  { set: "CustomFunctionsRuntime", version: "1.3" },
  // Custom properties of worksheets, by which own sheets are told from the user's.
  { set: "ExcelApi", version: "1.12" },
] as const;

/**
 * The one place that turns Excel's error codes into words for a user and a next step. Excel's own message is never shown:
 * it is in Excel's language and written for programmers. Codes: "Error handling with the application-specific APIs",
 * Office Add-ins documentation.
 */

interface Words {
  /** What happened, a sentence. */
  readonly what: string;
  /** What the user can do now, a sentence. */
  readonly next: string;
}

const TRY_AGAIN = "Try again; if it happens again, save the workbook, close Excel and open it again.";
const FEWER_ROWS = "Close other workbooks, or score a shorter period, and try again.";
const REPORT = "Try again; if it happens again, report the problem and say which button you used.";
const UPDATE_OFFICE = "Update Office (File > Account > Update Options) or open the workbook in Excel on the web.";

const WORDS: Readonly<Record<string, Words>> = {
  AccessDenied: {
    what: "Excel does not allow this change: the sheet or the workbook is protected, or open for reading only.",
    next: "Choose Review > Unprotect, or save your own copy of the workbook, and try again.",
  },
  ApiNotFound: {
    what: "This version of Excel is too old for what the add-in needs.",
    next: UPDATE_OFFICE,
  },
  EmptyChartSeries: { what: "A chart had nothing to show.", next: REPORT },
  FilteredRangeConflict: {
    what: "A filter hides part of the cells that have to change.",
    next: "Clear the filter (Data > Clear) and try again.",
  },
  FormulaLengthExceedsLimit: { what: "A formula came out longer than Excel allows.", next: REPORT },
  GeneralException: { what: "Excel could not finish this.", next: TRY_AGAIN },
  InactiveWorkbook: {
    what: "Another workbook was in front while Excel was working on this one.",
    next: "Click into this workbook, leave the others alone until it is done, and try again.",
  },
  InvalidArgument: { what: "Excel did not accept something that the add-in wrote.", next: REPORT },
  InvalidOperationInCellEditMode: {
    what: "A cell is being edited, and Excel waits for it.",
    next: "Press Enter or Esc to finish the cell, and try again.",
  },
  InvalidSelection: { what: "The selected cells do not fit.", next: "Select one block of cells and try again." },
  ItemAlreadyExists: {
    what: "Something of the same name has come into the workbook meanwhile.",
    next: "Try again; another name will be chosen.",
  },
  ItemNotFound: {
    what: "A sheet, table or name that was there is gone: deleted or renamed meanwhile.",
    next: "Check that your claim table is still there, and try again.",
  },
  MemoryLimitReached: { what: "Excel has run out of memory.", next: FEWER_ROWS },
  MergedRangeConflict: {
    what: "Merged cells are in the way.",
    next: "Unmerge the cells (Home > Merge & Center) on the sheets of the scorecard and try again.",
  },
  NonBlankCellOffSheet: {
    what: "There is no room left: cells at the edge of the sheet are filled.",
    next: "Clear the last rows and columns of the sheet and try again.",
  },
  NotImplemented: {
    what: "This version of Excel cannot do one of the things that the add-in needs.",
    next: UPDATE_OFFICE,
  },
  OperationCellsExceedLimit: { what: "Too many cells at once for Excel.", next: FEWER_ROWS },
  PivotTableRangeConflict: {
    what: "A PivotTable is in the way.",
    next: "Move the PivotTable to a sheet of its own and try again.",
  },
  RangeExceedsLimit: { what: "Too many cells at once for Excel.", next: FEWER_ROWS },
  RequestAborted: { what: "Excel stopped in the middle of the work.", next: TRY_AGAIN },
  RequestPayloadSizeLimitExceeded: { what: "More was to be written at once than Excel takes.", next: FEWER_ROWS },
  ResponsePayloadSizeLimitExceeded: { what: "More was to be read at once than Excel gives.", next: FEWER_ROWS },
  ServiceNotAvailable: {
    what: "Excel's service does not answer.",
    next: "Check the connection, wait a minute and try again.",
  },
  UndoNotSupported: { what: "Excel could not put this into one step of Undo.", next: REPORT },
  UnsupportedSheet: {
    what: "This kind of sheet (a chart or macro sheet) cannot be used here.",
    next: "Go to an ordinary sheet and try again.",
  },
};
const OTHER: Words = { what: "Excel reported a problem that the add-in does not know.", next: REPORT };

/** What Excel refused, in plain words. `message` says what happened; `next` what to do; both are for the user. */
export class ExcelProblem extends Error {
  override readonly name = "ExcelProblem";

  constructor(
    /** Excel's code, or one of the add-in's own. */
    readonly code: string,
    what: string,
    readonly next: string,
    /** The member that failed, such as `Range.values`, for a report; null where there is none. Holds no value of a cell. */
    readonly location: string | null = null,
  ) {
    super(what);
  }

  /** The problem with a sentence more, of what became of the workbook. */
  adding(sentence: string): ExcelProblem {
    return new ExcelProblem(this.code, `${this.message} ${sentence}`, this.next, this.location);
  }
}

/**
 * What `act` gives; what `refused` makes of the problem where Excel does not let it.
 * @throws whatever is no ExcelProblem
 */
export async function unlessRefused<T>(
  act: () => Promise<T>,
  refused: (problem: ExcelProblem) => T | Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    return refused(error);
  }
}

/** Does what nothing hangs on, where Excel allows it. */
export function ifExcelAllows(act: () => Promise<void>): Promise<void> {
  return unlessRefused(act, () => undefined);
}

/** The problem for one of Excel's codes. */
export function problemFor(code: string, location: string | null = null): ExcelProblem {
  const { what, next } = Object.hasOwn(WORDS, code) ? WORDS[code]! : OTHER;
  return new ExcelProblem(code, what, next, location);
}

/** Excel's error as a problem in plain words; any other error as it is. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  return problemFor(error.code, error.debugInfo?.errorLocation ?? null);
}

/** The codes that have words of their own. */
export const KNOWN_CODES: readonly string[] = Object.keys(WORDS);

/** Excel's own codes that the stand-in answers with. Source: "Error handling with the application-specific APIs", Office Add-ins docs. */
export type ExcelCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "EmptyChartSeries"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperationInCellEditMode"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** A refusal by Excel: ends the request at the action that met it; what came before in the request stays done. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function refuse(code: ExcelCode, message: string): never {
  throw new ExcelError(code, message);
}

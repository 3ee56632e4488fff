import type { BlankForm, ParameterMetadata } from "./function-metadata";

/** A value of the formula engine: the kinds that formulas of a sheet can hold (excelts, `runtime/values`). */
export type EngineValue =
  | { readonly kind: typeof Kind.Blank }
  | { readonly kind: typeof Kind.Number; readonly value: number }
  | { readonly kind: typeof Kind.Text; readonly value: string }
  | { readonly kind: typeof Kind.Truth; readonly value: boolean }
  | { readonly kind: typeof Kind.Error; readonly code: string }
  | EngineArray;

interface EngineArray {
  readonly kind: typeof Kind.Array;
  readonly rows: readonly (readonly EngineValue[])[];
  readonly height: number;
  readonly width: number;
}

export const Kind = { Blank: 0, Number: 1, Text: 2, Truth: 3, Error: 4, Array: 5 } as const;

type MakeError = new (code: CustomFunctions.ErrorCode) => CustomFunctions.Error;

/**
 * The arguments of a call as Excel hands them over: ranges as rows, a single cell for a range as a range of one, what was left out as
 * `null` ("Custom functions parameter options", Office docs), errors as objects. `null`: Excel would not call the function, because
 * a single value is wanted and a range is given, or what is required is left out.
 */
export function toArguments(
  values: readonly EngineValue[],
  parameters: readonly ParameterMetadata[],
  blank: BlankForm,
  ExcelError: MakeError,
): unknown[] | null {
  const cell = (value: EngineValue): unknown => {
    if (value.kind === Kind.Blank) return blank;
    if (value.kind === Kind.Error) return new ExcelError(value.code as CustomFunctions.ErrorCode);
    return value.kind === Kind.Array ? null : value.value;
  };
  const args: unknown[] = [];
  for (const [at, { dimensionality, optional }] of parameters.entries()) {
    const value = values[at] ?? { kind: Kind.Blank };
    if (value.kind === Kind.Blank && at >= values.length && !optional) return null;
    if (value.kind === Kind.Blank && optional) args.push(null);
    else if (dimensionality === "matrix")
      args.push(value.kind === Kind.Array ? value.rows.map((row) => row.map(cell)) : [[cell(value)]]);
    else if (value.kind === Kind.Array && value.height * value.width !== 1) return null;
    else args.push(cell(value.kind === Kind.Array ? value.rows[0]![0]! : value));
  }
  return args;
}

/** What a function returned, as a value of the engine. `null` would become 0 (office-js issue 1503): no function of ours returns it. */
export function toEngine(result: unknown): EngineValue {
  if (Array.isArray(result)) {
    const rows = (result as readonly (readonly unknown[])[]).map((row) => row.map(toEngine));
    const width = rows[0]?.length ?? 0;
    if (width === 0 || rows.some((row) => row.length !== width)) return { kind: Kind.Error, code: "#VALUE!" };
    return { kind: Kind.Array, rows, height: rows.length, width };
  }
  if (typeof result === "number") return { kind: Kind.Number, value: result };
  if (typeof result === "string") return { kind: Kind.Text, value: result };
  if (typeof result === "boolean") return { kind: Kind.Truth, value: result };
  if (result === null || result === undefined) return { kind: Kind.Number, value: 0 };
  return { kind: Kind.Error, code: String((result as { readonly code?: unknown }).code ?? "#VALUE!") };
}

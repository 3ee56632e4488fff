/** A parameter as functions.json describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: "matrix" | "scalar";
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: "matrix" };
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
}

/** What office.js keeps of `CustomFunctions.associate`; ids in capitals. */
export type Mappings = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The built add-in's functions, as Excel finds them: described by functions.json, associated by the bundle. */
export interface BundledFunctions {
  readonly metadata: FunctionsFile;
  readonly associated: Mappings;
  /** `CustomFunctions.Error` of the page that the bundle runs in. */
  readonly ExcelError: typeof CustomFunctions.Error;
}

/** How Excel hands blank cells to functions: `null` on the web, 0 on Windows and Mac (office-js issues 4702, 5262). */
export type BlankForm = null | 0;

/** The add-in's functions, as formulas call them. */
export interface OwnFunctions {
  readonly functions: {
    /** What functions.json says. */
    readonly metadata: Pick<BundledFunctions["metadata"], "functions">;
    readonly associated: BundledFunctions["associated"];
    readonly ExcelError: BundledFunctions["ExcelError"];
  };
  readonly blank: BlankForm;
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { bootOffice, runInPage } from "./boot";
import { excelBridge } from "./bridge";
import { REQUIREMENT_SETS, StandIn } from "./stand-in";

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
type Mappings = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The built add-in's functions, as Excel finds them: described by functions.json, associated by the bundle. */
export interface BundledFunctions {
  readonly metadata: FunctionsFile;
  readonly associated: Mappings;
  /** `CustomFunctions.Error` of the page that the bundle runs in. */
  readonly ExcelError: typeof CustomFunctions.Error;
}

/**
 * Loads the built bundle into a page with the real office.js, which gathers its associations as in Excel.
 * @param folder where the build stands
 * @throws Error where nothing was built
 */
export async function loadBundledFunctions(folder: string): Promise<BundledFunctions> {
  const script = path.join(folder, "main.js");
  if (!existsSync(script)) throw new Error(`There is no main.js in ${folder}: run npm run build.`);
  const excel = new StandIn();
  const page = await bootOffice(excelBridge((body, flags) => excel.answer(body, flags), REQUIREMENT_SETS));
  runInPage(page, readFileSync(script, "utf8"), script);
  const { _association } = page.CustomFunctions as unknown as { _association: { mappings: Mappings } };
  return {
    metadata: JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as FunctionsFile,
    associated: _association.mappings,
    ExcelError: page.CustomFunctions.Error,
  };
}

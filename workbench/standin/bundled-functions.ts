import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { bootOffice, runInPage } from "./boot";
import { excelBridge } from "./bridge";
import type { BundledFunctions, FunctionsFile, Mappings } from "./function-metadata";
import { REQUIREMENT_SETS, StandIn } from "./stand-in";

export type { BundledFunctions, FunctionMetadata, FunctionsFile, ParameterMetadata } from "./function-metadata";

/**
 * Loads the built bundle into a page with the real office.js, which gathers its associations as in Excel.
 * @param folder where the build stands
 * @throws Error where nothing was built
 */
export async function loadBundledFunctions(folder: string): Promise<BundledFunctions> {
  const script = path.join(folder, "main.js");
  if (!existsSync(script)) throw new Error(`There is no main.js in ${folder}: run npm run build.`);
  const excel = new StandIn();
  const page = await bootOffice(
    excelBridge((body, flags) => excel.answer(body, flags), REQUIREMENT_SETS),
    folder,
  );
  runInPage(page, readFileSync(script, "utf8"), script);
  const { _association } = page.CustomFunctions as unknown as { _association: { mappings: Mappings } };
  return {
    metadata: JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as FunctionsFile,
    associated: _association.mappings,
    ExcelError: page.CustomFunctions.Error,
  };
}

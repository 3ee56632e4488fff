import path from "node:path";
import metadataGenerator from "custom-functions-metadata";
import * as functions from "../../src/functions/functions";
import type { Row } from "../../src/core/claims/cell";
import type { Day, Settings } from "../../src/core/settings/settings";
import { readClaimFiles } from "../../workbench/claim-files";
import { evaluateFormula, type Evaluated } from "../../workbench/evaluate/formula-workbook";
import { typedRow } from "../../workbench/evaluate/typed-rows";
import { readSettingsFile } from "../../workbench/settings-file";
import type { BundledFunctions, FunctionMetadata, FunctionsFile } from "../../workbench/standin/bundled-functions";
import { openExcel } from "../../workbench/standin/open-excel";

const ROOT = path.join(import.meta.dirname, "../..");
const SOURCE = path.join(ROOT, "src/functions/functions.ts");
const SAMPLES = path.join(ROOT, "assets/samples");

/** The functions as their source file describes them, and the sample practice to try them on. */
export interface SampleFormulas {
  readonly functions: readonly FunctionMetadata[];
  /** What a cell with the formula would hold, on Excel for the web. */
  readonly evaluate: (formula: string) => Promise<Evaluated>;
}

/** The functions straight from their source: the bundle has tests of its own. */
export async function openSampleFormulas(today: Day): Promise<SampleFormulas> {
  await openExcel();
  const bundled = await functionsOfSource();
  const { settings } = await readSettingsFile(path.join(SAMPLES, "settings.json"), today);
  const claims = await readClaims(settings);
  const known = new Map<string, Promise<Evaluated>>();
  const evaluate = (formula: string): Promise<Evaluated> => {
    if (!known.has(formula)) known.set(formula, evaluateFormula(formula, claims, settings, bundled, null));
    return known.get(formula)!;
  };
  return { functions: bundled.metadata.functions, evaluate };
}

async function functionsOfSource(): Promise<BundledFunctions> {
  const { metadataJson, associate } = await metadataGenerator.generateCustomFunctionsMetadata(SOURCE);
  const byName = functions as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  return {
    metadata: JSON.parse(metadataJson) as FunctionsFile,
    associated: Object.fromEntries(associate.map(({ id, functionName }) => [id, byName[functionName]!])),
    ExcelError: CustomFunctions.Error,
  };
}

async function readClaims(settings: Settings): Promise<Row[]> {
  const rows: Row[] = [];
  const push = (block: readonly Row[]): void => void rows.push(...block);
  const steps = { settings, sheet: null, onRows: async () => undefined };
  await readClaimFiles([path.join(SAMPLES, "claims.csv")], { startTable: () => undefined, push }, steps);
  return rows.map(typedRow);
}

import type { Workbook } from "@cj-tech-master/excelts";
import type { OwnFunctions } from "./function-metadata";
import { type EngineValue, Kind, toArguments, toEngine } from "./function-values";

/**
 * Lets the formulas of a file's workbook call the add-in's functions. What errors say beside their code goes to `messages`.
 * A function that functions.json describes and the bundle does not associate is #N/A in Excel ("Troubleshoot custom functions").
 */
export function addOwnFunctions(
  file: Workbook,
  { functions: { metadata, associated, ExcelError }, blank }: OwnFunctions,
  messages: Set<string>,
): void {
  for (const { id, name, parameters } of metadata.functions) {
    const run = associated[id];
    const call = (values: readonly EngineValue[]): EngineValue => {
      if (!run) {
        messages.add(`${name} is in functions.json, but the bundle does not associate it.`);
        return { kind: Kind.Error, code: "#N/A" };
      }
      const args = toArguments(values, parameters, blank, ExcelError);
      if (!args) {
        messages.add(
          `${name} takes ${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(", ")}.`,
        );
        return { kind: Kind.Error, code: "#VALUE!" };
      }
      return answerOf(() => run(...args), messages);
    };
    file.registerFunction(name, (args) => call(args as EngineValue[]), { maxArity: parameters.length });
  }
}

function answerOf(run: () => unknown, messages: Set<string>): EngineValue {
  try {
    const result = run();
    for (const cell of [result].flat(2)) noteMessage(cell, messages);
    return toEngine(result);
  } catch (error) {
    noteMessage(error, messages);
    return toEngine(error);
  }
}

/** Errors of another page are told by their shape. */
function noteMessage(cell: unknown, messages: Set<string>): void {
  if (typeof cell !== "object" || cell === null) return;
  const { code, message } = cell as { readonly code?: string; readonly message?: string };
  if (code && message) messages.add(`${code} ${message}`);
}

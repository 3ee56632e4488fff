import type { Workbook } from "@cj-tech-master/excelts";
import type { BusyCalls, Settled } from "./busy-calls";
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
  busy: BusyCalls,
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
      const settled = busy.resultOf(id, args);
      if (settled) return answerOf(() => resultOf(settled), messages);
      return answerOf(() => {
        const result = run(...args);
        if (!isPromise(result)) return result;
        busy.wait(id, args, result);
        return BUSY;
      }, messages);
    };
    file.registerFunction(name, (args) => call(args as EngineValue[]), { maxArity: parameters.length });
  }
}

/** What a cell shows while its function is waited for. */
const BUSY = { code: "#BUSY!" };

function isPromise(result: unknown): result is Promise<unknown> {
  return typeof (result as Partial<Promise<unknown>> | null)?.then === "function";
}

function resultOf(settled: Settled): unknown {
  if ("error" in settled) throw settled.error;
  return settled.value;
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

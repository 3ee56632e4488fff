/** One custom function as functions.json declares it; empty where it leaves something out. */
export interface DeclaredFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

export interface FunctionList {
  readonly functions: readonly DeclaredFunction[];
  /** Whether a function is called at all where a cell of its arguments holds an error. */
  readonly takesErrors: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** Null where the text is no list of functions. */
export function readFunctionList(text: string): FunctionList | null {
  const list = asObject(parsed(text));
  if (!Array.isArray(list["functions"])) return null;
  return {
    functions: objects(list["functions"]).map((entry) => ({
      ...texts(entry, "id", "name", "description", "helpUrl"),
      parameters: objects(entry["parameters"]).map((parameter) => texts(parameter, "name", "description")),
    })),
    takesErrors: list["allowErrorForDataTypeAny"] === true,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

function texts<Key extends string>(entry: Json, ...keys: readonly Key[]): Record<Key, string> {
  const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
  return Object.fromEntries(keys.map((key) => [key, text(entry[key])])) as Record<Key, string>;
}

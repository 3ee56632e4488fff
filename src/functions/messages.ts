import { InputError } from "../core/settings/issue";

/** What a function shows in place of a result: Excel's error, and the sentence that it shows beside it. */
interface Message {
  readonly error: "#VALUE!" | "#N/A";
  readonly text: (...words: string[]) => string;
}

/** Every message of the functions. What is wrong with claims and settings is worded where the core finds it (`InputError`). */
const MESSAGES = {
  "no-claims": {
    error: "#VALUE!",
    text: () => "The first argument must be the claims with their row of headings, such as Claims[#All].",
  },
  "no-payer": {
    error: "#VALUE!",
    text: () => 'The second argument must name a payer as the claims do, such as "Aetna", or be a range of such names.',
  },
  "too-many-payers": {
    error: "#VALUE!",
    text: (given, most) =>
      `The range of payers has ${given} cells; at most ${most} are answered at once. Choose a smaller range.`,
  },
  "settings-shape": {
    error: "#VALUE!",
    text: () => "The settings must be a range of two columns: keys such as cost.perSession, and their values.",
  },
  "one-value": {
    error: "#VALUE!",
    text: (what) => `${what} must be one value, not a range of several cells. Settings come last.`,
  },
  "no-choice": { error: "#VALUE!", text: (what, choices) => `${what} is missing; it can be: ${choices}.` },
  "no-such-choice": {
    error: "#VALUE!",
    text: (what, given, choices, hint) => `${what} cannot be "${given}"; it can be: ${choices}.${hint}`,
  },
  "no-such-code": {
    error: "#N/A",
    text: (payer, code, codes) => `"${payer}" has no paid claims of the code ${code}. It has: ${codes}.`,
  },
  "not-available": { error: "#N/A", text: (payer, why) => `Not available for "${payer}": ${why}.` },
  "no-such-claims": { error: "#N/A", text: (payers, kind) => `${payers} has no claims that are ${kind}.` },
  "too-many-claims": {
    error: "#VALUE!",
    text: (found, most) =>
      `There are ${found} such claims, and at most ${most} are listed. Shorten the time by the settings filter.from and filter.to.`,
  },
  "not-a-number": {
    error: "#VALUE!",
    text: (argument, bound) => `${argument} must be a number ${bound}.`,
  },
  "too-large": {
    error: "#VALUE!",
    text: () =>
      "The result is larger than any number in Excel: an amount in the arguments or settings is far too large, or nearly 0.",
  },
  "cell-error": { error: "#VALUE!", text: (what) => `${what} holds an Excel error.` },
  "no-code": {
    error: "#VALUE!",
    text: () => "The code must be a procedure code of five letters or digits, such as 90837.",
  },
  "no-place": { error: "#VALUE!", text: (why) => why! },
  "no-date": {
    error: "#VALUE!",
    text: (given) => `The date cannot be "${given}"; write one such as 3/9/2026, or leave it out.`,
  },
  "no-facility": {
    error: "#VALUE!",
    text: (given) => `The facility cannot be "${given}"; it can be TRUE, FALSE or a place of service such as 11.`,
  },
  "no-medicare-rate": { error: "#N/A", text: (why) => why! },
  "cannot-load": {
    error: "#N/A",
    text: () => "A part of the add-in could not be loaded. Check the connection, then recalculate with Ctrl+Alt+F9.",
  },
  "own-fault": {
    error: "#VALUE!",
    text: () => "Payer Scorecard failed at this. Please report the formula, without any claims.",
  },
} as const satisfies Readonly<Record<string, Message>>;
type MessageCode = keyof typeof MESSAGES;

/** Codes of the core's `InputError` that say that there is nothing to tell, where others say that something is wrong. */
const NO_DATA: ReadonlySet<string> = new Set([
  "empty",
  "no-rows",
  "no-such-payer",
  "nothing-counted",
  "payer-not-counted",
]);

/** Why a function has no result. Thrown for the whole of it, or standing in one of its cells. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    /** The code of the message, or of the core's `InputError`. */
    readonly code: string,
    readonly error: "#VALUE!" | "#N/A",
    message: string,
  ) {
    super(message);
  }
}

export function problem(code: MessageCode, ...words: string[]): Problem {
  const { error, text } = MESSAGES[code] as Message;
  return new Problem(code, error, text(...words));
}

/**
 * What is told of an error: the core's words for input that it cannot use. Any other error is a fault of ours, whose words may hold what
 * stands in the workbook: they are not shown.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof InputError)) return problem("own-fault");
  return new Problem(error.code, NO_DATA.has(error.code) ? "#N/A" : "#VALUE!", error.message);
}

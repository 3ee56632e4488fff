import { expect } from "vitest";
import { InputError } from "../../../src/core/settings/issue";

/** The code and sentence of the `InputError` that the call throws; anything else fails the test. */
export function inputErrorOf(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return { code: (error as InputError).code, message: (error as InputError).message };
  }
  throw new Error("no InputError was thrown");
}

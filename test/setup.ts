import { afterEach, beforeEach, expect, vi } from "vitest";

// The product reports through its results and its messages; a stray console call is a leak of what a sheet holds.
const METHODS = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of METHODS) {
    // eslint-disable-next-line no-console -- this is the check that nobody else calls it
    expect(console[method], `console.${method} was called`).not.toHaveBeenCalled();
  }
  vi.restoreAllMocks();
});

import { expect, test } from "vitest";
import { recordNotes } from "../../../src/core/negotiation/record-notes";

const problems = (sheet: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ sheet, address: `C${i + 2}`, message: "Wrong." }));

test("each cell that cannot be read is told with its sheet", () => {
  expect(recordNotes(problems("Contract terms", 2))).toEqual([
    "Contract terms, cell C2: Wrong.",
    "Contract terms, cell C3: Wrong.",
  ]);
});

test("of a sheet with more than eight, the others are counted", () => {
  const notes = recordNotes([...problems("Proposed rates", 10), ...problems("Negotiation log", 1)]);
  expect(notes).toHaveLength(10);
  expect(notes.slice(7)).toEqual([
    "Proposed rates, cell C9: Wrong.",
    "Proposed rates: 2 more cells cannot be read.",
    "Negotiation log, cell C2: Wrong.",
  ]);
});

import { expect, test } from "vitest";
import { issueCauses, issueGroups } from "../../../src/core/claims/issue-groups";

const issue = (row: number | null, message: string, column: string | null = "Allowed", code = "money") => ({
  row,
  column,
  code,
  message,
});

test("the same message in the same column is one finding", () => {
  expect(issueGroups([issue(4, "unreadable"), issue(9, "other"), issue(12, "unreadable")])).toEqual([
    { message: "unreadable", column: "Allowed", rows: [4, 12], more: 0, ofTable: 0 },
    { message: "other", column: "Allowed", rows: [9], more: 0, ofTable: 0 },
  ]);
});

test("the same message in two columns is two findings", () => {
  expect(issueGroups([issue(4, "unreadable"), issue(4, "unreadable", "Paid")])).toHaveLength(2);
});

test("findings about the whole table have no rows", () => {
  const groups = issueGroups([
    issue(null, "A is not known", "status", "word"),
    issue(null, "B is not known", "status", "word"),
  ]);
  expect(groups.map(({ message, rows }) => [message, rows])).toEqual([
    ["A is not known", []],
    ["B is not known", []],
  ]);
});

test("a cause that was cut on reading counts the rows beyond those listed", () => {
  expect(issueGroups([issue(4, "unreadable"), { ...issue(9, "unreadable"), more: 36 }])).toEqual([
    { message: "unreadable", column: "Allowed", rows: [4, 9], more: 36, ofTable: 0 },
  ]);
});

test("issues of one cause are one, whatever they say, and those of the whole table are counted", () => {
  const words = [issue(null, "A is not known"), issue(null, "B is not known"), issue(7, "unreadable")];
  expect(issueCauses(words)).toEqual([
    { message: "A is not known", column: "Allowed", rows: [7], more: 0, ofTable: 2 },
  ]);
});

import { expect, test } from "vitest";
import { issueGroups } from "../../../src/core/sheets/issue-groups";

const issue = (row: number | null, message: string, column: string | null = "Allowed", code = "money") => ({
  row,
  column,
  code,
  message,
});

test("the same message in the same column is one finding", () => {
  expect(issueGroups([issue(4, "unreadable"), issue(9, "other"), issue(12, "unreadable")])).toEqual([
    { message: "unreadable", column: "Allowed", rows: [4, 12], cut: null },
    { message: "other", column: "Allowed", rows: [9], cut: null },
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

test("the line that closes a cause cut on reading closes its rows", () => {
  expect(issueGroups([issue(4, "unreadable"), issue(null, "and 36 more rows like these")])).toEqual([
    { message: "unreadable", column: "Allowed", rows: [4], cut: "and 36 more rows like these" },
  ]);
});

test("a cause names 200 rows and counts the others", () => {
  const [group] = issueGroups(Array.from({ length: 250 }, (_, i) => issue(i + 1, "unreadable")));
  expect(group!.rows).toHaveLength(200);
  expect(group!.cut).toBe("and 50 more rows");
});

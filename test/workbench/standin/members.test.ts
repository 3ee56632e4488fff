import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { membersOfTypings } from "../../../workbench/standin/generate-members";
import { enumValues, findMember } from "../../../workbench/standin/members";

const MODEL = new URL("../../../workbench/standin/model/", import.meta.url);
/** Methods and properties that the model keeps for saving and for itself; office.js cannot reach them. */
const OWN = new Set([
  "rowFilter",
  "sheet",
  "state",
  "area",
  "printArea",
  "printTitleRows",
  "printTitleColumns",
  "xRange",
  "yRange",
  "resize",
  "color",
]);

describe("the table of members", () => {
  test("is what Microsoft's typings say", () => {
    const file = new URL("../../../workbench/standin/members.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(membersOfTypings());
  });

  test("tells properties from methods, and from when they are", () => {
    expect(findMember("Range", "values")).toMatchObject({ kind: "write", api: "1.1" });
    expect(findMember("Range", "address")).toMatchObject({ kind: "read", type: "string" });
    expect(findMember("Worksheet", "customProperties")).toMatchObject({ kind: "read", api: "1.12" });
    expect(findMember("ChartCollection", "add")).toMatchObject({ kind: "call", least: 2, most: 3 });
    expect(findMember("Range", "constructor")).toBeNull();
    expect(findMember("NoClass", "values")).toBeNull();
    expect(enumValues("PageOrientation")).toEqual(["Portrait", "Landscape"]);
  });
});

describe("the model", () => {
  const files = readdirSync(MODEL).map((name) => [name, readFileSync(new URL(name, MODEL), "utf8")] as const);
  const classes = files.flatMap(([, text]) =>
    [...text.matchAll(/^export class (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)].map((found) => [found[1]!, found[2]!] as const),
  );

  test("has at least forty classes to look at", () => {
    expect(classes.length).toBeGreaterThan(40);
  });

  test.each(classes)("%s has only members that Excel's has", (name, body) => {
    const declared = [...body.matchAll(/^ {2}(?:readonly |get |set )*(\w+)(?: =|:|\(|;)/gm)].map((found) => found[1]!);
    const members = declared.filter((member) => member !== "constructor" && member !== "items" && !OWN.has(member));
    expect(members.filter((member) => findMember(name, member) === null)).toEqual([]);
  });
});

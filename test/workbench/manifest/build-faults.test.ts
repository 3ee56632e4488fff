import { expect, test } from "vitest";
import { FUNCTIONS, atHost, builtFiles, builtText, problemsWith, replaced } from "./project";

/** A fault of the build: a file and what it holds instead, null for nothing, and what the message has to name. */
type Fault = [rule: number, fault: string, path: string, content: string | Uint8Array | null, says: string];

const ICON_16 = builtFiles().get("assets/icon-16.png")!;
const [GRADE, COST] = FUNCTIONS.functions;

/** The list of functions with the first of them changed. */
function withGrade(changes: Partial<Record<keyof NonNullable<typeof GRADE>, unknown>>): string {
  return JSON.stringify({ ...FUNCTIONS, functions: [{ ...GRADE, ...changes }, COST] });
}

function edited(path: string, from: string | RegExp, to: string): [path: string, content: string] {
  return [path, replaced(builtText(path), from, to)];
}

test.each<Fault>([
  [7, "an SVG for the large icon", "assets/icon-64.png", "<svg/>", "is no PNG picture"],
  [7, "a large icon that is cut off", "assets/icon-64.png", ICON_16.subarray(0, 20), "is no PNG picture"],
  [7, "a large icon of another size", "assets/icon-64.png", ICON_16, "16 x 16 pixels: it has to be 64 x 64"],
  [14, "an icon of the ribbon that is no picture", "assets/icon-80.png", "ICO", "is no PNG picture"],
  [
    16,
    "a command that is not associated",
    ...edited("main.js", /Office\.actions\.associate\(`OpenHelp`,d\)/, ""),
    `"OpenHelp"`,
  ],
  [
    17,
    "a function that is not associated",
    ...edited("main.js", `CustomFunctions.associate("PAYER.GRADE",a),`, ""),
    "#N/A",
  ],
  [
    17,
    "a function that is not listed",
    ...edited("main.js", "Office", `CustomFunctions.associate("X.Y",e);Office`),
    "X.Y is associated",
  ],
  [17, "a list that is no JSON", "functions.json", "{", "no list of functions"],
  [17, "a list of another kind", "functions.json", "[]", "no list of functions"],
  [
    17,
    "a list without leave for errors",
    "functions.json",
    JSON.stringify({ functions: FUNCTIONS.functions }),
    "allowErrorForDataTypeAny",
  ],
  [17, "a list that is too long", "functions.json", JSON.stringify(FUNCTIONS).padEnd(1_000_000), "1000000 bytes"],
  [
    17,
    "two functions of a name",
    "functions.json",
    withGrade({ name: "CostPerSession" }),
    "two functions of the name COSTPERSESSION",
  ],
  [
    17,
    "a function without a description",
    "functions.json",
    withGrade({ description: " " }),
    "PAYER.GRADE has no description",
  ],
  [
    17,
    "a function without a help link",
    "functions.json",
    withGrade({ helpUrl: undefined }),
    "PAYER.GRADE has no helpUrl",
  ],
  [
    17,
    "a parameter that is not described",
    "functions.json",
    withGrade({ parameters: [{ name: "claims" }] }),
    "parameter claims",
  ],
  [
    17,
    "the name of a function of Excel's",
    "functions.json",
    withGrade({ name: "Rank" }),
    `"Rank" is a function of Excel's own`,
  ],
  [17, "a name that is a cell", "functions.json", withGrade({ name: "PAY1" }), `"PAY1" is the address of a cell`],
  [18, "a help page without the place", ...edited("help.html", `id="payer.grade"`, `id="grade"`), "#payer.grade"],
  [
    18,
    "a place only in the words of the help page",
    ...edited("help.html", `id="payer.grade"`, `title="payer.grade"`),
    "#payer.grade",
  ],
  [
    18,
    "a help link to another host",
    "functions.json",
    withGrade({ helpUrl: "https://x.invalid/help.html" }),
    "x.invalid",
  ],
  [
    18,
    "a help link to a page that is not built",
    "functions.json",
    withGrade({ helpUrl: "https://localhost:3000/h.html" }),
    "h.html",
  ],
  [
    18,
    "a help link with a broken escape",
    "functions.json",
    withGrade({ helpUrl: `${GRADE!.helpUrl}%` }),
    "payer.grade%",
  ],
  [22, "a page without a language", ...edited("help.html", ` lang="en"`, ""), "help.html has no lang"],
  [22, "a page without its characters", ...edited("help.html", /<meta charset.*?>/, ""), "meta charset"],
  [22, "a page without a width", ...edited("taskpane.html", /<meta name="viewport".*?>/, ""), "viewport"],
  [22, "a pane without office.js", ...edited("taskpane.html", /<script src="https:.*?<\/script>/, ""), "does not load"],
  [
    22,
    "office.js only in a comment",
    ...edited("taskpane.html", /(<script src="https:.*?<\/script>)/, "<!-- $1 -->"),
    "does not load",
  ],
  [
    22,
    "office.js of another host",
    ...edited("taskpane.html", "appsforoffice.microsoft.com", "cdn.invalid"),
    "does not load",
  ],
  [
    22,
    "office.js after another script",
    ...edited("taskpane.html", /(<script src.*?<\/script>)(.*)(<\/head>)/s, "$2$1$3"),
    "put office.js first",
  ],
  [
    22,
    "office.js after a script in the page",
    ...edited("taskpane.html", "<script src", "<script>start()</script><script src"),
    "office.js first",
  ],
  [
    22,
    "office.js in the body",
    ...edited("taskpane.html", /(<script src.*<\/script>)<\/head><body>/s, "</head><body>$1"),
    "outside <head>",
  ],
  [23, "no page", "taskpane.html", null, "names taskpane.html"],
  [23, "no script", "main.js", null, "names main.js"],
  [23, "no list of functions", "functions.json", null, "names functions.json"],
  [23, "no icon", "assets/icon-64.png", null, "names assets/icon-64.png"],
])("rule %i alone catches a build with %s", (rule, _, path, content, says) => {
  const problems = problemsWith({ files: builtFiles({ [path]: content }) });
  expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
  expect(problems.map(({ message }) => message).join("\n")).toContain(says);
});

test.each([
  ["a page minified without quotes", ...edited("help.html", `lang="en"`, "lang=en")],
  [
    "a pane whose scripts hold what looks like tags",
    ...edited("taskpane.html", "</body>", `<script>"<head><html lang=''>"</script></body>`),
  ],
  [
    "a script that spells its calls over lines",
    ...edited("main.js", `.associate("PAYER.GRADE"`, `\n  .associate(\n"PAYER.GRADE"`),
  ],
  [
    "a list that says of a function what the lint does not know",
    "functions.json",
    withGrade({ result: { dimensionality: "matrix" } }),
  ],
])("accepts %s", (_, path, content) => {
  expect(problemsWith({ files: builtFiles({ [path]: content }) })).toEqual([]);
});

test.each(["https://scorecard.invalid/", "https://pages.invalid/team/scorecard/"])(
  "accepts a build for %s",
  (address) => {
    expect(problemsWith(atHost(address))).toEqual([]);
  },
);

test("a build for another host is in production, where no address may be local", () => {
  const { text, files } = atHost("https://scorecard.invalid/");
  const forgotten = replaced(text, /(?<=<SupportUrl .*)scorecard\.invalid/, "localhost:3000");
  expect(problemsWith({ text: forgotten, files })).toEqual([
    {
      rule: 6,
      message: expect.stringContaining(`"https://localhost:3000/help.html" is on this machine only`) as string,
    },
  ]);
});

test("help links may not stay local in a build for another host", () => {
  const { text } = atHost("https://scorecard.invalid/");
  expect([...new Set(problemsWith({ text }).map(({ rule }) => rule))]).toEqual([18]);
});

test("rules for production can be asked for at a local address", () => {
  const problems = problemsWith({ production: true });
  expect([...new Set(problems.map(({ rule }) => rule))]).toEqual([6]);
  expect(problems[0]!.message).toBe(
    `<IconUrl>: "https://localhost:3000/assets/icon-32.png" is on this machine only: in production put the host of the add-in.`,
  );
});

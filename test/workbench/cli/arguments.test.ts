import { describe, expect, it } from "vitest";
import { REQUESTED_SHEETS } from "../../../src/core/sheets/requested-sheets";
import { UsageError, parseArguments } from "../../../workbench/arguments";

describe("the arguments of the command", () => {
  it("have their defaults", () => {
    expect(parseArguments([])).toEqual({
      help: false,
      claims: [],
      settings: null,
      out: "scorecard.xlsx",
      json: null,
      lines: null,
      sheets: [],
      decide: [],
      negotiate: [],
      letter: [],
      exit: [],
      proposal: null,
      terms: null,
      log: null,
      sheet: null,
      zip: null,
      credential: null,
    });
  });

  it("are read in any order", () => {
    const argv = [
      "--json",
      "s.json",
      "a.csv",
      "--out=o.xlsx",
      "b.xlsx",
      "--lines",
      "Aetna",
      "--sheets",
      "ar, Denials,ar",
      "--decide=Cigna",
      "--letter",
      "Aetna",
      "--letter",
      "Cigna",
      "--negotiate",
      "Aetna",
      "--exit",
      "Cigna",
      "--proposal",
      "Oscar.csv",
      "--terms",
      "terms.csv",
      "--log",
      "log.xlsx",
      "--sheet",
      "May",
      "--settings",
      "t.json",
      "--zip",
      "43215-1234",
      "--credential",
      "Clinical-Social-Worker",
    ];
    expect(parseArguments(argv)).toEqual({
      help: false,
      claims: ["a.csv", "b.xlsx"],
      settings: "t.json",
      out: "o.xlsx",
      json: "s.json",
      lines: "Aetna",
      sheets: ["denials", "ar"],
      decide: ["Cigna"],
      negotiate: ["Aetna"],
      letter: ["Aetna", "Cigna"],
      exit: ["Cigna"],
      proposal: "Oscar.csv",
      terms: "terms.csv",
      log: "log.xlsx",
      sheet: "May",
      zip: "43215-1234",
      credential: "clinical-social-worker",
    });
  });

  it("may ask for all sheets at once", () => {
    expect(parseArguments(["--sheets", "all"]).sheets).toEqual(REQUESTED_SHEETS);
  });

  it("take what follows -- for files", () => {
    expect(parseArguments(["--", "--odd.csv"]).claims).toEqual(["--odd.csv"]);
  });

  it.each([
    ["an unknown option", ["--colour"], "There is no option --colour."],
    ["an unknown short option", ["-x"], "There is no option -x."],
    ["an option without a value at the end", ["--out"], "--out has nothing after it."],
    ["an option without a value before another", ["--settings", "--json", "x"], "--settings has nothing after it."],
    ["an empty value", ["--lines", " "], "--lines has nothing after it."],
    ["an option given twice", ["--json", "a", "--json", "b"], "--json is given twice."],
    ["no payer for a letter", ["--letter", "Aetna", "--letter", ""], "--letter has nothing after it."],
    ["two logs", ["--log", "a.csv", "--log", "b.csv"], "--log is given twice."],
    [
      "a sheet that there is not",
      ["--sheets", "denials,aging"],
      '--sheets knows no "aging": it takes denials, ar, medicare-check, trends, after, network, expiring, contract-review, terms, log, proposed, before-signing, history (separated by commas), or all.',
    ],
    ["a ZIP code that is none", ["--zip", "Columbus"], '--zip takes a ZIP code such as 43215, not "Columbus".'],
    ["two ZIP codes", ["--zip", "43215", "--zip", "43216"], "--zip is given twice."],
    [
      "a misspelt license",
      ["--credential", "clinical-social-wroker"],
      '--credential cannot be "clinical-social-wroker"; it can be: physician, psychologist, nurse-practitioner, physician-assistant, clinical-nurse-specialist, clinical-social-worker, marriage-family-therapist, mental-health-counselor. Did you mean "clinical-social-worker"?',
    ],
    ["help with a value", ["--help=yes"], "--help stands by itself."],
    ["a workbook of another kind", ["--out", "o.xls"], '--out writes an Excel workbook: "o.xls" has to end in .xlsx.'],
  ])("are refused: %s", (_, argv, message) => {
    expect(() => parseArguments(argv)).toThrow(new UsageError(message));
  });
});

import { EXIT_CASES, type ExitCaseName, type ExitInput } from "../../exit/exit-cases";
import { type ExitInputs, PAY_MODELS } from "../../exit/exit-inputs";
import { INPUT_BOUNDS } from "../../exit/typed-inputs";
import { countText } from "../../settings/counted";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { CENTS, DOLLARS, PERCENT, TENTHS } from "../formats";
import { putSection } from "../heading";
import { inputName } from "../input-names";
import { HAIRLINE, INPUT, INPUT_EDGE, MUTED, STRONG, TABLE_HEADING } from "../palette";
import { formatRows } from "./style-rows";
import { type CaseCells, COLUMN, COLUMNS, type Derived, DERIVED, SMALL, WORKINGS, WORKINGS_WIDTH } from "./exit-page";

const ROW_HEIGHT = 11.5;
/** Title and two rows of headings. */
const ABOVE = 3;

const FORMATS: Readonly<Record<ExitInput["unit"], string>> = {
  dollars: DOLLARS,
  rate: CENTS,
  share: PERCENT,
  months: TENTHS,
  sessions: TENTHS,
  people: TENTHS,
  hours: TENTHS,
  minutes: TENTHS,
  choice: "General",
};

/** The rows that the table takes with its title and headings. */
export function inputRows(inputs: readonly ExitInput[]): number {
  return ABOVE + inputs.length;
}

/** Where the cells of the cases stand, for a table whose title is in row `top`. */
export function caseCells(top: number, inputs: readonly ExitInput[]): readonly CaseCells[] {
  const keys: readonly string[] = inputs.map(({ key }) => key);
  const derived: readonly string[] = DERIVED;
  return EXIT_CASES.map((name, i) => ({
    name,
    at: (key) =>
      keys.includes(key)
        ? address(top + ABOVE + keys.indexOf(key), WORKINGS.first + i)
        : address(top + ABOVE + derived.indexOf(key), WORKINGS.derived + i),
  }));
}

/** Every input in three yellow cells beside its default and its source; what is in use stands to the right of the page. */
export function putInputs(
  draft: SheetDraft,
  top: number,
  payer: string,
  inputs: readonly ExitInput[],
  cases: readonly CaseCells[],
): void {
  putSection(draft, top, 0, "What it rests on: change the yellow cells; a blank one means the default beside it");
  putHeadings(draft, top + 1);
  const first = top + ABOVE;
  inputs.forEach((input, i) => putInput(draft, first + i, payer, input));
  putLooks(draft, first, inputs);
  putDerived(draft, first, cases);
}

function putHeadings(draft: SheetDraft, row: number): void {
  const cases = EXIT_CASES.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  draft.put(row, COLUMN.first, "Yours (yellow)");
  draft.put(row, COLUMN.second, "Default");
  draft.merge(area(row, COLUMN.first, 1, 3));
  draft.merge(area(row, COLUMN.second, 1, 3));
  draft.write(row + 1, 0, [["Input", null, ...cases, ...cases, "Where the default comes from"]]);
  draft.style(area(row, 0, 2, COLUMNS), TABLE_HEADING);
  draft.style(area(row, COLUMN.first, 2, 6), { horizontal: "center" });
  draft.style(area(row, COLUMN.source, 2, 1), { horizontal: "left", indent: 1, wrap: false });
  draft.setHeight(row, 13, 2);
  draft.setWidth(WORKINGS.words, WORKINGS_WIDTH);
  draft.write(row + 1, WORKINGS.words, [["In use (not printed)", ...cases]]);
}

function putInput(
  draft: SheetDraft,
  row: number,
  payer: string,
  { key, label, unit, values, source }: ExitInput,
): void {
  const typed = EXIT_CASES.map((_, i) => address(row, COLUMN.first + i));
  const defaults = EXIT_CASES.map((_, i) => address(row, COLUMN.second + i));
  EXIT_CASES.forEach((name: ExitCaseName, i) =>
    draft.addInput(inputName(payer, `exit.${name}.${key}`), row, COLUMN.first + i),
  );
  draft.put(row, COLUMN.label, label);
  draft.write(row, COLUMN.second, [EXIT_CASES.map((name) => values[name])]);
  const unread = typed.map((cell) => `IF(${cell}="",0,${usable(key, cell, "0", "1")})`).join("+");
  draft.put(
    row,
    COLUMN.source,
    formula(
      `IF(${unread}>0,"CHECK the yellow cells: ${takes(key, unit)}. Until then the default counts.","${quoted(source)}")`,
    ),
  );
  draft.write(row, WORKINGS.words, [
    [label, ...typed.map((cell, i) => formula(usable(key, cell, wordOf(key, cell), defaults[i]!)))],
  ]);
}

/** What can be used in the cells of an input. */
function takes(key: keyof ExitInputs, unit: ExitInput["unit"]): string {
  if (key === "payModel") return "split, salaried or solo";
  const { least, most } = INPUT_BOUNDS[key];
  return unit === "share" ? "0% to 100%" : `a number from ${least} to ${countText(most)}`;
}

function quoted(text: string): string {
  return text.replace(/"/g, '""');
}

/** What stands for a typed value that can be used: numbers as they are, words as the core spells them. */
function wordOf(key: keyof ExitInputs, cell: string): string {
  if (key !== "payModel") return cell;
  return PAY_MODELS.reduceRight((rest, word) => `IF(${cell}="${word}","${word}",${rest})`, '""');
}

/** The same as `typedInputs`, in a cell. */
function usable(key: keyof ExitInputs, cell: string, yes: string, no: string): string {
  if (key === "payModel") {
    const any = PAY_MODELS.map((word) => `(${cell}="${word}")`).join("+");
    return `IF(${any}>0,${yes},${no})`;
  }
  const { least, most } = INPUT_BOUNDS[key];
  return `IF(COUNT(${cell})=1,IF((${cell}>=${least})*(${cell}<=${most}),${yes},${no}),${no})`;
}

function putLooks(draft: SheetDraft, first: number, inputs: readonly ExitInput[]): void {
  const rows = inputs.length;
  draft.setHeight(first, ROW_HEIGHT, rows);
  draft.style(area(first, 0, rows, COLUMNS), {
    ...SMALL,
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
  });
  draft.style(area(first, COLUMN.first, rows, 6), { horizontal: "right" });
  draft.style(area(first, COLUMN.first, rows, 3), {
    ...{ fill: INPUT, insideVertical: INPUT_EDGE, insideHorizontal: INPUT_EDGE },
    ...{ left: INPUT_EDGE, right: INPUT_EDGE, bottom: INPUT_EDGE },
  });
  draft.style(area(first, COLUMN.second, rows, 3), { color: MUTED });
  draft.style(area(first, COLUMN.source, rows, 1), { color: MUTED, horizontal: "left", indent: 1 });
  const formats = inputs.map(({ unit }) => FORMATS[unit]);
  formatRows(draft, first, COLUMN.first, 6, formats);
  formatRows(draft, first, WORKINGS.first, 3, formats);
  const choice = inputs.findIndex(({ key }) => key === "payModel");
  if (choice >= 0) draft.addDropdown(area(first + choice, COLUMN.first, 1, 3), PAY_MODELS);
  draft.style(area(first - 1, WORKINGS.words, rows + 1, 4), { ...SMALL, color: MUTED });
}

const DERIVED_WORDS: Readonly<Record<Derived, string>> = {
  kept: "Of each dollar, after a split and the billing fee",
  end: "Months until the continued care is over",
  demand: "Sessions that a month's new patients take",
  cut: "Wages saved a month",
  keptCash: "Cash a month with the contract",
  left: "Sessions a month that are left",
  net: "Net of a session of a new patient",
  lost: "Lost a month once left, before any refill",
  refilled: "of them refilled",
  owed: "A/R of the payer on the last in-network day",
  capLost: "Lost a month once nobody is left of a capped contract",
  capRefilled: "Its sessions refilled",
};

function putDerived(draft: SheetDraft, row: number, cases: readonly CaseCells[]): void {
  draft.write(
    row,
    WORKINGS.derived,
    DERIVED.map((key) => [...cases.map(({ at }) => formula(derivedFormula(key, at))), DERIVED_WORDS[key]]),
  );
  draft.style(area(row, WORKINGS.derived, DERIVED.length, cases.length + 1), { ...SMALL, color: MUTED });
  draft.style(area(row, WORKINGS.derived, DERIVED.length, cases.length), { numberFormat: "0.00" });
}

/** The same as `settledMonth` and what it rests on, in cells. */
function derivedFormula(key: Derived, at: CaseCells["at"]): string {
  switch (key) {
    case "kept":
      return `IF(${at("payModel")}="split",1-${at("payShare")},1)*(1-${at("billingFee")})`;
    case "end":
      return `${at("notice")}+${at("continuity")}`;
    case "demand":
      return `${at("newPatients")}*${at("sessionsPerPatient")}`;
    case "cut":
      return `IF(${at("payModel")}="salaried",${at("hoursCut")},0)`;
    case "keptCash":
      return `${at("sessions")}*${at("cashPerSession")}`;
    case "left":
      return `${at("sessions")}*${at("part")}`;
    case "net":
      return `${at("replacementCash")}*${at("kept")}-${at("replacementMinutes")}/60*${at("hourValue")}`;
    case "lost": {
      const hours = `${at("adminHours")}*${at("part")}*${at("hourValue")}`;
      return `${at("left")}*${at("cashPerSession")}*${at("kept")}-${hours}-${at("cut")}`;
    }
    case "refilled":
      return `MIN(${at("left")},${at("demand")}*${at("stay")})`;
    case "owed": {
      const middle = `MAX(0,${at("notice")}-${at("delay")}/2)`;
      return `${at("left")}*MAX(0,1-${middle}/${at("stay")})*${at("delay")}*${at("cashPerSession")}`;
    }
    case "capLost":
      return `${at("keptCash")}*${at("kept")}-${at("adminHours")}*${at("hourValue")}-${at("cut")}`;
    case "capRefilled":
      return `MIN(${at("sessions")},${at("demand")}*${at("stay")})`;
  }
}

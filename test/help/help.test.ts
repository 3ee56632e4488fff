import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Cell, normalise } from "../../src/core/claims/cell";
import { HEADINGS } from "../../src/core/claims/headings";
import { calendarOf, dayOf, dayOfSerial } from "../../src/core/settings/calendar";
import type { Field } from "../../src/core/settings/fields";
import { findSetting } from "../../src/core/settings/setting-keys";
import { attribute, descendants, type XmlElement } from "../../workbench/manifest/xml-tree";
import { elements, examples, html, rowsOf, withClass, wordsOf } from "./help-page";
import { openSampleFormulas, type SampleFormulas } from "./sample-formulas";

/** After the last date of the sample practice, which the functions would otherwise take for a typing error. */
const TODAY = { year: 2026, month: 11, date: 20 };

let sample: SampleFormulas;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(TODAY.year, TODAY.month - 1, TODAY.date) });
  sample = await openSampleFormulas(dayOf(TODAY.year, TODAY.month, TODAY.date)!);
});

afterAll(() => void vi.useRealTimers());

const sections = withClass("function");
const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
const idsOf = (all: readonly XmlElement[]): string[] => all.map((element) => attribute(element, "id"));
const headOf = (table: XmlElement): string[] => rowsOf(table)[0]!.map(wordsOf);
const firstColumn = (table: XmlElement): string[] =>
  rowsOf(table)
    .slice(1)
    .map(([cell]) => wordsOf(cell!));

describe("the page", () => {
  test("says its language, its letters, its width and its title", () => {
    expect(attribute(html, "lang")).toBe("en");
    const metas = named("meta");
    expect(attribute(metas[0]!, "charset")).toBe("utf-8");
    const viewport = metas.find((meta) => attribute(meta, "name") === "viewport")!;
    expect(attribute(viewport, "content")).toBe("width=device-width, initial-scale=1");
    expect(named("title").map(wordsOf)).toEqual(["Payer Scorecard: help"]);
  });

  test("loads nothing, from here or elsewhere, and runs nothing", () => {
    const loading = ["script", "link", "img", "iframe", "object", "embed", "form", "base"];
    expect(elements.filter(({ name }) => loading.includes(name))).toEqual([]);
    expect(elements.filter(({ attributes }) => attributes.has("src") || attributes.has("style"))).toEqual([]);
    expect(named("style").map(({ text }) => /url\(|@import/i.test(text))).toEqual([false]);
  });

  test("links only to places in itself that are there, and gives each place a name of its own", () => {
    const ids = idsOf(elements).filter((id) => id !== "");
    expect(ids).toEqual([...new Set(ids)]);
    const links = named("a").map((link) => attribute(link, "href"));
    expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
  });

  test("has headings that leave out no level", () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
  });

  test.each([
    ["light", 0],
    ["dark", 1],
  ])("has words that stand out from what is behind them, in %s", (_, at) => {
    const colors = colorsOf(named("style")[0]!.text)[at]!;
    const pairs = ["text", "soft", "accent"].flatMap((front) =>
      ["ground", "panel", "result"].map((back) => [front, back, contrast(colors[front]!, colors[back]!)] as const),
    );
    expect(pairs.filter(([, , ratio]) => ratio < 4.5)).toEqual([]);
  });

  test("names settings that there are", () => {
    const settings = withClass("setting").map(wordsOf);
    expect(settings).toContain("practice.medicare.90837");
    expect(settings.filter((key) => !findSetting(key))).toEqual([]);
  });

  test("names headings by which the columns are found", () => {
    const rows = elements.filter(({ attributes }) => attributes.has("data-field"));
    const given = rows.flatMap((row) =>
      withClass("heading", row).map((heading) => [attribute(row, "data-field") as Field, wordsOf(heading)] as const),
    );
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter(([field, heading]) => !HEADINGS[field].includes(normalise(heading)))).toEqual([]);
  });
});

describe("the sections of the functions", () => {
  test("are one for each function, in its order, under its id in lower case", () => {
    expect(idsOf(sections)).toEqual(sample.functions.map(({ id }) => id.toLowerCase()));
  });

  test("are where the functions' help links lead", () => {
    expect(sample.functions.map(({ helpUrl }) => helpUrl.split("#")[1])).toEqual(idsOf(sections));
  });

  test("are each in the list at the top, once", () => {
    const listed = descendants(withClass("groups")[0]!, "a").map((link) => [attribute(link, "href"), wordsOf(link)]);
    expect(listed.sort()).toEqual(sample.functions.map(({ id, name }) => [`#${id.toLowerCase()}`, name]).sort());
  });

  test("begin with the name, and the arguments as Excel shows them", () => {
    const shown = sections.map((section) => [
      wordsOf(descendants(section, "h3")[0]!),
      wordsOf(withClass("signature", section)[0]!.children[0]!),
    ]);
    const real = sample.functions.map(({ name, parameters }) => {
      const given = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
      return [name, `${name}(${given.join(", ")})`];
    });
    expect(shown).toEqual(real);
  });

  test("hold an example of the function", () => {
    const without = sections.filter((section) => {
      const name = wordsOf(descendants(section, "h3")[0]!);
      return !withClass("example", section).some((code) => wordsOf(code).includes(`${name}(`));
    });
    expect(idsOf(without)).toEqual([]);
  });

  test("list the columns that a table really has", async () => {
    const listed = sections.flatMap((section) =>
      withClass("columns", section).map(
        (table) => [wordsOf(descendants(section, "h3")[0]!), firstColumn(table)] as const,
      ),
    );
    expect(listed.map(([name]) => name)).toEqual([
      "PAYER.SCORECARD",
      "PAYER.MIX",
      "PAYER.RATES",
      "PAYER.REDFLAGS",
      "PAYER.CLAIMS",
    ]);
    const real = listed.map(async ([name]) => [name, (await sample.evaluate(callOf(name, '"denied"'))).rows[0]]);
    expect(listed).toEqual(await Promise.all(real));
  });

  test.each(["PAYER.SCORE", "PAYER.DAYSTOPAY", "PAYER.CLAIMS"])("list the words that %s understands", async (name) => {
    const section = sections.find((each) => attribute(each, "id") === name.toLowerCase())!;
    const [message] = (await sample.evaluate(callOf(name, '"?"'))).messages;
    expect(firstColumn(withClass("choices", section)[0]!)).toEqual(/it can be: (.*)\./.exec(message!)![1]!.split(", "));
  });
});

describe("the examples", () => {
  const shown = examples();

  test("are there", () => {
    expect(shown.length).toBeGreaterThan(50);
  });

  test.each(shown.map((example) => [example.shown, example] as const))(
    "%s",
    async (_, { formula, result, message }) => {
      const { rows, messages } = await sample.evaluate(formula);
      if (result.name === "table") {
        const format = rowsOf(result)[0]!.map((heading) => attribute(heading, "data-format"));
        const columns = headOf(result).map((heading) => rows[0]!.indexOf(heading));
        const cells = rowsOf(result).slice(1);
        const real = rows
          .slice(1, cells.length + 1)
          .map((row) => columns.map((at, i) => formatted(row[at]!, format[i]!)));
        expect(cells.map((row) => row.map(wordsOf))).toEqual(real);
      } else {
        const spans = descendants(result, "span");
        const format = attribute(result, "data-format");
        expect((spans.length > 0 ? spans : [result]).map(wordsOf)).toEqual(
          rows.map(([cell]) => formatted(cell!, format)),
        );
      }
      expect(messages.join(" ")).toContain(message);
    },
  );
});

/** A call of the function with all its arguments; `choice` is the one that takes certain words. */
function callOf(name: string, choice: string): string {
  const known: Readonly<Record<string, string>> = {
    claims: "Claims[#All]",
    payer: '"Medicaid"',
    settings: "PayerSettings",
  };
  const { parameters } = sample.functions.find((each) => each.name === name)!;
  return `=${name}(${parameters.map((each) => known[each.name] ?? choice).join(",")})`;
}

/** As a cell of this format shows the value. */
function formatted(cell: Cell, format: string): string {
  if (typeof cell !== "number") return String(cell ?? "");
  const digits = format.includes(".0") ? /\.(0+)/.exec(format)![1]!.length : 0;
  const plain = (value: number): string =>
    value.toLocaleString("en-US", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: format.includes(","),
    });
  switch (format) {
    case "General":
      return String(cell);
    case "m/d/yyyy": {
      const { year, month, date } = calendarOf(dayOfSerial(cell)!);
      return `${month}/${date}/${year}`;
    }
    case "0.0%":
      return `${plain(cell * 100)}%`;
    case "$0.00":
    case "$#,##0":
      return `${cell < 0 ? "-" : ""}$${plain(Math.abs(cell))}`;
    case "0":
    case "0.0":
    case "#,##0":
      return plain(cell);
    default:
      throw new Error(`Nobody said how ${format} shows a number.`);
  }
}

/** The colours of each `:root`, by name: light, dark, print. */
function colorsOf(css: string): Readonly<Record<string, string>>[] {
  return [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, rules]) =>
    Object.fromEntries([...rules!.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/gi)].map(([, name, color]) => [name!, color!])),
  );
}

/** WCAG 2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

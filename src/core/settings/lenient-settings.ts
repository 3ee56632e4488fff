import { completeSettings, type GivenSetting } from "./assemble-settings";
import { isoDate } from "./calendar";
import { contradictionsIn } from "./contradictions";
import { EMPTY_BENCHMARK } from "./definitions";
import { InputError } from "./issue";
import { nameKey } from "./names";
import { DESCRIPTIONS } from "./setting-descriptions";
import { findSetting, keyOf } from "./setting-keys";
import type { Day, Settings } from "./settings";
import { readRow } from "./settings-rows";
import { joinTexts } from "./text-list";

const BENCHMARK = "payers.<name>.benchmark";

/** A setting as the cell of a settings sheet holds it: a date as text or as Excel's number, a list joined by semicolons. */
export type SettingCell = number | string | null;

/** A cell of a settings sheet that could not be heeded. */
export interface SettingProblem {
  /** From 1, as in the rows that were read. */
  readonly row: number;
  /** 0: the key cell; 1: the value cell. */
  readonly column: 0 | 1;
  /** `null`: the row names no setting. */
  readonly key: string | null;
  /** What is wrong, what may stand there, and what is used instead. */
  readonly message: string;
}

export interface LenientSettings {
  /** In force: complete, and without a contradiction. */
  readonly settings: Settings;
  /** From the first row to the last. */
  readonly problems: readonly SettingProblem[];
  /** Every setting that is in force by a cell, or by its last good value: what to hand over as `lastGood` the next time. */
  readonly good: readonly { readonly key: string; readonly value: number | string }[];
}

/** A row that names a setting, and what stands for it. */
interface SheetSetting {
  readonly row: number;
  readonly key: string;
  /** In force; without a value: its default. */
  given: GivenSetting;
  /** What `given` was read from. `null`: nothing, it stands at its default. */
  cell: SettingCell;
  /** Why the row's own value is not in force, and what is; `null`: it is. */
  problem: { readonly why: string; readonly instead: string } | null;
}

/**
 * The settings of the rows of a settings sheet where single cells may be wrong: for these the last good value is used, else the default.
 * Reads what `settingsFromRows` reads, and never throws.
 *
 * @param lastGood the `good` of the last time, by key
 */
export function readSettingRows(
  rows: readonly (readonly unknown[])[],
  today: Day,
  lastGood: ReadonlyMap<string, SettingCell> = new Map(),
): LenientSettings {
  return new LenientReader(today, lastGood).read(rows);
}

class LenientReader {
  private readonly lastGood: ReadonlyMap<string, SettingCell>;
  private readonly named: SheetSetting[] = [];
  private readonly nameless: SettingProblem[] = [];

  constructor(
    private readonly today: Day,
    lastGood: ReadonlyMap<string, SettingCell>,
  ) {
    this.lastGood = new Map([...lastGood].map(([key, value]) => [nameKey(key), value]));
  }

  read(rows: readonly (readonly unknown[])[]): LenientSettings {
    rows.forEach((row, at) => this.readOne(row, at + 1));
    this.leaveOutRepeated();
    this.openEmptyBenchmarks();
    return { settings: this.withoutContradictions(), problems: this.problems(), good: this.good() };
  }

  private readOne(row: readonly unknown[], at: number): void {
    try {
      const [given] = readRow(row, at);
      if (!given) return;
      const cell = given.value === undefined ? null : (row[1] as SettingCell);
      this.named.push({ row: at, key: keyOf(given), given, cell, problem: null });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const setting = findSetting(String(row[0] ?? ""));
      if (!setting) {
        this.nameless.push({ row: at, column: 0, key: null, message: `${error.message} The row is left out.` });
        return;
      }
      const wrong = {
        row: at,
        key: keyOf(setting),
        given: { ...setting, value: undefined },
        cell: null,
        problem: null,
      };
      this.named.push(wrong);
      this.fallBack(wrong, error.message);
    }
  }

  /** Puts the last good value, else the default, in the place of what the row holds. */
  private fallBack(setting: SheetSetting, why: string): void {
    const value = this.lastGood.get(nameKey(setting.key)) ?? null;
    const given = value === null ? undefined : readGood(setting.key, value);
    if (!given || value === null) return useDefault(setting, why);
    Object.assign(setting, {
      given,
      cell: value,
      problem: {
        why: setting.problem?.why ?? why,
        instead: `The last good value, ${goodWords(given, value)}, is used.`,
      },
    });
  }

  /** Of rows with the same key, the first that can be read counts. */
  private leaveOutRepeated(): void {
    const isRead = ({ problem, cell }: SheetSetting): boolean => problem === null && cell !== null;
    const counting = new Map<string, SheetSetting>();
    for (const setting of [...this.named.filter(isRead), ...this.named.filter(({ problem }) => problem !== null)]) {
      const used = counting.get(nameKey(setting.key));
      if (!used) counting.set(nameKey(setting.key), setting);
      else {
        const twice = `The setting "${setting.key}" is given twice; keep one of the two.`;
        const instead = used.problem?.instead ?? `What row ${used.row} holds is used.`;
        useDefault(setting, twice, instead);
      }
    }
  }

  /** A schedule that is said to be empty says less than the amounts that are given for it. */
  private openEmptyBenchmarks(): void {
    for (const setting of this.named) {
      const { definition, names, value } = setting.given;
      if (definition.key !== BENCHMARK || value !== EMPTY_BENCHMARK) continue;
      const hasCodes = this.named.some(
        ({ given, cell }) =>
          given.definition.key === `${BENCHMARK}.<code>` &&
          cell !== null &&
          nameKey(given.names[0]!) === nameKey(names[0]!),
      );
      const why = `The setting "${setting.key}" says that there is none, yet codes are given for it; remove one of the two.`;
      if (hasCodes) useDefault(setting, why, "The codes are used.");
    }
  }

  /** Lets rows fall back, the later ones first, until no contradiction is left. */
  private withoutContradictions(): Settings {
    for (;;) {
      const settings = this.complete();
      const [contradiction] = contradictionsIn(settings);
      if (!contradiction) return settings;
      const [why, ...keys] = contradiction;
      const suspects = this.named.filter(({ key, cell }) => cell !== null && takesPart(key, keys)).reverse();
      const isSolved = (): boolean =>
        ![...contradictionsIn(this.complete())].some(([, ...others]) => others.join() === keys.join());
      const tryEach = (change: (setting: SheetSetting, why: string) => void): boolean =>
        suspects.some((setting) => {
          const before = { ...setting };
          change(setting, why);
          if (isSolved()) return true;
          Object.assign(setting, before);
          return false;
        });
      const solved = tryEach((...fallen) => this.fallBack(...fallen)) || tryEach(useDefault);
      // Settings that all stand at their defaults never contradict each other.
      if (!solved) for (const setting of suspects) useDefault(setting, why);
    }
  }

  private complete(): Settings {
    return completeSettings(
      this.named.map(({ given }) => given),
      this.today,
    );
  }

  private problems(): readonly SettingProblem[] {
    const wrong = this.named.flatMap(({ row, key, problem }): SettingProblem[] =>
      problem === null ? [] : [{ row, column: 1, key, message: `${problem.why} ${problem.instead}` }],
    );
    return [...this.nameless, ...wrong].sort((a, b) => a.row - b.row);
  }

  private good(): LenientSettings["good"] {
    return this.named.flatMap(({ key, cell }) => (cell === null ? [] : [{ key, value: cell }]));
  }
}

function takesPart(key: string, keys: readonly string[]): boolean {
  return keys.some((one) =>
    one.endsWith(".") ? nameKey(key).startsWith(nameKey(one)) : nameKey(key) === nameKey(one),
  );
}

function useDefault(setting: SheetSetting, why: string, instead = defaultWords(setting.given)): void {
  setting.given = { ...setting.given, value: undefined };
  setting.cell = null;
  // What was wrong with the cell itself is said, not what its last good value then contradicted.
  setting.problem = { why: setting.problem?.why ?? why, instead };
}

/** `undefined`: it is no longer allowed, or was never good. */
function readGood(key: string, value: number | string): GivenSetting | undefined {
  try {
    return readRow([key, value], 1).find((given) => given.value !== undefined);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Excel holds dates as numbers that nobody reads. */
function goodWords({ definition, value }: GivenSetting, cell: number | string): string {
  return definition.rule.kind === "date" && typeof value === "number" ? isoDate(value) : String(cell);
}

function defaultWords({ definition }: GivenSetting): string {
  const { default: byDefault, key } = definition;
  if (typeof byDefault === "number" || typeof byDefault === "string") return `The default, ${byDefault}, is used.`;
  if (byDefault !== null && byDefault.length > 0) return `The default, ${joinTexts(byDefault)}, is used.`;
  const { unset } = DESCRIPTIONS[key]!;
  return unset === undefined ? "Until then it counts as not set." : `Until then it counts as not set: ${unset}.`;
}

import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** LibreOffice keeps the values that a file stores unless it is told to recalculate always (0). */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

function findLibreOffice(): string | null {
  for (const program of ["soffice", "libreoffice"]) {
    try {
      execFileSync(program, ["--version"], { stdio: "ignore" });
      return program;
    } catch {
      continue;
    }
  }
  return null;
}

const office = findLibreOffice();

/** Why recalculation is left out on this machine, for the name of a skipped test; null where it is not. */
export const NO_LIBREOFFICE = office === null ? "skipped: LibreOffice (soffice) is not installed" : null;

/** Opens a file in LibreOffice, which recalculates every formula, and saves it in `format`; returns the path. */
export async function convert(file: string, format: string, folder: string): Promise<string> {
  if (office === null) throw new Error(NO_LIBREOFFICE!);
  const profile = path.join(folder, "profile");
  await mkdir(path.join(profile, "user"), { recursive: true });
  await writeFile(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const out = path.join(folder, "out");
  await promisify(execFile)(office, [settings, "--headless", "--convert-to", format, "--outdir", out, file]);
  return path.join(out, `${path.basename(file, path.extname(file))}.${format}`);
}

interface FormulaCell {
  readonly formula: string;
  readonly result: unknown;
}

/** Every formula of a file by its cell, such as `Rates!B2`, with the value that the file stores. */
async function storedFormulas(file: string): Promise<Map<string, FormulaCell>> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(file));
  const found = new Map<string, FormulaCell>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula)
          found.set(`${sheet.name}!${cell.address}`, { formula: cell.formula, result: plain(cell.result) });
      }),
    );
  }
  return found;
}

/** A cell with a date's format is read as a date; both files hold a serial number. */
function plain(result: unknown): unknown {
  return result instanceof Date ? result.getTime() / 86_400_000 + 25_569 : result;
}

/** Sums of many figures may differ in their last digits by the order of adding. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number")
    return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

export interface Recalculation {
  /** How many formulas there are. */
  readonly formulas: number;
  /** Those whose stored value is not what LibreOffice makes of them, a line each. */
  readonly differences: readonly string[];
}

/** Recalculates a saved workbook in LibreOffice and compares every formula with the value that the file stores. */
export async function recalculate(file: string): Promise<Recalculation> {
  const folder = await mkdtemp(path.join(tmpdir(), "recalculated-"));
  try {
    const stored = await storedFormulas(file);
    const fresh = await storedFormulas(await convert(file, "xlsx", folder));
    const differences: string[] = [];
    for (const [cell, { formula, result }] of stored) {
      const calculated = fresh.get(cell)?.result;
      const line = `${cell} =${formula}: stored ${JSON.stringify(result)}, calculated ${JSON.stringify(calculated)}`;
      if (!fresh.has(cell) || !same(result, calculated)) differences.push(line);
    }
    return { formulas: stored.size, differences };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { readFile } from "node:fs/promises";
import { localDay } from "../../src/core/settings/calendar";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { planSettings } from "../../src/core/sheets/settings-sheet";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { openExcel } from "../standin/open-excel";
import { Workbook } from "../standin/model/workbook";
import { saveWorkbook } from "../standin/save/save";
import { StandIn } from "../standin/stand-in";
import { fillSample } from "./worker/sample-workbook";

const SAMPLES = new URL("../../assets/samples/", import.meta.url);

/** The bytes of the workbook that the page begins with: the sample practice's claims, a few formulas to try, and its settings. */
export async function practiceWorkbook(): Promise<Uint8Array> {
  const [claims, settings] = await Promise.all(
    ["claims.csv", "settings.json"].map((name) => readFile(new URL(name, SAMPLES), "utf8")),
  );
  const workbook = new Workbook();
  fillSample(workbook, claims!, true);
  await openExcel(new StandIn(workbook));
  const plan = planSettings(parseSettings(JSON.parse(settings!), localDay(new Date())), null);
  await buildScorecard([plan], { isQuiet: true });
  return saveWorkbook(workbook);
}

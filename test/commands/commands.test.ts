import { beforeEach, describe, expect, test, vi } from "vitest";
import { registerCommands } from "../../src/commands/commands";
import { openHelp } from "../../src/commands/open-help";
import { ScorecardBuild } from "../../src/commands/scorecard-build";
import type { BuildStatus } from "../../src/view/build-status";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { putRows, putTable, select, smallClaims } from "../excel/claims-in-excel";
import { workbookSnapshot } from "../excel/snapshot";

type Action = (event: Office.AddinCommands.Event) => Promise<void>;

let excel: StandIn;
let build: ScorecardBuild;
let actions: Map<string, Action>;
let shown: number;

beforeEach(async () => {
  excel = await openExcel();
  actions = new Map();
  shown = 0;
  vi.spyOn(Office.actions, "associate").mockImplementation((name, action) => void actions.set(name, action as Action));
  vi.spyOn(Office.addin, "showAsTaskpane").mockImplementation(() => Promise.resolve(void shown++));
  build = new ScorecardBuild("0.1.0");
  registerCommands(async () => ({ build: build.run, openHelp }));
});

/** Clicks a button of the ribbon and tells how often Office was told that the command is over. */
async function click(name: string): Promise<number> {
  const completed = vi.fn();
  await actions.get(name)!({ completed } as unknown as Office.AddinCommands.Event);
  return completed.mock.calls.length;
}

const statuses = (): BuildStatus[] => {
  const seen: BuildStatus[] = [];
  build.status.subscribe(() => seen.push(build.status.get()));
  return seen;
};

const names = () => excel.workbook.worksheets.items.map(({ name }) => name);

test("the ribbon has two commands", () => {
  expect([...actions.keys()]).toEqual(["BuildScorecard", "OpenHelp"]);
});

describe("Build scorecard", () => {
  test("builds the sheets, shows the pane, says what it built, and tells Office that it is over", async () => {
    await putTable("Claims", smallClaims());
    expect(await click("BuildScorecard")).toBe(1);
    expect(names()).toEqual(["Sheet1", "Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"]);
    expect(shown).toBe(1);
    expect(build.status.get()).toMatchObject({ state: "built", claims: "Claims", ranking: [{ payer: "Aetna" }] });
  });

  test("tells the stages on the way", async () => {
    await putTable("Claims", smallClaims());
    const seen = statuses();
    await click("BuildScorecard");
    expect(seen.map((status) => (status.state === "running" ? status.stage : status.state))).toEqual([
      ...["finding", "reading", "scoring", "writing", "built"],
    ]);
    expect(seen[1]).toMatchObject({ rows: 30, rowsInAll: 30, isStopping: false });
  });

  test("rewrites at the second click", async () => {
    await putTable("Claims", smallClaims());
    await click("BuildScorecard");
    await click("BuildScorecard");
    expect(names()).toHaveLength(7);
    expect(build.status.get()).toMatchObject({
      state: "built",
      sheets: [{ name: "Payer Scorecard", state: "rewritten" }, ...new Array(5).fill(expect.anything())],
    });
  });

  test("clicked twice at once, builds once, and shows the pane at both", async () => {
    await putTable("Claims", smallClaims());
    const seen = statuses();
    const [first, second] = await Promise.all([click("BuildScorecard"), click("BuildScorecard")]);
    expect([first, second, shown]).toEqual([1, 1, 2]);
    expect(seen.filter(({ state }) => state === "built")).toHaveLength(1);
    expect(build.status.get()).toMatchObject({ sheets: [{ state: "new" }, ...new Array(5).fill(expect.anything())] });
  });

  test("without claims, says what to do", async () => {
    expect(await click("BuildScorecard")).toBe(1);
    expect(build.status.get()).toEqual({
      state: "problem",
      message: expect.stringMatching(
        /^No claims were found .* build again\. If its headings are others, choose it in the pane\.$/,
      ),
      next: null,
    });
  });

  test("of a table whose columns nobody knows, says where they are chosen", async () => {
    await putRows("Sheet1", [
      ["Payer", "DOS"],
      ["Aetna", "3/2/2026"],
    ]);
    await click("BuildScorecard");
    expect(build.status.get()).toEqual({
      state: "problem",
      message: expect.stringContaining("no column for the allowed amount"),
      next: "Choose the columns in the pane, under Claims, and build again.",
    });
  });

  test("builds with the last good value of a setting that is wrong, and says so", async () => {
    await putTable("Claims", smallClaims());
    await click("BuildScorecard");
    const cells = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
    const [row] = cells.find(([, , { value }]) => value === "cost.perSession")!;
    await putRows("Settings", [["many"]], row, 1);
    await click("BuildScorecard");
    const sentence = `Settings, cell B${row + 1}: The setting "cost.perSession" holds "many"`;
    expect(build.settingProblems).toEqual([expect.stringContaining(sentence)]);
    expect(build.status.get()).toMatchObject({
      state: "built",
      notices: [build.settingProblems[0], ...new Array(2).fill(expect.anything())],
    });
  });

  test("a fault of Excel comes in our words, with the next step", async () => {
    await putTable("Claims", smallClaims());
    excel.failWith({ request: 1, code: "ServiceNotAvailable" });
    expect(await click("BuildScorecard")).toBe(1);
    expect(build.status.get()).toEqual({
      state: "problem",
      message: "Excel's service does not answer.",
      next: "Check the connection, wait a minute and try again.",
    });
  });

  test("works where Excel cannot show the pane", async () => {
    await putTable("Claims", smallClaims());
    vi.spyOn(Office.addin, "showAsTaskpane").mockRejectedValue(new Error("no shared runtime"));
    expect(await click("BuildScorecard")).toBe(1);
    expect(build.status.get().state).toBe("built");
  });

  test("tells Office that it is over even where a listener fails, and builds at the next click", async () => {
    await putTable("Claims", smallClaims());
    const unsubscribe = build.status.subscribe(() => {
      throw new RangeError("of the pane");
    });
    const completed = vi.fn();
    const clicked = actions.get("BuildScorecard")!({ completed } as unknown as Office.AddinCommands.Event);
    await expect(clicked).rejects.toThrow("of the pane");
    expect(completed).toHaveBeenCalledOnce();
    unsubscribe();
    await click("BuildScorecard");
    expect(build.status.get().state).toBe("built");
  });

  test("does nothing, and says so to Office, where what builds cannot be loaded", async () => {
    registerCommands(() => Promise.reject(new Error("no connection")));
    expect(await click("BuildScorecard")).toBe(1);
    expect(shown).toBe(1);
  });
});

describe("what the pane answers", () => {
  test("the chosen one of two tables is built from, also after a question about what it would write over", async () => {
    await putTable("March", smallClaims("Aetna"));
    await putTable("April", smallClaims("Cigna"), "Visits");
    select(excel, "Sheet1", 90);
    await click("BuildScorecard");
    expect(build.status.get()).toEqual({ state: "choose", tables: ["March", "April"], sheets: [] });
    await build.run({ chosen: "April" });
    expect(build.status.get()).toMatchObject({ state: "built", claims: "April" });
    await putRows("Rates", [["mine"]], 900);
    await build.run({ chosen: "April" });
    expect(build.status.get()).toEqual({
      state: "ask",
      additions: ['"Rates" holds more than the add-in wrote: cells below the report.'],
      chosen: "April",
      sheets: [],
    });
    await build.run({ chosen: "April", overwriteAdditions: true });
    expect(build.status.get()).toMatchObject({ state: "built", claims: "April" });
  });

  test("a sheet that was asked for is not forgotten over the questions that come first", async () => {
    await putTable("March", smallClaims("Aetna"));
    await click("BuildScorecard");
    await putRows("Rates", [["mine"]], 900);
    await putTable("April", smallClaims("Cigna"), "Visits");
    select(excel, "Sheet1", 90);
    const wish = { sheets: ["denials"] } as const;
    await build.run(wish);
    expect(build.status.get()).toEqual({ state: "choose", tables: ["March", "April"], ...wish });
    await build.run({ chosen: "April", ...wish });
    expect(build.status.get()).toMatchObject({ state: "ask", chosen: "April", ...wish });
    await build.run({ chosen: "April", overwriteAdditions: true, ...wish });
    expect(names()).toContain("Denials");
    expect(excel.workbook.state.active!.name).toBe("Denials");
  });

  test("a question can be left, and then nothing was changed", async () => {
    await putTable("Claims", smallClaims());
    await click("BuildScorecard");
    await putRows("Rates", [["mine"]], 900);
    const before = workbookSnapshot(excel);
    await click("BuildScorecard");
    expect(build.status.get().state).toBe("ask");
    build.dismiss();
    expect(build.status.get()).toEqual({ state: "idle" });
    expect(workbookSnapshot(excel)).toEqual(before);
  });

  test("a ranking goes with its claims, and with no others", async () => {
    await putTable("Claims", smallClaims());
    await click("BuildScorecard");
    build.dismissGone(["Claims", "SampleClaims"]);
    expect(build.status.get().state).toBe("built");
    build.dismissGone(["SampleClaims"]);
    expect(build.status.get()).toEqual({ state: "idle" });
  });

  test("cancelled on the way, the build stops and leaves the workbook as it was", async () => {
    await putTable("Claims", smallClaims());
    const before = workbookSnapshot(excel);
    const unsubscribe = build.status.subscribe(() => {
      const status = build.status.get();
      if (status.state !== "running" || status.stage !== "scoring") return;
      unsubscribe();
      build.cancel();
      expect(build.status.get()).toMatchObject({ state: "running", isStopping: true });
      build.dismiss();
      expect(build.status.get().state).toBe("running");
    });
    await click("BuildScorecard");
    expect(build.status.get()).toEqual({ state: "stopped" });
    expect(workbookSnapshot(excel)).toEqual(before);
    await click("BuildScorecard");
    expect(build.status.get().state).toBe("built");
  });

  test("once it writes, a build is not cancelled any more", async () => {
    await putTable("Claims", smallClaims());
    build.status.subscribe(() => {
      const status = build.status.get();
      if (status.state === "running" && status.stage === "writing" && !status.isStopping) build.cancel();
    });
    await click("BuildScorecard");
    expect(build.status.get().state).toBe("built");
  });
});

describe("loading what builds", () => {
  test("failing to is said, and the next click tries again", async () => {
    await putTable("Claims", smallClaims());
    let tries = 0;
    build = new ScorecardBuild("0.1.0", () =>
      tries++ === 0 ? Promise.reject(new Error("offline")) : import("../../src/excel/score-workbook"),
    );
    await build.run();
    expect(build.status.get()).toMatchObject({ state: "problem", message: expect.stringContaining("not be loaded") });
    await build.run();
    expect(build.status.get().state).toBe("built");
  });

  test("an error that nobody foresaw shows none of its words", async () => {
    const scoreWorkbook = () => Promise.reject(new TypeError("secret of a patient"));
    build = new ScorecardBuild("0.1.0", () => Promise.resolve({ scoreWorkbook }));
    await build.run();
    expect(build.status.get().state).toBe("problem");
    expect(JSON.stringify(build.status.get())).not.toContain("secret");
  });

  test("Excel that does not answer for a while is waited for, and the user is told", async () => {
    vi.useFakeTimers();
    try {
      build = new ScorecardBuild("0.1.0", () => Promise.resolve({ scoreWorkbook: () => new Promise(() => undefined) }));
      void build.run();
      await vi.advanceTimersByTimeAsync(1000);
      expect(build.status.get()).toMatchObject({ stage: "finding" });
      await vi.advanceTimersByTimeAsync(1000);
      expect(build.status.get()).toMatchObject({ state: "running", stage: "waiting" });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("Help", () => {
  const open = vi.fn();

  beforeEach(() => {
    open.mockClear();
    vi.stubGlobal("location", { href: "https://addin.example/app/taskpane.html?_host_Info=Excel" });
    vi.stubGlobal("window", { open });
    return () => vi.unstubAllGlobals();
  });

  test("opens in a window of the browser", async () => {
    expect(await click("OpenHelp")).toBe(1);
    expect(open).toHaveBeenCalledWith("https://addin.example/app/help.html", "_blank", "noopener");
  });

  test("opens by Office where Office can", async () => {
    const byOffice = vi.fn();
    const isSetSupported = (set: string): boolean => set === "OpenBrowserWindowApi";
    const context = { requirements: { isSetSupported }, ui: { openBrowserWindow: byOffice } };
    vi.stubGlobal("Office", { context });
    await click("OpenHelp");
    expect(byOffice).toHaveBeenCalledWith("https://addin.example/app/help.html");
    expect(open).not.toHaveBeenCalled();
  });
});

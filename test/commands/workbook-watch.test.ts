import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadPowers } from "../../src/commands/load-powers";
import { ScorecardBuild } from "../../src/commands/scorecard-build";
import { WorkbookWatch } from "../../src/commands/workbook-watch";
import type { WorkbookContents, WorkbookView } from "../../src/view/workbook-view";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { putRows, putTable, smallClaims } from "../excel/claims-in-excel";

let excel: StandIn;
let user: User;
let watch: WorkbookWatch;
let build: ScorecardBuild;
let views: WorkbookView[];

beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
  const mine = excel;
  // Excel tells the watches of earlier tests as well: they are let rest.
  watch = new WorkbookWatch("0.1.0", () => (mine === excel ? loadPowers() : new Promise(() => undefined)));
  build = new ScorecardBuild("0.1.0", undefined, watch);
  views = [];
});

/** Somebody looks, as the pane does. */
function open(): void {
  watch.workbook.subscribe(() => views.push(watch.workbook.get()));
}

function contents(): WorkbookContents {
  const view = watch.workbook.get();
  if (view.state !== "ready") throw new Error(`The view is ${view.state}`);
  return view;
}

const settled = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });
const wholeRead = () =>
  settled(() => {
    expect(contents().claims).toMatchObject({ reading: null, overview: expect.anything() });
  });
const PAID = smallClaims()[0]!.indexOf("Paid");
const PAYER = smallClaims()[0]!.indexOf("Payer");

describe("looking", () => {
  test("begins when somebody wants to know, and the claims are read on in the background", async () => {
    await putTable("Claims", smallClaims());
    expect(watch.workbook.get()).toEqual({ state: "looking" });
    open();
    await wholeRead();
    expect(contents().claims).toMatchObject({ name: "Claims", overview: { payers: [{ name: "Aetna" }] } });
    const readings = views.flatMap((view) => (view.state === "ready" && view.claims?.reading) || []);
    expect(readings[0]).toEqual({ rows: 0, rowsInAll: 30 });
    expect(readings.at(-1)).toEqual({ rows: 30, rowsInAll: 30 });
  });

  test("that Excel refuses is a problem in words, and the next look may succeed", async () => {
    await putTable("Claims", smallClaims());
    excel.failWith({ request: 3, code: "ServiceNotAvailable" });
    await watch.lookAgain();
    expect(watch.workbook.get()).toEqual({
      state: "problem",
      message: "Excel's service does not answer.",
      next: "Check the connection, wait a minute and try again.",
    });
    await watch.lookAgain();
    expect(contents().claims).toMatchObject({ name: "Claims" });
  });

  test("goes on where Excel tells of no changes", async () => {
    await putTable("Claims", smallClaims());
    excel.failWith({ request: 1, code: "ApiNotFound" });
    await watch.lookAgain();
    expect(contents().claims).toMatchObject({ name: "Claims" });
  });

  test("that cannot be loaded says so", async () => {
    watch = new WorkbookWatch("0.1.0", () => Promise.reject(new Error("offline")));
    await watch.lookAgain();
    expect(watch.workbook.get()).toMatchObject({ state: "problem", message: expect.stringContaining("not be loaded") });
    expect(await watch.saveSettings([])).toMatchObject({ message: expect.stringContaining("not be loaded") });
  });

  test("finds out what Excel will not give while it reads", async () => {
    await putTable("Claims", smallClaims());
    await watch.lookAgain();
    await wholeRead();
    const from = excel.requests.length;
    await watch.lookAgain();
    await wholeRead();
    const reading = excel.requests.length - from - 1;
    excel.failWith({ request: reading, code: "RequestAborted" });
    await watch.lookAgain();
    await settled(() => {
      expect(contents().claims!.problems[0]?.message).toContain("Excel stopped in the middle");
    });
  });
});

describe("what the user changes", () => {
  beforeEach(async () => {
    await putTable("Claims", smallClaims());
    await build.run();
    open();
    await wholeRead();
    expect(contents().scorecard).toMatchObject({ stale: [] });
  });

  test("in the claims makes the scorecard stale at once, and is read after a pause", async () => {
    user.typeInto("Sheet1", 3, PAID, "7");
    await settled(() => expect(contents().scorecard!.stale).toEqual(["claims"]));
    user.typeInto("Sheet1", 3, PAYER, "Cigna");
    await settled(() => expect(contents().claims!.overview!.payers).toHaveLength(2));
    expect(contents().scorecard!.stale).toEqual(["claims"]);
  });

  test("and changes back leaves the scorecard up to date", async () => {
    user.typeInto("Sheet1", 3, PAID, "7");
    await settled(() => expect(contents().scorecard!.stale).toEqual(["claims"]));
    user.typeInto("Sheet1", 3, PAID, "100");
    await settled(() => expect(contents().scorecard!.stale).toEqual([]));
  });

  test("in the settings makes the scorecard stale", async () => {
    await putRows("Settings", [["staffHourly", 66]], 65);
    expect(await watch.saveSettings([{ key: "staffHourly", value: 66 }])).toBeNull();
    expect(contents().scorecard!.stale).toEqual(["settings"]);
    await build.run();
    await settled(() => expect(contents().scorecard!.stale).toEqual([]));
  });

  test("on a report sheet means nothing", async () => {
    const from = excel.requests.length;
    user.typeInto("Rates", 80, 1, "mine");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(excel.requests.length).toBe(from);
  });

  test("by a new table is found", async () => {
    await putTable("April", smallClaims("Cigna"), "April");
    await settled(() => expect(contents().candidates).toEqual(["Claims", "April"]));
  });

  test("by deleting a report is found, and a sheet that is gone is looked for", async () => {
    expect(contents().ownSheets.get("rates")).toBe("Rates");
    user.deleteSheet("Rates");
    await settled(() => expect(contents().ownSheets.has("rates")).toBe(false));
    user.renameSheet("Method", "How");
    expect(await watch.showSheet("Method")).toMatchObject({ message: expect.stringContaining('"Method" is gone') });
    await settled(() => expect(contents().ownSheets.get("method")).toBe("How"));
  });

  test("by deleting the claims is found", async () => {
    user.addSheet();
    user.deleteSheet("Sheet1");
    await settled(() => expect(contents().claims).toBeNull());
  });
});

describe("a build", () => {
  test("does not make its own scorecard stale, and what it has read is not read again", async () => {
    await putTable("Claims", smallClaims());
    open();
    await wholeRead();
    await build.run();
    await settled(() => expect(contents().scorecard).toMatchObject({ stale: [] }));
    const before = views.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const later = views.slice(before).filter((view) => view.state === "ready");
    expect(later.filter(({ claims, scorecard }) => claims?.reading || scorecard?.stale.length !== 0)).toEqual([]);
    expect(contents().claims!.overview).toMatchObject({ payers: [{ name: "Aetna" }] });
  });

  describe("over a scorecard that is out of date", () => {
    beforeEach(async () => {
      await putTable("Claims", smallClaims());
      open();
      await watch.saveSettings([{ key: "staffHourly", value: 66 }]);
      await build.run();
    });

    test.each<[string, () => unknown, string]>([
      ["because the Settings sheet was deleted", () => user.deleteSheet("Settings"), "settings"],
      ["because of a setting", () => watch.saveSettings([{ key: "staffHourly", value: 77 }]), "settings"],
      ["because of the claims", () => user.typeInto("Sheet1", 3, PAID, "7"), "claims"],
    ])("%s, never says so once it is done", async (_, spoil, reason) => {
      await spoil();
      await watch.lookAgain();
      await settled(() => expect(contents().scorecard).toMatchObject({ stale: [reason] }));
      await wholeRead();
      const said: unknown[] = [];
      const listen = (): void => {
        if (build.status.get().state === "built") said.push(contents().scorecard?.stale);
      };
      build.status.subscribe(listen);
      watch.workbook.subscribe(listen);
      await build.run();
      // The next look is over when a turn behind it is.
      await watch.lookAgain();
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter((stale) => !Array.isArray(stale) || stale.length > 0)).toEqual([]);
    });
  });

  test("that comes to nothing leaves the ranking of the last one, which is that of the workbook's scorecard", async () => {
    await putTable("Claims", smallClaims());
    open();
    await build.run();
    const finished = build.finished.get()!;
    expect(finished).toBe(build.status.get());
    const stands = (): void => {
      expect(build.finished.get()).toBe(finished);
      expect(contents().scorecard!.builtFrom).toBe(finished.builtFrom);
    };
    user.typeInto("Rates", 4, 0, "mine");
    await build.run();
    expect(build.status.get()).toMatchObject({ state: "ask" });
    stands();
    build.dismiss();
    stands();
    user.protectSheet("Rates", true);
    await build.run();
    expect(build.status.get()).toMatchObject({ state: "problem" });
    stands();
    const running = build.run();
    build.cancel();
    await running;
    expect(build.status.get()).toEqual({ state: "stopped" });
    await watch.lookAgain();
    stands();
    user.protectSheet("Rates", false);
    user.typeInto("Sheet1", 3, PAID, "7");
    await build.run({ overwriteAdditions: true });
    expect(build.finished.get()!.builtFrom).not.toBe(finished.builtFrom);
    expect(contents().scorecard!.builtFrom).toBe(build.finished.get()!.builtFrom);
    build.dismissGone([]);
    expect(build.finished.get()).toBeNull();
  });

  test("from the ribbon alone looks at nothing afterwards", async () => {
    await putTable("Claims", smallClaims());
    await build.run();
    const from = excel.requests.length;
    // A look would take its turn at once, and ask Excel.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(excel.requests.length).toBe(from);
    expect(watch.workbook.get()).toEqual({ state: "looking" });
  });

  test("uses the choice that was remembered", async () => {
    await putTable("March", smallClaims("Aetna"), "March");
    await putTable("April", smallClaims("Cigna"), "April");
    user.select("Sheet1", 0, 0);
    expect(await watch.choose("April")).toBeNull();
    expect(contents().claims).toMatchObject({ name: "April" });
    await build.run();
    expect(build.status.get()).toMatchObject({ state: "built", claims: "April" });
  });

  test("remembers the table that was chosen for it", async () => {
    await putTable("March", smallClaims("Aetna"), "March");
    await putTable("April", smallClaims("Cigna"), "April");
    user.select("Sheet1", 0, 0);
    await build.run({ chosen: "March" });
    user.select("Sheet1", 0, 0);
    await build.run();
    expect(build.status.get()).toMatchObject({ state: "built", claims: "March" });
  });
});

describe("what the pane does", () => {
  beforeEach(async () => {
    await putTable("Claims", smallClaims());
    open();
    await wholeRead();
  });

  test("saves settings, and they are in force", async () => {
    expect(await watch.saveSettings([{ key: "cost.perSession", value: 91 }])).toBeNull();
    expect(contents()).toMatchObject({ settingsSheet: "Settings", settings: { cost: { perSession: 91 } } });
  });

  test("says in words why settings cannot be saved", async () => {
    const problem = await watch.saveSettings([{ key: "cost.perSession", value: -1 }]);
    expect(problem).toMatchObject({ message: expect.stringContaining("cost.perSession"), next: null });
  });

  test("selects a cell on another sheet", async () => {
    user.addSheet();
    expect(await watch.select({ sheet: "Sheet1", address: "C7" })).toBeNull();
    expect(excel.workbook.state.active!.name).toBe("Sheet1");
    expect(excel.workbook.state.active!.activeCell).toEqual({ row: 6, column: 2 });
    expect(await watch.showSheet("Sheet2")).toBeNull();
    expect(excel.workbook.state.active!.name).toBe("Sheet2");
    expect(await watch.showSheet("Gone")).toMatchObject({ message: expect.stringContaining("is gone") });
  });

  test("shows the claims behind a figure until the filter is cleared", async () => {
    expect(await watch.showClaims("Aetna", "claims")).toEqual({ outcome: "shown" });
    await settled(() => {
      expect(contents().shown).toEqual({
        payer: "Aetna",
        kind: "claims",
        claims: 30,
        rows: 30,
        rowsBeside: 0,
        by: "claim number",
        isCurrent: true,
      });
    });
    expect(await watch.showClaims("Aetna", "denied")).toEqual({ outcome: "none" });
    expect(await watch.clearFilter()).toBeNull();
    expect(contents()).toMatchObject({ shown: null, claims: { hiddenRows: 0 } });
  });

  test("asks before it takes a filter of the user's away, and clears no filter but its own", async () => {
    user.filter("Claims", "Claim ID", ["C1"]);
    expect(await watch.showClaims("Aetna", "claims")).toEqual({ outcome: "ask" });
    expect(await watch.clearFilter()).toBeNull();
    expect(excel.workbook.worksheets.getItem("Sheet1").sheet.hiddenRows.size).toBe(29);
    expect(await watch.showClaims("Aetna", "claims", { replace: true })).toEqual({ outcome: "shown" });
  });

  test("says that what it shows is of earlier claims once they have changed, as long as the filter is there", async () => {
    await watch.showClaims("Aetna", "claims");
    await settled(() => expect(contents().shown).toMatchObject({ isCurrent: true }));
    user.typeInto("Sheet1", 2, PAID, "1");
    await settled(() => expect(contents().shown).toMatchObject({ isCurrent: false }));
    expect(await watch.clearFilter()).toBeNull();
    expect(contents().shown).toBeNull();
  });

  test("says that what it shows is by earlier settings once they have changed", async () => {
    await watch.showClaims("Aetna", "claims");
    await watch.saveSettings([{ key: "cost.perSession", value: 91 }]);
    expect(contents().shown).toMatchObject({ isCurrent: false });
  });

  test("asks before it takes away the filter that the user has put in the place of its own", async () => {
    user.typeInto("Sheet1", 1, PAYER, "Cigna");
    await watch.lookAgain();
    await watch.showClaims("Aetna", "claims");
    await settled(() => expect(contents().shown).toMatchObject({ rows: 29 }));
    user.filter("Claims", "Payer", ["Cigna"]);
    await watch.lookAgain();
    expect(contents().shown).toBeNull();
    expect(await watch.showClaims("Aetna", "claims")).toEqual({ outcome: "ask" });
  });

  test("adds and removes the sample", async () => {
    expect(await watch.addSample()).toBeNull();
    expect(contents()).toMatchObject({ sample: "beside other claims", claims: { name: "SampleClaims" } });
    expect(await watch.removeSample()).toBeNull();
    expect(contents()).toMatchObject({ sample: "none", claims: { name: "Claims" } });
  });

  test("says what Excel refused", async () => {
    excel.failWith({ request: 1, code: "InactiveWorkbook" });
    expect(await watch.select({ sheet: "Sheet1", address: "A1" })).toMatchObject({
      message: expect.stringContaining("Another workbook was in front"),
      next: expect.stringContaining("Click into this workbook"),
    });
  });

  test("reads nothing again where nothing has changed", async () => {
    const before = views.length;
    await watch.choose("Claims");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const readings = views.slice(before).filter((view) => view.state === "ready" && view.claims?.reading);
    expect(readings).toEqual([]);
  });
});

describe("two at once", () => {
  const names = () => excel.workbook.worksheets.items.map(({ name }) => name);
  const BUILT = ["Sheet1", "Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"];

  beforeEach(async () => {
    await putTable("Claims", smallClaims());
    open();
    await wholeRead();
  });

  /** Waits until the build has come so far. */
  const stage = (wanted: string) =>
    new Promise<void>((resolve) => {
      const stop = build.status.subscribe(() => {
        const status = build.status.get();
        if (status.state !== "running" || status.stage !== wanted) return;
        stop();
        resolve();
      });
    });

  test.each(["finding", "reading", "writing"])("settings saved while a build is %s are saved after it", async (at) => {
    const reached = stage(at);
    const built = build.run();
    await reached;
    expect(await watch.saveSettings([{ key: "cost.perSession", value: 91 }])).toBeNull();
    expect(build.status.get()).toMatchObject({ state: "built" });
    await built;
    expect(names()).toEqual(BUILT);
    expect(contents()).toMatchObject({ settings: { cost: { perSession: 91 } }, scorecard: { stale: ["settings"] } });
  });

  test("a build that is begun while settings are saved is one with these settings", async () => {
    const saved = watch.saveSettings([{ key: "cost.perSession", value: 91 }]);
    await build.run();
    expect(await saved).toBeNull();
    expect([names().length, build.status.get().state]).toEqual([BUILT.length, "built"]);
    await settled(() => expect(contents().scorecard).toMatchObject({ stale: [] }));
  });

  test("the sample that is added during a build comes after it, and takes nothing of it", async () => {
    const reached = stage("writing");
    const built = build.run();
    await reached;
    expect(await watch.addSample()).toBeNull();
    await built;
    expect(names()).toEqual([...BUILT, "Sample claims"]);
  });

  test("a build can be cancelled while it waits for the sample", async () => {
    const added = watch.addSample();
    await Promise.resolve();
    const built = build.run();
    build.cancel();
    await Promise.all([added, built]);
    expect(build.status.get()).toEqual({ state: "stopped" });
    expect(names()).toEqual(["Sheet1", "Sample claims", "Settings"]);
  });

  test("a save waits for a build that is cancelled no longer than it takes", async () => {
    const reached = stage("reading");
    const built = build.run();
    await reached;
    const saved = watch.saveSettings([{ key: "cost.perSession", value: 91 }]);
    build.cancel();
    expect(await saved).toBeNull();
    await built;
    expect([build.status.get().state, names()]).toEqual(["stopped", ["Sheet1", "Settings"]]);
  });

  test("a look waits until a build has ended", async () => {
    const seen: (string | null)[] = [];
    watch.workbook.subscribe(() => seen.push(contents().scorecard && build.status.get().state));
    const reached = stage("writing");
    const built = build.run();
    await reached;
    const from = excel.requests.length;
    await watch.lookAgain();
    await built;
    const changing = excel.requests.slice(from).findIndex(({ changed }) => changed);
    expect(changing).toBeGreaterThanOrEqual(0);
    expect(excel.requests.slice(from, from + changing).length).toBeLessThanOrEqual(3);
    await settled(() => expect(seen.at(-1)).toBe("built"));
  });

  test("the figure that was clicked last is the one whose claims are shown", async () => {
    user.typeInto("Sheet1", 1, PAYER, "Cigna");
    await watch.lookAgain();
    const first = watch.showClaims("Aetna", "claims");
    const second = watch.showClaims("Cigna", "claims");
    expect(await Promise.all([first, second])).toEqual([{ outcome: "superseded" }, { outcome: "shown" }]);
    await settled(() => expect(contents().shown).toMatchObject({ payer: "Cigna", rows: 1 }));
    expect(excel.workbook.worksheets.getItem("Sheet1").sheet.hiddenRows.size).toBe(29);
  });

  test("an edit of the settings while claims are looked for is found", async () => {
    await watch.saveSettings([{ key: "staffHourly", value: 44 }]);
    const cells = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
    const [row] = cells.find(([, , { value }]) => value === "staffHourly")!;
    const selected = watch.select({ sheet: "Sheet1", address: "A1" });
    await Promise.resolve();
    user.typeInto("Settings", row, 1, "45");
    await selected;
    await settled(() => expect(contents().settings.staffHourly).toBe(45));
  });
});

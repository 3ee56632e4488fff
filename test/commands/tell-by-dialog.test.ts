import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sentencesOf, tellUnseen } from "../../src/commands/tell-by-dialog";
import { dialogAddress, sentencesIn } from "../../src/dialog/dialog-address";
import type { BuildStatus } from "../../src/view/build-status";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";

const PAGE = "https://addin.example/app/taskpane.html?_host_Info=Excel#x";
const PROBLEM: BuildStatus = { state: "problem", message: "No claims & none of <b>Aetna</b>.", next: "Do it." };
const BUILT: BuildStatus = {
  state: "built",
  claims: "Claims",
  sheets: [],
  ranking: [],
  notices: ["A notice."],
  stances: new Map(),
  letters: [],
  builtFrom: "",
};

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
  vi.stubGlobal("location", { href: PAGE });
  vi.stubGlobal("document", { visibilityState: "hidden" });
});

afterEach(() => void vi.unstubAllGlobals());

describe("the address of the dialog", () => {
  test("carries the sentences behind the sign that no server sees", () => {
    const sentences = ["Cigna & Co: 3/4 of #7 is 100%?", "Ünïcode سلام 🙂"];
    const address = dialogAddress(PAGE, sentences);
    const [seen, hidden] = address.split("#");
    expect(seen).toBe("https://addin.example/app/dialog.html");
    expect(sentencesIn(`#${hidden}`)).toEqual(sentences);
    expect(sentencesIn(`#${hidden}&_xdm_Info=7`)).toEqual(sentences);
  });

  test.each(["", "#", "#7", "#%", "#{"])("that holds no sentences, such as %j, gives none", (hash) => {
    expect(sentencesIn(hash)).toEqual([]);
  });
});

describe("a build that nobody sees", () => {
  test("and that failed is told by a dialog of the add-in's own; a second is none while it is open", async () => {
    await tellUnseen(PROBLEM, []);
    await tellUnseen(PROBLEM, []);
    expect(excel.dialogs).toHaveLength(1);
    const [address] = excel.dialogs;
    expect(address!.split(/[?#]/)[0]).toBe("https://addin.example/app/dialog.html");
    expect(sentencesIn(address!.slice(address!.indexOf("#")))).toEqual(["No claims & none of <b>Aetna</b>.", "Do it."]);
  });

  test("and that wants an answer says where to give it", () => {
    expect(sentencesOf({ state: "choose", tables: ["March", "April"], sheets: [] }, [])).toEqual([
      "Several tables may hold the claims: March, April. Nothing was built.",
      expect.stringContaining("open the pane"),
    ]);
    const ask: BuildStatus = { state: "ask", additions: ['"Rates" holds more.'], chosen: null, sheets: [] };
    expect(sentencesOf(ask, [])).toEqual([
      expect.stringContaining("not built"),
      '"Rates" holds more.',
      expect.stringContaining("open the pane"),
    ]);
  });

  test("and that used other settings than the sheet's says which", () => {
    expect(sentencesOf(BUILT, ["Settings, cell B7: wrong."])).toEqual([
      expect.stringContaining("not with all of your settings"),
      "Settings, cell B7: wrong.",
    ]);
  });

  test("and that went well is told by its sheets alone", async () => {
    await tellUnseen(BUILT, []);
    await tellUnseen({ state: "stopped" }, []);
    expect(excel.dialogs).toEqual([]);
  });

  test("is not told by a dialog where the pane is seen", async () => {
    vi.stubGlobal("document", { visibilityState: "visible" });
    await tellUnseen(PROBLEM, []);
    expect(excel.dialogs).toEqual([]);
  });

  test("is over all the same where dialogs are forbidden", async () => {
    const displayDialogAsync = vi.fn(() => {
      throw new Error("not here");
    });
    vi.stubGlobal("Office", { context: { ui: { displayDialogAsync } } });
    await tellUnseen(PROBLEM, []);
    expect(displayDialogAsync).toHaveBeenCalledOnce();
  });
});

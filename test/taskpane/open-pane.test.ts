import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { openPane } from "../../src/taskpane/open-pane";
import type { PanePowers } from "../../src/taskpane/pane-powers";

const showPane = vi.hoisted(() => vi.fn());
vi.mock("../../src/taskpane/pane", () => ({ showPane }));

const powers = {} as PanePowers;
let root: ReturnType<typeof element>;

/** As much of an element as a sentence needs. */
function element() {
  const attributes = new Map<string, string>();
  return {
    attributes,
    text: "Payer Scorecard is being loaded.",
    ownerDocument: { createElement: () => ({ className: "", textContent: "" }) },
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    removeAttribute: (name: string) => void attributes.delete(name),
    replaceChildren(child: { textContent: string }): void {
      this.text = child.textContent;
    },
  };
}

beforeEach(() => {
  showPane.mockClear();
  root = element();
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const open = () => openPane(root as unknown as HTMLElement, powers);
const ready = (host: string | null) => vi.stubGlobal("Office", { onReady: () => Promise.resolve({ host }) });

test("in Excel, the pane is shown", async () => {
  ready("Excel");
  await open();
  expect(showPane).toHaveBeenCalledExactlyOnceWith(root, powers);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([null, "Word"])("elsewhere (%s), the user is told where it works", async (host) => {
  ready(host);
  await open();
  expect(root.text).toMatch(/^Payer Scorecard works in Excel: open a workbook/);
  expect(root.attributes.get("role")).toBe("alert");
  expect(showPane).not.toHaveBeenCalled();
});

test("where the page is hidden, nothing is loaded until somebody can see it", async () => {
  let seen: (mode: { visibilityMode: string }) => void;
  const addin = { onVisibilityModeChanged: (listener: typeof seen) => Promise.resolve(void (seen = listener)) };
  vi.stubGlobal("Office", { onReady: () => Promise.resolve({ host: "Excel" }), addin });
  Object.assign(root.ownerDocument, { visibilityState: "hidden", addEventListener: () => undefined });
  const opened = open();
  await vi.advanceTimersByTimeAsync(60_000);
  seen!({ visibilityMode: "Hidden" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(showPane).not.toHaveBeenCalled();
  seen!({ visibilityMode: "Taskpane" });
  await opened;
  expect(showPane).toHaveBeenCalledOnce();
});

test("where the pane fails, a sentence says what to do", async () => {
  ready("Excel");
  showPane.mockImplementationOnce(() => {
    throw new TypeError("of React");
  });
  await open();
  expect(root.text).toMatch(/^A part of the add-in could not be loaded\./);
});

// Without office.js nothing of ours runs: the sentence has to stand in the page.
test("where the script of Office is blocked, the page says what to allow", () => {
  const page = readFileSync(new URL("../../src/taskpane/taskpane.html", import.meta.url), "utf8");
  expect(page.replace(/\s+/g, " ")).toMatch(
    /<div id="root">.*If this sentence stays.*appsforoffice\.microsoft\.com.*<\/div>/,
  );
});

test("an Excel that does not answer is waited for; after eight seconds the user is told, and a late answer still counts", async () => {
  let answer: (ready: { host: string }) => void;
  vi.stubGlobal("Office", { onReady: () => new Promise<{ host: string }>((resolve) => (answer = resolve)) });
  const opened = open();
  await vi.advanceTimersByTimeAsync(7900);
  expect(root.text).toBe("Payer Scorecard is being loaded.");
  await vi.advanceTimersByTimeAsync(200);
  expect(root.text).toMatch(/^Excel has not answered so far\./);
  answer!({ host: "Excel" });
  await opened;
  expect(showPane).toHaveBeenCalledOnce();
  expect(root.attributes.has("role")).toBe(false);
});

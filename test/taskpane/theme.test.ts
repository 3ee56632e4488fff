import { beforeEach, expect, test, vi } from "vitest";
import { isDark, onThemeChange } from "../../src/taskpane/theme";

let systemIsDark: boolean;

beforeEach(() => {
  systemIsDark = false;
  vi.stubGlobal("matchMedia", () => ({ matches: systemIsDark }));
  return () => vi.unstubAllGlobals();
});

const inOffice = (officeTheme: object | undefined) => vi.stubGlobal("Office", { context: { officeTheme } });

test.each([
  ["its own word", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
  ["its own word against the system's", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
  ["a dark background", { bodyBackgroundColor: "#212121" }, true],
  ["a light background, with small letters and no mark", { bodyBackgroundColor: "f3f2f1" }, false],
])("Excel's theme goes by %s", (_, theme, expected) => {
  systemIsDark = !expected;
  inOffice(theme);
  expect(isDark()).toBe(expected);
});

test.each([undefined, {}, { bodyBackgroundColor: "white" }])(
  "without a theme, the system's wish counts: %j",
  (theme) => {
    inOffice(theme);
    expect(isDark()).toBe(false);
    systemIsDark = true;
    expect(isDark()).toBe(true);
  },
);

test("an Excel that throws when asked for its theme does no harm", () => {
  vi.stubGlobal("Office", {
    context: {
      get officeTheme(): never {
        throw new TypeError("GetOfficeThemeInfo is not a function");
      },
    },
  });
  expect(isDark()).toBe(false);
});

test("a change of the system's wish is followed also where office.js answers with Excel's theme of before for a while", () => {
  vi.useFakeTimers();
  let change = (): void => undefined;
  let removed = 0;
  vi.stubGlobal("matchMedia", () => ({
    matches: systemIsDark,
    addEventListener: (_: string, listener: () => void) => (change = listener),
    removeEventListener: (_: string, listener: () => void) => (removed += listener === change ? 1 : 0),
  }));
  const seen: boolean[] = [];
  inOffice({ bodyBackgroundColor: "#FFFFFF" });
  const stop = onThemeChange(() => seen.push(isDark()));
  change();
  inOffice({ bodyBackgroundColor: "#262626" });
  vi.advanceTimersByTime(5000);
  expect(seen).toEqual([false, true]);
  change();
  stop();
  vi.advanceTimersByTime(5000);
  expect(seen).toEqual([false, true, true]);
  expect(removed).toBe(1);
  vi.useRealTimers();
});

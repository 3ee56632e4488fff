/** Of 255: a background darker than this wants light letters. */
const DARK = 110;
const SYSTEM_DARK = "(prefers-color-scheme: dark)";
/** For so long office.js answers with the theme that it was told before (1.1.110). */
const THEME_REMEMBERED_MS = 5000;

/** Whether Excel is dark now: by its own theme, else by its background, else, as in Excel on the web, by the system's wish. */
export function isDark(): boolean {
  const theme = officeTheme();
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const color = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!color) return matchMedia(SYSTEM_DARK).matches;
  const [red, green, blue] = color.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK;
}

/**
 * Calls `listener` when the system's wish changes, which Excel may follow, and once more when office.js asks for Excel's theme anew.
 * Excel tells of no change of its own theme: that takes a new start.
 */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia(SYSTEM_DARK);
  let again: ReturnType<typeof setTimeout> | undefined;
  const onChange = (): void => {
    listener();
    clearTimeout(again);
    again = setTimeout(listener, THEME_REMEMBERED_MS);
  };
  system.addEventListener("change", onChange);
  return () => {
    clearTimeout(again);
    system.removeEventListener("change", onChange);
  };
}

/** The theme of Office: undefined on the web (office-js issue 6134), and some hosts throw when they are asked. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  try {
    return Office.context.officeTheme;
  } catch {
    return undefined;
  }
}

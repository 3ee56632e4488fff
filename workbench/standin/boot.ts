import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import type { ExcelBridge } from "./bridge";

/** What office.js puts into a page. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

const ORIGIN = "https://localhost";

/** Element enough for office.js, which makes script elements and looks at one of its own. */
function element(tagName: string): Record<string, unknown> {
  const attributes: Record<string, unknown> = {
    tagName,
    style: {},
    appendChild: () => undefined,
    addEventListener: () => undefined,
  };
  attributes["setAttribute"] = (name: string, value: unknown) => void (attributes[name] = value);
  attributes["getAttribute"] = (name: string) => attributes[name] ?? null;
  return attributes;
}

/** Runs a script of one of the folders when the page asks for it; the locale's strings, the telemetry and the add-in's chunks come so. */
function scriptLoader(
  folders: readonly string[],
  context: () => vm.Context,
): (script: Record<string, unknown>) => unknown {
  return (script) => {
    const { pathname } = new URL(String(script["src"]), ORIGIN);
    const file = folders.map((folder) => path.join(folder, pathname)).find((one) => existsSync(one));
    setImmediate(() => {
      if (file) vm.runInContext(readFileSync(file, "utf8"), context(), { filename: file });
      const done = file ? "onload" : "onerror";
      (script[done] as (() => void) | undefined)?.call(script);
    });
    return script;
  };
}

function storage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** Timers that do not keep Node alive: office.js leaves some running. */
function timers(): object {
  return {
    setTimeout: (run: () => void, delay: number) => Number(setTimeout(run, delay).unref()),
    setInterval: (run: () => void, delay: number) => Number(setInterval(run, delay).unref()),
    clearTimeout,
    clearInterval,
  };
}

function page(folders: readonly string[], external: object): vm.Context {
  const ignore = (): void => undefined;
  const listeners = { addEventListener: ignore, removeEventListener: ignore };
  const script = { ...element("script"), src: `${ORIGIN}/office.js` };
  const head = { ...element("head"), appendChild: scriptLoader(folders, () => context) };
  const document = {
    ...listeners,
    readyState: "complete",
    URL: `${ORIGIN}/`,
    cookie: "",
    head,
    body: element("body"),
    documentElement: element("html"),
    currentScript: script,
    createElement: element,
    getElementsByTagName: (tag: string) => (tag === "script" ? [script] : tag === "head" ? [head] : []),
    getElementById: () => null,
  };
  const location = { href: `${ORIGIN}/`, protocol: "https:", host: "localhost", pathname: "/", search: "", hash: "" };
  const window: Record<string, unknown> = { ...listeners, ...timers(), external, document, location, console, Promise };
  window["navigator"] = {
    userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    platform: "Win32",
    language: "en-US",
  };
  Object.assign(window, { history: {}, status: "", performance, sessionStorage: storage(), localStorage: storage() });
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  const context = vm.createContext(window);
  return context;
}

/**
 * Runs the whole, unmodified office.js in a small page over a host, and waits until it is ready.
 * @param addin the folder of a built add-in, whose chunks the page can load
 */
export async function bootOffice({ external }: ExcelBridge, addin?: string): Promise<OfficeGlobals> {
  const dist = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const context = page(addin === undefined ? [dist] : [dist, addin], external);
  vm.runInContext(readFileSync(path.join(dist, "office.js"), "utf8"), context, { filename: "office.js" });
  const globals = context as unknown as OfficeGlobals;
  await globals.Office.onReady();
  return globals;
}

/** Runs a script in the page of these globals, as a script element would. */
export function runInPage(globals: OfficeGlobals, script: string, filename: string): void {
  vm.runInContext(script, globals as unknown as vm.Context, { filename });
}

import { readFileSync, writeFileSync } from "node:fs";
import { scheduleModules } from "./schedule-modules";

// Run with `npm run medicare-tables` after changing a table of this folder; a test compares the modules. Another year: its rows in the
// tables, and its module in src/core/medicare/schedule/years.ts.
const SCHEDULE = new URL("../../src/core/medicare/schedule/", import.meta.url);
const modules = scheduleModules((name) => readFileSync(new URL(name, import.meta.url), "utf8"));
for (const [name, text] of modules) writeFileSync(new URL(name, SCHEDULE), text);

import { writeFileSync } from "node:fs";
import { iconFiles } from "./icon-files";

// Run with `npx tsx assets/icons/make-icons.ts` after changing a drawing in this folder; a test compares the pictures.
for (const [name, png] of iconFiles()) writeFileSync(new URL(name, import.meta.url), png);

import { writeFileSync } from "node:fs";
import { sampleClaims } from "./sample-claims";
import { sampleLog, sampleTerms } from "./sample-records";
import { sampleSettings } from "./sample-settings";

// Run with `npx tsx assets/samples/make-samples.ts` after changing anything in this folder; a test compares the files.
writeFileSync(new URL("claims.csv", import.meta.url), sampleClaims());
writeFileSync(new URL("settings.json", import.meta.url), sampleSettings());
writeFileSync(new URL("contract-terms.csv", import.meta.url), sampleTerms());
writeFileSync(new URL("negotiation-log.csv", import.meta.url), sampleLog());

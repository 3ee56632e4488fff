import type { FoundPlace } from "./found-place";
import type { Locality } from "./locality";

/** More localities than these would not be read in a sentence. */
const LISTED = 8;
const ELSE_LOCALITY = "or name the Medicare locality, such as 15202-00 for Ohio";

export function problem(sentence: string): FoundPlace {
  return { locality: null, choices: [], problem: sentence };
}

export function unknownZip(zip: string): FoundPlace {
  return problem(`Medicare's table has no ZIP code ${zip}. Check the ZIP code, ${ELSE_LOCALITY}.`);
}

export function militaryZip(zip: string): FoundPlace {
  return problem(
    `${zip} is a military ZIP code (APO, FPO or DPO), and Medicare has no prices for it. Use the ZIP code of the practice's place in the United States, ${ELSE_LOCALITY}.`,
  );
}

export function unknownLocality(key: string): FoundPlace {
  return problem(
    `Medicare has no locality ${key}. Write its contractor's five digits, a hyphen and the locality's two, such as 15202-00 for Ohio, or use the ZIP code.`,
  );
}

export function unknownState(state: string): FoundPlace {
  return problem(`Medicare's table has no state ${state}. Write its two letters, such as NC, or use the ZIP code.`);
}

/** A state alone says too little. */
export function severalLocalities(state: string, choices: readonly Locality[]): FoundPlace {
  return problem(
    `Medicare has prices for ${choices.length} places in ${state}${among(choices)}. Use the ZIP code, or name the locality, such as ${choices[0]!.key} for ${choices[0]!.name}.`,
  );
}

/** A name that more than one of a state's localities, or none, holds. */
export function unclearName(state: string, name: string, choices: readonly Locality[]): FoundPlace {
  if (choices.length === 1) {
    return problem(
      `Medicare has no place "${name}" in ${state}: all of the state has the same prices. Write ${state} alone.`,
    );
  }
  return problem(
    `"${name}" is not the name of one of Medicare's places in ${state}${among(choices)}. Write more of its name, or use the ZIP code.`,
  );
}

export function ambiguousName(state: string, name: string, choices: readonly Locality[]): FoundPlace {
  return problem(
    `"${name}" fits ${choices.length} of Medicare's places in ${state}${among(choices)}. Write more of the name, the number (such as ${choices[0]!.key}), or the ZIP code.`,
  );
}

export function unreadPlace(text: string): FoundPlace {
  return problem(
    `"${text}" is no place that can be read. Write a ZIP code such as 27601, a Medicare locality such as 15202-00, or a state, with a place in it where Medicare has several: CA Chico.`,
  );
}

export function noPlace(): FoundPlace {
  return problem("There is no place. Write a ZIP code such as 27601.");
}

function among(choices: readonly Locality[]): string {
  if (choices.length > LISTED) return "";
  return `: ${choices.map(({ name, key }) => `${name} (${key})`).join("; ")}`;
}

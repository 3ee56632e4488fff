import { type Cell, textOf } from "./cell";

/** A procedure code with its modifiers: each once, sorted. `code` is `""` where the cell is blank. */
export interface ServiceCode {
  readonly code: string;
  readonly modifiers: readonly string[];
}

/** License modifiers: they tell who rendered the service, and so split a code into classes with rates of their own. */
const LICENSE = /^(AH|AJ|H[LMNOP]|SA|TD|U[1-9A-D])$/;
const CODE_LENGTH = 5;
/** A claim line carries at most four modifiers; a longer word beside the code is its description. */
const LONGEST_MODIFIER_RUN = 8;

/**
 * The code and modifiers of a code cell in any form of methodology 1.1: `90837`, `90837.0`, `90837-95`, `90837:95:GT`,
 * `90837.95`, `9083795`. Words behind the code ("90837 - Psychotherapy") are no modifiers and are dropped.
 */
export function parseServiceCode(cell: Cell): ServiceCode {
  const text = textOf(cell).replace(/\.0+$/, "").toUpperCase();
  const compact = text.replace(/[^A-Z0-9]/g, "");
  const described = text
    .split(/[^A-Z0-9]+/)
    .some((word, at) => word.length > LONGEST_MODIFIER_RUN + (at === 0 ? CODE_LENGTH : 0));
  return {
    code: compact.slice(0, CODE_LENGTH),
    modifiers: described ? [] : sortedOnce(pairs(compact.slice(CODE_LENGTH))),
  };
}

/** The modifiers of a modifier cell: `95`, `95, GT`, `HO95`. */
export function parseModifiers(cell: Cell): readonly string[] {
  const text = textOf(cell)
    .replace(/\.0+(?=$|[^0-9A-Z])/gi, "")
    .toUpperCase();
  return sortedOnce(pairs(text.replace(/[^A-Z0-9]/g, "")));
}

export function withModifiers(service: ServiceCode, modifiers: readonly string[]): ServiceCode {
  if (modifiers.length === 0) return service;
  return { code: service.code, modifiers: sortedOnce([...service.modifiers, ...modifiers]) };
}

/** Code and license modifiers: what is compared like for like (methodology 1.1). `90837`, `90834-HO`. */
export function classOf(service: ServiceCode): string {
  return [service.code, ...service.modifiers.filter((modifier) => LICENSE.test(modifier))].join("-");
}

function pairs(text: string): string[] {
  return text.match(/.{1,2}/g) ?? [];
}

function sortedOnce(modifiers: readonly string[]): string[] {
  return [...new Set(modifiers)].sort();
}

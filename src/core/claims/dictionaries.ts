import type { PayerSetting, PayerType, Settings } from "../settings/settings";
import { nameKey } from "../settings/names";
import { type Cell, textOf } from "./cell";
import { filterKey } from "./filter-key";
import { type DenialCodes, parseDenialCodes } from "./denial-codes";
import { typeOfName } from "./payer-type";
import { type ProcedureCode, procedureCode } from "./procedure-codes";
import { type ServiceCode, classOf, parseModifiers, parseServiceCode, withModifiers } from "./service-code";
import { type Status, parseStatus } from "./status-words";

/** Numbers the different values of a column: equal keys share a number and the first value met. */
class Dictionary<T> {
  readonly entries: T[] = [];
  private readonly numbers = new Map<string, number>();

  number(key: string, make: () => T): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.entries.length;
      this.numbers.set(key, number);
      this.entries.push(make());
    }
    return number;
  }
}

export interface Payer {
  /** As in settings, else as first met. */
  readonly name: string;
  readonly type: PayerType;
  /** What the settings say of it, or `null`. */
  readonly setting: PayerSetting | null;
}

/** Payers: compared without case, then by the aliases of the settings (methodology 1.1). */
export class PayerDictionary {
  private readonly dictionary = new Dictionary<Payer>();
  private readonly named = new Map<string, PayerSetting>();

  constructor(settings: Settings) {
    for (const payer of settings.payers) {
      for (const name of [payer.name, ...payer.aliases]) this.named.set(nameKey(name), payer);
    }
  }

  get entries(): readonly Payer[] {
    return this.dictionary.entries;
  }

  readonly resolve = (cell: Cell): number => {
    const text = textOf(cell);
    const setting = this.named.get(nameKey(text)) ?? null;
    const name = setting?.name ?? text;
    return this.dictionary.number(nameKey(name), () => ({ name, type: setting?.type ?? typeOfName(name), setting }));
  };
}

/** A code with all its modifiers, and the class it belongs to. */
export interface Service extends ServiceCode {
  /** The number of its class; services that differ in modifiers without a license share one. */
  readonly classNumber: number;
  readonly procedure: ProcedureCode;
}

export interface ServiceClass {
  /** Code and license modifiers: `90834-HO`; `""` for rows without a code. */
  readonly name: string;
  readonly procedure: ProcedureCode;
}

/** Services and their classes, from a code cell and any number of modifier cells. */
export class ServiceDictionary {
  private readonly dictionary = new Dictionary<Service>();
  private readonly classDictionary = new Dictionary<ServiceClass>();
  private readonly modifierSets = new Dictionary<readonly string[]>();
  private readonly combined = new Map<number, number>();

  get entries(): readonly Service[] {
    return this.dictionary.entries;
  }

  get classes(): readonly ServiceClass[] {
    return this.classDictionary.entries;
  }

  readonly resolve = (cell: Cell): number => this.numberOf(parseServiceCode(cell));

  /** The service of a row without a code. */
  readonly blank = (): number => this.numberOf({ code: "", modifiers: [] });

  readonly resolveModifiers = (cell: Cell): number => {
    const modifiers = parseModifiers(cell);
    return this.modifierSets.number(modifiers.join("-"), () => modifiers);
  };

  /** The service that `service` becomes with one more cell of modifiers. */
  combine(service: number, modifierSet: number): number {
    const key = service * 0x100000 + modifierSet;
    let number = this.combined.get(key);
    if (number === undefined) {
      number = this.numberOf(withModifiers(this.entries[service]!, this.modifierSets.entries[modifierSet]!));
      this.combined.set(key, number);
    }
    return number;
  }

  private numberOf(service: ServiceCode): number {
    return this.dictionary.number([service.code, ...service.modifiers].join("-"), () => {
      const name = classOf(service);
      const procedure = procedureCode(service.code);
      const classNumber = this.classDictionary.number(name, () => ({ name, procedure }));
      return { ...service, classNumber, procedure };
    });
  }
}

/** Texts compared without case, as first met: clinicians, places. A place `2` of a number cell is the place `02`. */
export class NameDictionary {
  private readonly dictionary = new Dictionary<string>();

  get entries(): readonly string[] {
    return this.dictionary.entries;
  }

  readonly resolve = (cell: Cell): number => this.dictionary.number(filterKey(cell), () => textOf(cell));
}

/** Cells whose text means the same are kept once: statuses and denial codes as parsed. */
export class StatusDictionary {
  private readonly dictionary = new Dictionary<Status>();

  get entries(): readonly Status[] {
    return this.dictionary.entries;
  }

  readonly resolve = (cell: Cell): number =>
    this.dictionary.number(textOf(cell).toLowerCase(), () => parseStatus(cell));
}

export class DenialDictionary {
  private readonly dictionary = new Dictionary<DenialCodes>();

  get entries(): readonly DenialCodes[] {
    return this.dictionary.entries;
  }

  readonly resolve = (cell: Cell): number =>
    this.dictionary.number(textOf(cell).toUpperCase(), () => parseDenialCodes(cell));
}

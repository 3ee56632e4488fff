import type { Field } from "../settings/fields";
import type { Settings } from "../settings/settings";
import { type Cell, normalise } from "./cell";
import { BARE_AUTH, type ClaimTable, NO_AUTH } from "./claim-table";
import { type Block, type Column, DayColumn, IdColumn, NO_WORD, NumberColumn, WordColumn } from "./columns";
import { DenialDictionary, NameDictionary, PayerDictionary, ServiceDictionary, StatusDictionary } from "./dictionaries";
import { type FoundColumn, type FoundColumns, isCostShare } from "./find-columns";
import { IdTable } from "./id-table";
import { isNotPrimary } from "./payer-order";
import { parsePriorAuth } from "./prior-auth";

/** What `ClaimReader` adds to make a whole table. */
type RowFacts = "rows" | "sheetRow" | "file" | "files" | "totalWord" | "issues";

const NOT_MONEY = "Not an amount that can be read; treated as unknown.";
const NOT_A_NUMBER = "Not a number; treated as blank.";
const NOT_YES = 0;
const REPLACEMENT_CLAIM = 7;
const VOID_CLAIM = 8;

/** One column for each field, and the dictionaries behind them. */
export class ClaimColumns {
  private readonly payers: PayerDictionary;
  private readonly services = new ServiceDictionary();
  private readonly statuses = new StatusDictionary();
  private readonly denials = new DenialDictionary();
  private readonly names = new NameDictionary();
  private readonly authNumbers = new IdTable();
  private readonly columns;
  private allShared = true;

  constructor(settings: Settings) {
    this.payers = new PayerDictionary(settings);
    const latest = settings.today + 1;
    this.columns = {
      payer: new WordColumn(this.payers.resolve),
      claimId: new IdColumn(),
      patientId: new IdColumn(),
      code: new WordColumn(this.services.resolve),
      adjudicatedCode: new WordColumn(this.services.resolve),
      modifiers: new WordColumn(this.services.resolveModifiers, " "),
      units: new NumberColumn("units-text", "Not a number of units; counted as 1."),
      serviceDate: new DayColumn(latest),
      submittedDate: new DayColumn(latest),
      receivedDate: new DayColumn(latest),
      paidDate: new DayColumn(latest),
      billed: new NumberColumn("money", NOT_MONEY),
      allowed: new NumberColumn("money", NOT_MONEY),
      paid: new NumberColumn("money", NOT_MONEY),
      patientResponsibility: new NumberColumn("money", NOT_MONEY),
      patientPaid: new NumberColumn("money", NOT_MONEY),
      contractualAdjustment: new NumberColumn("money", NOT_MONEY),
      status: new WordColumn(this.statuses.resolve),
      denialCode: new WordColumn(this.denials.resolve, " "),
      resubmissions: new NumberColumn("count", NOT_A_NUMBER),
      submissions: new NumberColumn("count", NOT_A_NUMBER),
      frequencyCode: new NumberColumn("count", NOT_A_NUMBER),
      priorAuth: new WordColumn((cell) => this.authOf(cell)),
      adminMinutes: new NumberColumn("minutes", NOT_A_NUMBER, minutesFactor),
      provider: new WordColumn(this.names.resolve),
      placeOfService: new WordColumn(this.names.resolve),
      payerOrder: new WordColumn((cell) => (isNotPrimary(cell) ? 1 : NOT_YES)),
    } satisfies Partial<Record<Field, Column>>;
  }

  read(block: Block, found: FoundColumns): void {
    const shares = patientShareColumns(found);
    if (shares.length > 0 && !isCostShare(shares)) this.allShared = false;
    for (const [field, column] of Object.entries(this.columns) as [Field, Column][]) {
      column.read(block, field === "patientResponsibility" ? shares : (found.get(field) ?? []));
    }
  }

  finish(): Omit<ClaimTable, RowFacts> {
    const { columns } = this;
    const present = new Set((Object.keys(columns) as (keyof typeof columns)[]).filter((field) => columns[field].hasValues));
    return {
      present,
      costShareColumns: this.allShared && present.has("patientResponsibility"),
      payers: this.payers.entries,
      services: this.services.entries,
      classes: this.services.classes,
      statuses: this.statuses.entries,
      denials: this.denials.entries,
      names: this.names.entries,
      payer: columns.payer.values(),
      service: this.servicesWithModifiers(),
      adjudicated: columns.adjudicatedCode.values(),
      status: columns.status.values(),
      denial: columns.denialCode.values(),
      provider: columns.provider.values(),
      place: columns.placeOfService.values(),
      notPrimary: Uint8Array.from(columns.payerOrder.values(), (word) => (word === 1 ? 1 : 0)),
      resubmitted: this.resubmitted(),
      claim: columns.claimId.values(),
      patient: columns.patientId.values(),
      auth: columns.priorAuth.values(),
      serviceDay: columns.serviceDate.values(),
      submittedDay: columns.submittedDate.values(),
      receivedDay: columns.receivedDate.values(),
      paidDay: columns.paidDate.values(),
      units: columns.units.values(),
      billed: columns.billed.values(),
      allowed: columns.allowed.values(),
      paid: columns.paid.values(),
      patientShare: columns.patientResponsibility.values(),
      patientPaid: columns.patientPaid.values(),
      contractual: columns.contractualAdjustment.values(),
      minutes: columns.adminMinutes.values(),
    };
  }

  private servicesWithModifiers(): Int32Array {
    const services = this.columns.code.values();
    const modifiers = this.columns.modifiers.values();
    const blank = this.services.blank();
    for (let row = 0; row < services.length; row++) {
      if (services[row] === NO_WORD) services[row] = blank;
      if (modifiers[row] !== NO_WORD) services[row] = this.services.combine(services[row]!, modifiers[row]!);
    }
    return services;
  }

  /** Methodology 1.6: counted resubmissions, more than one submission, or a replacement or void claim. */
  private resubmitted(): Uint8Array {
    const resubmissions = this.columns.resubmissions.values();
    const submissions = this.columns.submissions.values();
    const frequency = this.columns.frequencyCode.values();
    return Uint8Array.from(resubmissions, (count, row) => {
      const code = frequency[row];
      return count > 0 || submissions[row]! > 1 || code === REPLACEMENT_CLAIM || code === VOID_CLAIM ? 1 : 0;
    });
  }

  private authOf(cell: Cell): number {
    const auth = parsePriorAuth(cell);
    if (!auth.authorized) return NO_AUTH;
    return auth.number === null ? BARE_AUTH : this.authNumbers.add(auth.number);
  }
}

/** The patient's share: its own column, else the sum of deductible, copay and coinsurance. */
function patientShareColumns(found: FoundColumns): readonly FoundColumn[] {
  const parts: readonly Field[] = ["deductible", "copay", "coinsurance"];
  return found.get("patientResponsibility") ?? parts.flatMap((field) => found.get(field) ?? []);
}

/** A column headed hours holds hours (claim-fields). */
function minutesFactor(column: FoundColumn): number {
  return normalise(column.heading).split(" ").some((word) => word === "hours" || word === "hrs") ? 60 : 1;
}

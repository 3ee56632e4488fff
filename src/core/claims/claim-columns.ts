import type { Field } from "../settings/fields";
import { InputError } from "../settings/issue";
import type { Settings } from "../settings/settings";
import { type Cell, normalise } from "./cell";
import { BARE_AUTH, type ClaimTable, NO_AUTH, type UnreadableField } from "./claim-table";
import { type Block, type Column, DayColumn, IdColumn, NO_WORD, NumberColumn, WordColumn } from "./columns";
import { DenialDictionary, NameDictionary, PayerDictionary, ServiceDictionary, StatusDictionary } from "./dictionaries";
import { type FoundColumn, type FoundColumns, isCostShare } from "./find-columns";
import type { BlankColumns } from "./growing";
import { IdTable } from "./id-table";
import { isNotPrimary } from "./payer-order";
import { parsePriorAuth } from "./prior-auth";
import { type Slices, slicesOf } from "./slices";

/** What `ClaimReader` adds to make a whole table. */
type RowFacts = "rows" | "sheetRow" | "file" | "files" | "totalWord" | "issues";

const NOT_MONEY = "Not an amount that can be read; treated as unknown.";
const NOT_A_NUMBER = "Not a number; treated as blank.";
const PRIMARY = 0;
const NOT_PRIMARY = 1;
const MANY_UNREADABLE = 0.1;
const MOST_PAYERS = 2000;
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
      claimId: new IdColumn(true),
      patientId: new IdColumn(false),
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
      payerOrder: new WordColumn((cell) => (isNotPrimary(cell) ? NOT_PRIMARY : PRIMARY)),
    } satisfies Partial<Record<Field, Column>>;
  }

  read(block: Block, found: FoundColumns): void {
    const shares = patientShareColumns(found);
    if (shares.length > 0 && !isCostShare(shares)) this.allShared = false;
    for (const [field, column] of Object.entries(this.columns) as [Field, Column][]) {
      const sources = field === "patientResponsibility" ? shares : (found.get(field) ?? []);
      if (sources.length > 0) column.read(block, sources);
      else column.skip(block.count);
    }
  }

  /** Says how many rows will come. */
  expect(rows: number): void {
    for (const column of Object.values<Column>(this.columns)) column.expect(rows);
  }

  /** Throws `InputError` for so many payers that another column must have been taken for theirs. */
  checkPayers(): void {
    const count = this.payers.entries.length;
    if (count <= MOST_PAYERS) return;
    throw new InputError(
      "too-many-payers",
      `The table names ${count} different payers, more than any practice has: another column was taken for the payer's. Say which one it is in the setting columns.payer.`,
    );
  }

  *finish(blanks: BlankColumns): Slices<Omit<ClaimTable, RowFacts>> {
    const { columns } = this;
    const present = new Set(
      (Object.keys(columns) as (keyof typeof columns)[]).filter((field) => columns[field].hasValues),
    );
    return {
      present,
      unreadable: this.unreadable(),
      costShareColumns: this.allShared && present.has("patientResponsibility"),
      payers: this.payers.entries,
      services: this.services.entries,
      classes: this.services.classes,
      statuses: this.statuses.entries,
      denials: this.denials.entries,
      names: this.names.entries,
      ...(yield* this.combined(blanks)),
      payer: columns.payer.values(blanks),
      adjudicated: columns.adjudicatedCode.values(blanks),
      status: columns.status.values(blanks),
      denial: columns.denialCode.values(blanks),
      provider: columns.provider.values(blanks),
      place: columns.placeOfService.values(blanks),
      claim: columns.claimId.values(blanks),
      patient: columns.patientId.values(blanks),
      auth: columns.priorAuth.values(blanks),
      serviceDay: columns.serviceDate.values(blanks),
      submittedDay: columns.submittedDate.values(blanks),
      receivedDay: columns.receivedDate.values(blanks),
      paidDay: columns.paidDate.values(blanks),
      units: columns.units.values(blanks),
      billed: columns.billed.values(blanks),
      allowed: columns.allowed.values(blanks),
      paid: columns.paid.values(blanks),
      patientShare: columns.patientResponsibility.values(blanks),
      patientPaid: columns.patientPaid.values(blanks),
      contractual: columns.contractualAdjustment.values(blanks),
      minutes: columns.adminMinutes.values(blanks),
    };
  }

  private unreadable(): readonly UnreadableField[] {
    return (Object.entries(this.columns) as [Field, Column][])
      .filter(([, { filled, unreadable }]) => unreadable > 0 && unreadable >= MANY_UNREADABLE * filled)
      .map(([field, { filled, unreadable }]) => ({ field, cells: filled, unreadable }));
  }

  /** What several columns say together, row by row. */
  private *combined(blanks: BlankColumns): Slices<Pick<ClaimTable, "service" | "notPrimary" | "resubmitted">> {
    const { columns } = this;
    const codes = columns.code.values(blanks);
    const modifiers = columns.modifiers.values(blanks);
    const order = columns.payerOrder.values(blanks);
    const resubmissions = columns.resubmissions.values(blanks);
    const submissions = columns.submissions.values(blanks);
    const frequency = columns.frequencyCode.values(blanks);
    const blank = this.services.blank();
    // The column's own store is written over; what stands for an absent column is shared with others and is not.
    const service = columns.code.hasValues ? codes : new Int32Array(codes.length);
    const notPrimary = new Uint8Array(codes.length);
    const resubmitted = new Uint8Array(codes.length);
    yield* slicesOf(codes.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const plain = codes[row] === NO_WORD ? blank : codes[row]!;
        service[row] = modifiers[row] === NO_WORD ? plain : this.services.combine(plain, modifiers[row]!);
        if (order[row] === NOT_PRIMARY) notPrimary[row] = 1;
        // Methodology 1.6: counted resubmissions, more than one submission, or a replacement or void claim.
        const kind = frequency[row];
        if (resubmissions[row]! > 0 || submissions[row]! > 1 || kind === REPLACEMENT_CLAIM || kind === VOID_CLAIM)
          resubmitted[row] = 1;
      }
    });
    return { service, notPrimary, resubmitted };
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
  return normalise(column.heading)
    .split(" ")
    .some((word) => word === "hours" || word === "hrs")
    ? 60
    : 1;
}

import { amountOf, millionths } from "../claims/exact";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { isIn, reviewDay } from "../claims/windows";
import { placeOfServiceCode } from "../medicare/place-of-service";
import { hasLowerBounds, rankedPayers } from "../scoring/payer-words";
import type { AnalysisContext, Analyst } from "./analyst";

/** Modifiers that say that the patient was seen by video or telephone. */
const TELEHEALTH_MODIFIERS: ReadonlySet<string> = new Set(["95", "GT", "GQ", "93", "FQ"]);
/** Places of service that say so: the patient elsewhere, and at home. */
const TELEHEALTH_PLACES: ReadonlySet<string> = new Set(["02", "10"]);

/** Units and allowed dollars of paid service lines. */
export interface PaidUnits {
  readonly units: number;
  readonly allowed: number;
}

/** One class (code and license modifiers) of one payer, in person and by telehealth. */
export interface TelehealthRate {
  readonly payer: string;
  readonly className: string;
  readonly inPerson: PaidUnits;
  readonly telehealth: PaidUnits;
}

/**
 * Every class of every payer of which anything was paid by telehealth, by the names of payer and class; without payers of which the table
 * tells too few allowed amounts: what an insurer paid differs with what its patients paid, whatever the contract.
 */
export interface TelehealthRates {
  readonly rates: readonly TelehealthRate[];
}

/** Whole millionths. */
class PaidSum {
  private units = 0;
  private allowed = 0;

  add(line: Line): void {
    this.units += millionths(line.units);
    this.allowed += millionths(line.allowed);
  }

  amounts(): PaidUnits {
    return { units: amountOf(this.units), allowed: amountOf(this.allowed) };
  }
}

/** What one payer paid in one class. */
class ClassSums {
  readonly inPerson = new PaidSum();
  readonly telehealth = new PaidSum();

  constructor(
    readonly payer: number,
    readonly classNumber: number,
  ) {}
}

/**
 * Tells the paid service lines of the review period by whether the patient was seen by telehealth: a modifier 95, GT, GQ, 93 or FQ, or
 * place of service 02 or 10, on the version that was paid.
 */
export class TelehealthAnalyst implements Analyst<TelehealthRates> {
  private readonly sums = new Map<number, ClassSums>();
  /** By number of the service and of the place: whether it tells of telehealth. */
  private readonly services: readonly boolean[];
  private readonly places: readonly boolean[];

  constructor(private readonly context: AnalysisContext) {
    const { services, names } = context.facts.table;
    this.services = services.map(({ modifiers }) => modifiers.some((one) => TELEHEALTH_MODIFIERS.has(one)));
    this.places = names.map((name) => TELEHEALTH_PLACES.has(placeOfServiceCode(name) ?? ""));
  }

  add(line: Line): void {
    if (line.final !== Outcome.Paid || !isIn(this.context.card.period, reviewDay(line))) return;
    const { table } = this.context.facts;
    const { classNumber } = table.services[line.service]!;
    const key = line.payer * table.classes.length + classNumber;
    let sums = this.sums.get(key);
    if (!sums) {
      sums = new ClassSums(line.payer, classNumber);
      this.sums.set(key, sums);
    }
    const isTelehealth = this.services[line.service]! || this.places[table.place[line.row]!] === true;
    (isTelehealth ? sums.telehealth : sums.inPerson).add(line);
  }

  result(): TelehealthRates {
    const { payers, classes } = this.context.facts.table;
    const uncertain = new Set(
      rankedPayers(this.context.card)
        .filter(hasLowerBounds)
        .map(({ payer }) => payer.payer),
    );
    const rates = [...this.sums.values()].flatMap(({ payer, classNumber, inPerson, telehealth }) => {
      const { name, procedure } = classes[classNumber]!;
      const amounts = telehealth.amounts();
      const { name: payerName } = payers[payer]!;
      // Rows without a code hold services of all kinds: their rates tell nothing of telehealth.
      if (amounts.units === 0 || procedure.code === "" || uncertain.has(payerName)) return [];
      return [{ payer: payerName, className: name, inPerson: inPerson.amounts(), telehealth: amounts }];
    });
    return { rates: rates.sort((a, b) => order(a.payer, b.payer) || order(a.className, b.className)) };
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

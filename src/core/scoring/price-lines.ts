import type { ClaimTable } from "../claims/claim-table";
import { NO_WORD } from "../claims/columns";
import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import { credentialPercent } from "../medicare/credential-factor";
import { isFacilityPlace } from "../medicare/facility-place";
import { findPlace } from "../medicare/find-place";
import { localCents } from "../medicare/local-amount";
import type { Locality } from "../medicare/locality";
import { pricePeriods, pricedDays, pricedYears } from "../medicare/price-tables";
import { nameKey } from "../settings/names";
import { ownCredentials } from "../settings/own-credentials";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";

/** Of a price that nobody has asked for yet; NaN is one that Medicare does not have. */
const NOT_WORKED_OUT = -1;
/** Of a clinician whose license nobody has said. */
const NO_CREDENTIAL = -1;

/**
 * Prices the lines of a table at Medicare's local rates (methodology section 7): each line at the prices of its service date, for its place of
 * service and its clinician's license. `null`: the settings name no place that Medicare knows, or no credential.
 */
export function priceLines(table: ClaimTable, settings: Settings): LinePricer | null {
  const { practice, providers } = settings;
  const hasCredential = practice.credential !== null || providers.some(({ credential }) => credential !== null);
  const place = findPlace(practice);
  if (!hasCredential || !place || place.locality === null) return null;
  return new TablePricer(table, settings, place.locality, place.choices.length > 1);
}

/** Works out each price once: a line costs a few look-ups. */
class TablePricer implements LinePricer {
  readonly years = pricedYears();
  readonly otherYears = { before: 0, after: 0, undated: 0 };
  private readonly days = pricedDays();
  private readonly periods = pricePeriods();
  /** First days of the periods. */
  private readonly starts = Int32Array.from(this.periods, ({ from }) => from);
  /** Parts of the schedule's amount, in per cent, that the practice's clinicians are paid. */
  private readonly percents: readonly number[];
  /** By a clinician's name: the place in `percents`, or `NO_CREDENTIAL`. Rows without a name have the practice's. */
  private readonly percentOfName: Int8Array;
  private readonly percentOfPractice: number;
  /** By a place's name: 1 for a facility; for payers of type medicare, and others. */
  private readonly facilityForMedicare: Uint8Array;
  private readonly facilityForOthers: Uint8Array;
  private readonly isMedicare: Uint8Array;
  /** Dollars by service, period, percent and facility. */
  private readonly prices: Float64Array;

  constructor(
    private readonly table: ClaimTable,
    private readonly settings: Settings,
    readonly locality: Locality,
    readonly isUnconfirmed: boolean,
  ) {
    const { names, payers, services } = table;
    const { practice } = settings;
    const own = ownCredentials(settings);
    const licensed = [...(practice.credential === null ? [] : [practice.credential]), ...own.values()];
    this.percents = [...new Set(licensed.map(credentialPercent))];
    const placeOf = (credential: Settings["practice"]["credential"]): number =>
      credential === null ? NO_CREDENTIAL : this.percents.indexOf(credentialPercent(credential));
    this.percentOfPractice = placeOf(practice.credential);
    this.percentOfName = Int8Array.from(names, (name) => placeOf(own.get(nameKey(name)) ?? practice.credential));
    this.facilityForMedicare = Uint8Array.from(names, (name) => Number(isFacilityPlace(name, "medicare")));
    this.facilityForOthers = Uint8Array.from(names, (name) => Number(isFacilityPlace(name, null)));
    this.isMedicare = Uint8Array.from(payers, ({ type }) => Number(type === "medicare"));
    this.prices = new Float64Array(services.length * this.periods.length * this.percents.length * 2);
    this.prices.fill(NOT_WORKED_OUT);
  }

  rateOf(line: Line): number {
    const { table } = this;
    const provider = table.provider[line.row]!;
    const percent = provider === NO_WORD ? this.percentOfPractice : this.percentOfName[provider]!;
    if (percent === NO_CREDENTIAL) return NaN;
    const place = table.place[line.row]!;
    const facilities = this.isMedicare[line.payer] === 1 ? this.facilityForMedicare : this.facilityForOthers;
    const facility = place === NO_WORD ? 0 : facilities[place]!;
    const period = this.periodOf(line.serviceDay);
    const at = ((line.service * this.periods.length + period) * this.percents.length + percent) * 2 + facility;
    const known = this.prices[at]!;
    if (known !== NOT_WORKED_OUT) return known;
    const price = this.priceOf(line.service, period, this.percents[percent]!, facility === 1);
    this.prices[at] = price;
    return price;
  }

  note({ serviceDay }: Line): void {
    if (serviceDay === UNKNOWN_DAY) this.otherYears.undated++;
    else if (serviceDay < this.days.first) this.otherYears.before++;
    else if (serviceDay > this.days.last) this.otherYears.after++;
  }

  /** Without a date: the last period; before all: the first. */
  private periodOf(day: number): number {
    let period = this.starts.length - 1;
    if (day === UNKNOWN_DAY) return period;
    while (period > 0 && this.starts[period]! > day) period--;
    return period;
  }

  private priceOf(service: number, period: number, percent: number, facility: boolean): number {
    const { prices, conversionFactors } = this.periods[period]!;
    const values = prices.codes.get(this.table.services[service]!.code)?.values;
    const indices = prices.indices.get(this.locality.key);
    if (!values || !indices) return NaN;
    const factor = conversionFactors[this.settings.practice.conversionFactor];
    return localCents(values, indices, facility, factor, percent) / 100;
  }
}

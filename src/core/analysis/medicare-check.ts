import type { ClaimTable } from "../claims/claim-table";
import { NO_WORD } from "../claims/columns";
import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { isIn, reviewDay } from "../claims/windows";
import type { Locality } from "../medicare/locality";
import type { LinePricer } from "../scoring/line-pricer";
import type { Medicare } from "../scoring/load-medicare";
import { nameKey } from "../settings/names";
import { ownCredentials } from "../settings/own-credentials";
import type { Credential, Day, Settings } from "../settings/settings";
import type { AnalysisContext, Analyst } from "./analyst";
import { type Explanation, Explainer, type HeldAgainst } from "./medicare-explanation";
import { isNear, isToTheCent, linesOf, type PricedAlike, priceOf } from "./priced-alike";

/** Service lines of one code that our figure is the same for, held against it. */
export interface CheckedCode extends PricedAlike {
  readonly lines: number;
  /** Our figure, dollars per unit; `null`: nobody has said what the clinician's license is. */
  readonly ours: number | null;
}

export interface CheckedClinician {
  /** `null`: the claims name none. */
  readonly name: string | null;
  /** By the settings; `null`: not set. */
  readonly credential: Credential | null;
  /** The settings name this clinician's own license, not only that of most. */
  readonly isOwnCredential: boolean;
  readonly lines: number;
  /** Service lines whose allowed amount per unit is our figure to the cent. */
  readonly matched: number;
  /** Those that are not, but lie within 1 % of it. */
  readonly near: number;
  /** What would make most of the others match; `null`: nothing that was tried. */
  readonly explanation: Explanation | null;
  /** Those of most service lines first. */
  readonly codes: readonly CheckedCode[];
}

/** The practice's own Medicare claims against our figure: whether place and licenses of the settings are right. */
export interface MedicareCheck {
  readonly locality: Locality;
  /** The ZIP code spans several localities, and nobody has said which. */
  readonly isUnconfirmed: boolean;
  /** Payers of type medicare, as the claims call them. */
  readonly payers: readonly string[];
  /** Those of most service lines first. */
  readonly clinicians: readonly CheckedClinician[];
  /** What would make most of all service lines match that do not, whoever the clinician is. */
  readonly explanation: Explanation | null;
  /** Paid Medicare service lines that could not be held against anything. */
  readonly leftOut: {
    /** The claims do not tell the allowed amount. */
    readonly withoutAllowed: number;
    /** Medicare has no price for the code, or none in that kind of place. */
    readonly withoutPrice: number;
  };
  /** Codes among them that have an amount of their own in the settings, which the scores use in the schedule's place. */
  readonly codesOfSettings: readonly string[];
}

interface Gathered extends Omit<PricedAlike, "allowed"> {
  lines: number;
  readonly amounts: Map<number, number>;
}

interface Scheduled {
  /** NaN: Medicare has no price. */
  readonly dollars: number;
  readonly year: number;
  /** The same for service lines that are priced alike. */
  readonly key: string;
}

const UNNAMED = NO_WORD;
/** Amounts per unit that differ by less are one. */
const PARTS_OF_A_DOLLAR = 10_000;

/** Gathers the paid service lines of Medicare itself, by clinician, and holds them against the fee schedule. */
export class MedicareCheckAnalyst implements Analyst<MedicareCheck> {
  private readonly table: ClaimTable;
  private readonly settings: Settings;
  private readonly own: ReadonlyMap<string, Credential>;
  private readonly isMedicare: readonly boolean[];
  private readonly payers = new Set<number>();
  /** By the number of a clinician's name, then by code, period and kind of place. */
  private readonly gathered = new Map<number, Map<string, Gathered>>();
  /** What the schedule has for a code on a day: the price of a license that is paid in full. */
  private readonly prices = new Map<string, Scheduled>();
  private withoutAllowed = 0;
  private withoutPrice = 0;

  constructor(
    private readonly context: AnalysisContext,
    private readonly pricer: LinePricer,
    private readonly medicare: Medicare,
  ) {
    this.table = context.facts.table;
    this.settings = context.settings;
    this.own = ownCredentials(this.settings);
    this.isMedicare = this.table.payers.map(({ type }) => type === "medicare");
  }

  add(line: Line): void {
    if (!this.isMedicare[line.payer] || line.final !== Outcome.Paid) return;
    if (!isIn(this.context.card.period, reviewDay(line))) return;
    this.payers.add(line.payer);
    const isTold = line.allowed > 0 && !line.lowerBound && line.units > 0;
    if (!isTold) this.withoutAllowed++;
    else this.gather(line);
  }

  private gather(line: Line): void {
    const { table } = this;
    const { code } = table.services[line.service]!;
    const place = table.place[line.row]!;
    const facility = place !== NO_WORD && this.medicare.isFacilityPlace(table.names[place]!, "medicare");
    const day = line.serviceDay === UNKNOWN_DAY ? null : line.serviceDay;
    const { dollars, year, key } = this.scheduled(code, day, facility);
    if (Number.isNaN(dollars)) {
      this.withoutPrice++;
      return;
    }
    const provider = table.provider[line.row]!;
    const ofClinician = this.gathered.get(provider) ?? new Map<string, Gathered>();
    this.gathered.set(provider, ofClinician);
    const alike = ofClinician.get(key) ?? { code, day, year, facility, lines: 0, amounts: new Map<number, number>() };
    ofClinician.set(key, alike);
    const perUnit = Math.round((line.allowed / line.units) * PARTS_OF_A_DOLLAR) / PARTS_OF_A_DOLLAR;
    alike.lines++;
    alike.amounts.set(perUnit, (alike.amounts.get(perUnit) ?? 0) + 1);
  }

  private scheduled(code: string, day: Day | null, facility: boolean): Scheduled {
    const asked = `${code} ${day} ${facility}`;
    const known = this.prices.get(asked);
    if (known) return known;
    const { locality } = this.pricer;
    const { conversionFactor } = this.settings.practice;
    const answer = this.medicare.medicareRate({
      ...{ code, day, facility, locality, conversionFactor },
      credential: "physician",
    });
    const { dollars, year } = answer.dollars === null ? { dollars: NaN, year: 0 } : answer;
    // Prices change within a year, too; where the price of a year is the same, so are all others.
    const price = { dollars, year, key: `${code} ${facility} ${year} ${dollars}` };
    this.prices.set(asked, price);
    return price;
  }

  result(): MedicareCheck {
    const { locality, isUnconfirmed } = this.pricer;
    const { practice } = this.settings;
    const choices = this.medicare.findPlace(practice)?.choices ?? [];
    const explainer = new Explainer(this.medicare, { locality, conversionFactor: practice.conversionFactor }, choices);
    const checked = [...this.gathered].map(([provider, codes]) => this.clinician(provider, [...codes.values()]));
    const explanation = explainer.explainAll(checked.flatMap(heldAgainst));
    const elsewhere = explanation?.otherwise.kind === "locality" ? explanation.otherwise.locality : null;
    const clinicians = checked
      .map((one) => ({ ...one, explanation: explainer.explainClinician(heldAgainst(one), elsewhere) }))
      .sort((a, b) => b.lines - a.lines || (a.name ?? "").localeCompare(b.name ?? "", "en"));
    const codes = new Set(clinicians.flatMap(({ codes }) => codes.map(({ code }) => code)));
    return {
      locality,
      isUnconfirmed,
      payers: [...this.payers].map((payer) => this.table.payers[payer]!.name),
      clinicians,
      explanation,
      leftOut: { withoutAllowed: this.withoutAllowed, withoutPrice: this.withoutPrice },
      codesOfSettings: [...codes].filter((code) => code in practice.medicare).sort(),
    };
  }

  private clinician(provider: number, gathered: readonly Gathered[]): Omit<CheckedClinician, "explanation"> {
    const name = provider === UNNAMED ? null : this.table.names[provider]!;
    const license = this.licenseOf(name);
    const codes = gathered.map((alike) => this.checked(alike, license.credential)).sort(byLines);
    const sum = (of: (code: CheckedCode) => number): number => codes.reduce((total, code) => total + of(code), 0);
    const matched = sum(({ allowed, ours }) =>
      linesOf(allowed.filter((each) => isToTheCent(each.perUnit, ours ?? NaN))),
    );
    const within = sum(({ allowed, ours }) => linesOf(allowed.filter((each) => isNear(each.perUnit, ours ?? NaN))));
    return { name, ...license, lines: sum(({ lines }) => lines), matched, near: within - matched, codes };
  }

  private licenseOf(name: string | null): Pick<CheckedClinician, "credential" | "isOwnCredential"> {
    const own = name === null ? undefined : this.own.get(nameKey(name));
    return { credential: own ?? this.settings.practice.credential, isOwnCredential: own !== undefined };
  }

  private checked({ amounts, ...alike }: Gathered, credential: Credential | null): CheckedCode {
    const { locality } = this.pricer;
    const { conversionFactor } = this.settings.practice;
    const { facility } = alike;
    const allowed = [...amounts]
      .map(([perUnit, lines]) => ({ perUnit, lines }))
      .sort((a, b) => b.lines - a.lines || b.perUnit - a.perUnit);
    const ours =
      credential === null ? null : priceOf(this.medicare, alike, { locality, conversionFactor, credential, facility });
    return { ...alike, allowed, ours };
  }
}

function heldAgainst({ credential, codes }: Pick<CheckedClinician, "credential" | "codes">): HeldAgainst[] {
  return codes.map((service) => ({ service, credential, ours: service.ours }));
}

function byLines(a: CheckedCode, b: CheckedCode): number {
  return b.lines - a.lines || (a.code < b.code ? -1 : Number(a.code > b.code)) || b.year - a.year;
}

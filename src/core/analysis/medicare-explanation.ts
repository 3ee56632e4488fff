import type { Locality } from "../medicare/locality";
import type { Medicare } from "../scoring/load-medicare";
import { dayOf } from "../settings/calendar";
import { CONVERSION_FACTORS, type ConversionFactor, type Credential, CREDENTIALS } from "../settings/settings";
import { constantRatio } from "./constant-ratio";
import { type AllowedAmount, isToTheCent, linesOf, type PricedAlike, priceOf, type PriceTerms } from "./priced-alike";

/** Service lines priced alike, with what our figure for them rests on. */
export interface HeldAgainst {
  readonly service: PricedAlike;
  /** `null`: not set, and then there is no figure of ours. */
  readonly credential: Credential | null;
  readonly ours: number | null;
}

/** What may be otherwise than the settings say. */
export type Otherwise =
  /** `locality`: together with that one; `null`: where the practice is. */
  | { readonly kind: "license"; readonly credentials: readonly Credential[]; readonly locality: Locality | null }
  /** `alike`: further localities that would do as well. */
  | { readonly kind: "locality"; readonly locality: Locality; readonly alike: number }
  /** `facility`: as which kind of place most of them would match. */
  | { readonly kind: "place of service"; readonly facility: boolean }
  | { readonly kind: "conversion factor"; readonly conversionFactor: ConversionFactor }
  /** Prices of another year than that of the service. */
  | { readonly kind: "year"; readonly year: number }
  /** What was allowed is that part of our figure, for whichever code. */
  | { readonly kind: "ratio"; readonly ratio: number };

/** What would make service lines match that do not: so many of so many. */
export interface Explanation {
  readonly otherwise: Otherwise;
  readonly explained: number;
  readonly others: number;
}

/** Something that might be otherwise than the settings say, and the price as it would be then; NaN: there is none. */
interface Trial {
  readonly otherwise: Otherwise;
  readonly price: (held: HeldAgainst) => number;
}

/** Service lines priced alike, and of their allowed amounts those that are not our figure. */
interface Unmatched {
  readonly held: HeldAgainst;
  readonly allowed: readonly AllowedAmount[];
  /** Service lines by what was allowed per unit, in whole cents. */
  readonly byCents: ReadonlyMap<number, number>;
}

/** Of the service lines that do not match, so many have to, or nothing is explained. */
const LEAST_SHARE = 0.5;

/** Looks for what would make allowed amounts match that are not our figure. */
export class Explainer {
  private readonly nearby: readonly Locality[];

  /** @param choices the localities that the practice's ZIP code may lie in */
  constructor(
    private readonly medicare: Medicare,
    private readonly set: { readonly locality: Locality; readonly conversionFactor: ConversionFactor },
    choices: readonly Locality[],
  ) {
    this.nearby = this.without([...choices, ...medicare.localitiesOf(set.locality.state)]);
  }

  /** What would make most of the service lines of all clinicians match that do not: their licenses are left as they are. */
  explainAll(all: readonly HeldAgainst[]): Explanation | null {
    return this.explain(all, [], null);
  }

  /** The same of one clinician, whose license may be another. @param elsewhere the locality that explains most of all clinicians' */
  explainClinician(held: readonly HeldAgainst[], elsewhere: Locality | null): Explanation | null {
    return this.explain(held, this.licenses(null), elsewhere);
  }

  /** The first of what explains most; `null`: nothing does, or all match. */
  private explain(
    all: readonly HeldAgainst[],
    licenses: readonly Trial[],
    elsewhere: Locality | null,
  ): Explanation | null {
    const others = all.map(unmatchedOf).filter(({ allowed }) => allowed.length > 0);
    const count = others.reduce((sum, { allowed }) => sum + linesOf(allowed), 0);
    if (count === 0) return null;
    const there = elsewhere === null ? [] : [elsewhere];
    const localities = this.localities(this.without([...there, ...this.nearby]));
    const trials = [...licenses, ...localities, ...this.rest(), ...there.flatMap((place) => this.licenses(place))];
    const near = this.best(trials, others, count);
    const ratio = constantRatio(others.map(({ held: { ours }, allowed }) => ({ ours, allowed })));
    if (ratio !== null && ratio.explained > (near?.explained ?? 0)) {
      return { otherwise: { kind: "ratio", ratio: ratio.ratio }, explained: ratio.explained, others: count };
    }
    return near ?? this.best(this.localities(this.fittingMostFrequent(others)), others, count);
  }

  /** @param locality `null`: where the practice is */
  private licenses(locality: Locality | null): Trial[] {
    const { credentialFactor } = this.medicare;
    const factors = [...new Set(CREDENTIALS.map(credentialFactor))];
    const paidAlike = factors.map((factor) =>
      CREDENTIALS.filter((credential) => credentialFactor(credential) === factor),
    );
    return paidAlike.map((credentials) => ({
      otherwise: { kind: "license", credentials, locality },
      price: (held) => this.price(held, { credential: credentials[0]!, ...(locality && { locality }) }),
    }));
  }

  private localities(localities: readonly Locality[]): Trial[] {
    return localities.map((locality) => ({
      otherwise: { kind: "locality", locality, alike: 0 },
      price: (held) => this.price(held, { locality }),
    }));
  }

  private rest(): Trial[] {
    const conversionFactor = CONVERSION_FACTORS.find((factor) => factor !== this.set.conversionFactor)!;
    return [
      {
        otherwise: { kind: "place of service", facility: false },
        price: (held) => this.price(held, { facility: !held.service.facility }),
      },
      {
        otherwise: { kind: "conversion factor", conversionFactor },
        price: (held) => this.price(held, { conversionFactor }),
      },
      ...this.years(),
    ];
  }

  /** The last prices of each year. */
  private years(): Trial[] {
    const { first, last } = this.medicare.pricedYears();
    const years = Array.from({ length: last - first + 1 }, (_, at) => last - at);
    return years.map((year) => {
      const day = dayOf(year, 12, 31);
      return { otherwise: { kind: "year", year }, price: (held) => this.price(held, {}, day) };
    });
  }

  /** By the settings, but for what is otherwise; NaN without a license. */
  private price({ service, credential }: HeldAgainst, otherwise: Partial<PriceTerms>, day = service.day): number {
    const terms = { ...this.set, facility: service.facility, credential, ...otherwise };
    const license = terms.credential;
    return license === null
      ? NaN
      : priceOf(this.medicare, { code: service.code, day }, { ...terms, credential: license });
  }

  /** The first of those that explain most; `null`: none explains enough. */
  private best(trials: readonly Trial[], others: readonly Unmatched[], count: number): Explanation | null {
    const tried = trials.map((trial) => ({ trial, explained: this.explainedBy(trial, others) }));
    const most = Math.max(0, ...tried.map(({ explained }) => explained));
    const found = tried.filter(({ explained }) => explained === most);
    if (most === 0 || most < count * LEAST_SHARE) return null;
    const otherwise = this.described(
      found.map(({ trial }) => trial),
      others,
    );
    return { otherwise, explained: most, others: count };
  }

  /** The first of trials that do equally well, with what is known of it only now. */
  private described(equal: readonly Trial[], others: readonly Unmatched[]): Otherwise {
    const [trial] = equal as [Trial];
    const { otherwise } = trial;
    if (otherwise.kind === "locality") return { ...otherwise, alike: equal.filter(isLocality).length - 1 };
    if (otherwise.kind !== "place of service") return otherwise;
    const outside = others.filter(({ held }) => !held.service.facility);
    return { ...otherwise, facility: this.explainedBy(trial, outside) * 2 >= this.explainedBy(trial, others) };
  }

  private explainedBy({ price }: Trial, others: readonly Unmatched[]): number {
    return others.reduce((sum, { held, byCents }) => sum + (byCents.get(Math.round(price(held) * 100)) ?? 0), 0);
  }

  /** Of all localities of the country, those in which the most frequent amount that does not match would. */
  private fittingMostFrequent(others: readonly Unmatched[]): readonly Locality[] {
    const each = others.map(({ held, allowed }) => unmatched(held, allowed.slice(0, 1)));
    const [most] = each.sort((a, b) => b.allowed[0]!.lines - a.allowed[0]!.lines);
    const all = this.without([...this.medicare.allLocalities().values()]);
    return all.filter((locality) => this.localities([locality]).some((trial) => this.explainedBy(trial, [most!]) > 0));
  }

  private without(localities: readonly Locality[]): readonly Locality[] {
    const byKey = new Map(localities.map((locality) => [locality.key, locality]));
    byKey.delete(this.set.locality.key);
    return [...byKey.values()];
  }
}

function unmatchedOf(held: HeldAgainst): Unmatched {
  const { ours, service } = held;
  const isMatched = ({ perUnit }: AllowedAmount): boolean => ours !== null && isToTheCent(perUnit, ours);
  return unmatched(
    held,
    service.allowed.filter((amount) => !isMatched(amount)),
  );
}

function unmatched(held: HeldAgainst, allowed: readonly AllowedAmount[]): Unmatched {
  const byCents = new Map<number, number>();
  for (const { perUnit, lines } of allowed) {
    const cents = Math.round(perUnit * 100);
    // An amount half-way between two cents is the price of neither.
    if (isToTheCent(perUnit, cents / 100)) byCents.set(cents, (byCents.get(cents) ?? 0) + lines);
  }
  return { held, allowed, byCents };
}

function isLocality({ otherwise }: Trial): boolean {
  return otherwise.kind === "locality";
}

import type { ClaimFacts } from "../claims/claim-facts";
import { NO_WORD } from "../claims/columns";
import { leftOutReason } from "../claims/left-out";
import { counted } from "../settings/counted";
import { nameKey } from "../settings/names";
import { ownCredentials } from "../settings/own-credentials";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";
import { medicareGap } from "./medicare-gap";

/** What the comparison with Medicare's fee schedule was made from. */
export interface MedicareInput {
  readonly facts: ClaimFacts;
  readonly settings: Settings;
  readonly pricer: LinePricer | null;
  /** Why Medicare does not know the place of the settings, in a sentence. */
  readonly placeProblem: string | null;
}

type MedicareNotice = (input: MedicareInput) => string | null;

/** What the reader has to know of Medicare's rates: what is missing for them, and by which of them the claims were priced. */
export const MEDICARE_NOTICES: readonly MedicareNotice[] = [
  ({ placeProblem }) => placeProblem && `Payers are not compared with Medicare's local rates. ${placeProblem}`,
  ({ settings, pricer }) => {
    // Who has set amounts for codes is compared with those.
    if (Object.keys(settings.practice.medicare).length > 0) return null;
    const gap = medicareGap(settings, pricer);
    if (gap === "license")
      return "Payers are not compared with Medicare's local rates: choose the license of most clinicians (setting practice.credential), because Medicare pays some licenses 75% or 85% of its rate.";
    if (gap === "place")
      return "Payers are not compared with Medicare's local rates: write the practice's ZIP code (setting practice.zip).";
    return null;
  },
  ({ settings: { practice }, pricer }) =>
    pricer?.isUnconfirmed
      ? `ZIP code ${practice.zip} lies in more than one of Medicare's localities: the rates of ${pricer.locality.name} (${pricer.locality.state}) are used, Medicare's own choice for it. If the practice is elsewhere, choose its locality (setting practice.locality).`
      : null,
  unlicensedClinicians,
  ({ pricer }) => {
    const count = pricer?.otherYears.before ?? 0;
    return count === 0 ? null : otherYear(count, `from before ${pricer!.years.first}`, pricer!.years.first, "first");
  },
  ({ pricer }) => {
    const count = pricer?.otherYears.after ?? 0;
    return count === 0 ? null : otherYear(count, `from after ${pricer!.years.last}`, pricer!.years.last, "latest");
  },
  ({ pricer }) => {
    const count = pricer?.otherYears.undated ?? 0;
    return count === 0
      ? null
      : otherYear(count, "without a service date that can be read", pricer!.years.last, "latest");
  },
];

/** Where the practice as a whole has no license, those of the counted rows who have none of their own. */
function unlicensedClinicians({ facts, settings, pricer }: MedicareInput): string | null {
  if (pricer === null || settings.practice.credential !== null) return null;
  const licensed = ownCredentials(settings);
  const { table } = facts;
  const named = table.provider.filter((_, row) => leftOutReason(row, facts) === null);
  const unlicensed = [...new Set(named)].filter(
    (number) => number === NO_WORD || !licensed.has(nameKey(table.names[number]!)),
  );
  if (unlicensed.length === 0) return null;
  const clinicians = unlicensed.filter((number) => number !== NO_WORD).length;
  const who = [
    ...(clinicians > 0 ? [`${counted(clinicians, "clinician")} whose license is not set`] : []),
    ...(clinicians < unlicensed.length ? ["no clinician at all"] : []),
  ].join(" or of ");
  return `Service lines of ${who} are not compared with Medicare: choose the license of most clinicians (setting practice.credential), which stands for all others.`;
}

function otherYear(count: number, which: string, year: number, place: "first" | "latest"): string {
  const are = count === 1 ? "is" : "are";
  return `${counted(count, "paid service line")} ${which} ${are} held against Medicare's rates of ${year}, the ${place} that are built in.`;
}

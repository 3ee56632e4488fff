import { isError, textOf } from "../core/claims/cell";
import { classOf, parseServiceCode } from "../core/claims/service-code";
import { type Metrics, type PayerResult, SCORE_NAMES, type ScoreName } from "../core/scoring/result";
import {
  actionText,
  firstPassRate,
  missingReason,
  type RankedPayer,
  SELF_PAY_REASON,
  tooFewClaims,
} from "../core/scoring/payer-words";
import type { Settings } from "../core/settings/settings";
import { mayBeBlank, oneCell } from "./arguments";
import { choiceOf } from "./choices";
import { problem, type Problem } from "./messages";
import { forEachPayer } from "./named-payers";
import { scoredClaims } from "./scored-claims";
import type { Answer, Table } from "./table";

/** A figure of methodology section 2 that is a number. */
type FigureName = Exclude<keyof Metrics, "adminSource">;

/** Which of the days a payer takes, as `PAYER.DAYSTOPAY` names them. */
const DAYS = {
  mean: "meanDays",
  median: "medianDays",
  p90: "p90Days",
  first: "firstToPaidDays",
  lag: "billingLag",
} as const satisfies Readonly<Record<string, FigureName>>;
const DAY_MEASURES = Object.keys(DAYS) as (keyof typeof DAYS)[];

/** The figure that each score judges; the rate, which has three, by the one that the user's own settings give. */
const JUDGED: Readonly<Record<ScoreName, FigureName>> = {
  rate: "coverage",
  cost: "minutesPerClaim",
  rework: "payerReworkRate",
  days: "meanDays",
  share: "drag",
};

/** A figure of each payer; why it is not available where it is not. */
export function payerFigure(figure: FigureName, claims: unknown, payers: unknown, settings: unknown): Table {
  return forEachPayer(scoredClaims(claims, settings), payers, (payer) => figureOf(figure, payer));
}

function figureOf(figure: FigureName, found: RankedPayer): Answer {
  return found.payer[figure] ?? notAvailable(figure, found);
}

function notAvailable(figure: FigureName, found: RankedPayer): Problem {
  return problem("not-available", found.payer.payer, missingReason(found, figure));
}

/** The share of claims that were paid as first sent. */
export function firstPass(claims: unknown, payers: unknown, settings: unknown): Table {
  return forEachPayer(
    scoredClaims(claims, settings),
    payers,
    (found) => firstPassRate(found.payer) ?? notAvailable("reworkRate", found),
  );
}

export function grade(claims: unknown, payers: unknown, settings: unknown): Table {
  const scored = scoredClaims(claims, settings);
  return forEachPayer(
    scored,
    payers,
    ({ payer }) => payer.grade ?? problem("not-available", payer.payer, notGradedReason(payer, scored.settings)),
  );
}

export function action(claims: unknown, payers: unknown, settings: unknown): Table {
  const scored = scoredClaims(claims, settings);
  return forEachPayer(scored, payers, ({ payer }) =>
    payer.action === null
      ? problem("not-available", payer.payer, notGradedReason(payer, scored.settings))
      : actionText(payer),
  );
}

function notGradedReason({ type, adjudicated, gradeReason }: PayerResult, settings: Settings): string {
  if (type === "self-pay") return SELF_PAY_REASON;
  return adjudicated < settings.minimumLines
    ? tooFewClaims(adjudicated, settings)
    : (gradeReason ?? "it is not on the grid");
}

export function score(claims: unknown, payers: unknown, name: unknown, settings: unknown): Table {
  const chosen = choiceOf("The score", name, SCORE_NAMES);
  return forEachPayer(scoredClaims(claims, settings), payers, (found) => {
    const { payer } = found;
    return payer.scores[chosen] ?? problem("not-available", payer.payer, noScoreReason(chosen, found));
  });
}

/** The figure that a score judges says what is missing, where it is missing itself. */
function noScoreReason(name: ScoreName, found: RankedPayer): string {
  const figure = JUDGED[name];
  const judged = found.payer.type !== "self-pay" && found.payer[figure] !== null;
  return judged ? `claims and settings are not enough for its ${name} score` : missingReason(found, figure);
}

export function daysToPay(claims: unknown, payers: unknown, measure: unknown, settings: unknown): Table {
  return payerFigure(DAYS[choiceOf("The measure", measure, DAY_MEASURES, "mean")], claims, payers, settings);
}

/** Allowed per session; with a code, per unit of its class (`90837`, or `90834-HO` with a license modifier). */
export function allowed(claims: unknown, payers: unknown, code: unknown, settings: unknown): Table {
  const given = oneCell("The code", code);
  if (mayBeBlank(given)) return payerFigure("allowedPerSession", claims, payers, settings);
  if (isError(given)) throw problem("cell-error", "The code");
  const className = classOf(parseServiceCode(given));
  return forEachPayer(scoredClaims(claims, settings), payers, ({ payer, detail }) => {
    // Claims without a code are of no code that could be named.
    const rates = detail.rates.filter((each) => each.className !== "");
    const rate = rates.find((each) => each.className === className);
    if (rate) return rate.rate;
    const codes = rates.map((each) => each.className).join(", ") || "none";
    return problem("no-such-code", payer.payer, textOf(given), codes);
  });
}

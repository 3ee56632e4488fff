import { answer } from "./answer";
import { offerVerdict, sessionCost, staffCost } from "./arithmetic";
import { claimsBehind } from "./claims-behind";
import { medicareAmount } from "./medicare-amount";
import * as figures from "./payer-figures";
import { mixTable, ratesTable, redFlagsTable, scorecardTable } from "./tables";

/*
 * The worksheet functions, as Excel sees them: the metadata generator reads this file as text, types, comments and all. Each comment is
 * what Excel shows while a formula is typed. Ids stand in users' workbooks and are never renamed; test/functions/functions.json is
 * the list of them. Figures follow the methodology as the scorecard does; errors: see `messages.ts`.
 */

/**
 * The whole scorecard: a row of headings, then a row for each payer, the largest first.
 * @customfunction PAYER.SCORECARD
 * @helpurl https://localhost:3000/help.html#payer.scorecard
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A table that spills, to look things up in with INDEX or XLOOKUP.
 */
export function scorecard(claims: any[][], settings?: any[][]): any[][] {
  return answer(() => scorecardTable(claims, settings));
}

/**
 * The payer's grade: a letter from A to F.
 * @customfunction PAYER.GRADE
 * @helpurl https://localhost:3000/help.html#payer.grade
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns The letter; #N/A where the payer cannot be graded, with the reason.
 */
export function grade(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.grade(claims, payer, settings));
}

/**
 * What to do about the payer, in a few words.
 * @customfunction PAYER.ACTION
 * @helpurl https://localhost:3000/help.html#payer.action
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns Words such as "negotiate and streamline".
 */
export function action(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.action(claims, payer, settings));
}

/**
 * One of the payer's five scores: green 2, amber 1, red 0.
 * @customfunction PAYER.SCORE
 * @helpurl https://localhost:3000/help.html#payer.score
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param score Which score: rate, cost, rework, days or share.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns 0, 1 or 2.
 */
export function score(claims: any[][], payer: any[][], score: any, settings?: any[][]): any[][] {
  return answer(() => figures.score(claims, payer, score, settings));
}

/**
 * Allowed amount per session; with a procedure code, allowed per unit of that code.
 * @customfunction PAYER.ALLOWED
 * @helpurl https://localhost:3000/help.html#payer.allowed
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [code] A procedure code such as 90837, or 90834-HO with a license modifier. All sessions if left out.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns Dollars.
 */
export function allowed(claims: any[][], payer: any[][], code?: any, settings?: any[][]): any[][] {
  return answer(() => figures.allowed(claims, payer, code, settings));
}

/**
 * What the payer allows as a share of Medicare's amounts for the same services.
 * @customfunction PAYER.PCTMEDICARE
 * @helpurl https://localhost:3000/help.html#payer.pctmedicare
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction: 0.95 is 95 % of Medicare.
 */
export function pctMedicare(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("medicareIndex", claims, payer, settings));
}

/**
 * Allowed amount per session with denied claims counted as nothing.
 * @customfunction PAYER.NETPERSESSION
 * @helpurl https://localhost:3000/help.html#payer.netpersession
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns Dollars.
 */
export function netPerSession(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("netPerSession", claims, payer, settings));
}

/**
 * Net per session less what the session costs the practice.
 * @customfunction PAYER.MARGIN
 * @helpurl https://localhost:3000/help.html#payer.margin
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns Dollars.
 */
export function margin(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("margin", claims, payer, settings));
}

/**
 * Collected of what was allowed on paid claims.
 * @customfunction PAYER.NETCOLLECTION
 * @helpurl https://localhost:3000/help.html#payer.netcollection
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction.
 */
export function netCollection(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("netCollection", claims, payer, settings));
}

/**
 * Share of decided claims that were denied at first, in the denial window.
 * @customfunction PAYER.DENIALRATE
 * @helpurl https://localhost:3000/help.html#payer.denialrate
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction.
 */
export function denialRate(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("denialRate", claims, payer, settings));
}

/**
 * Share of decided claims that were denied, downcoded, adjusted or sent again, in the denial window.
 * @customfunction PAYER.REWORKRATE
 * @helpurl https://localhost:3000/help.html#payer.reworkrate
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction.
 */
export function reworkRate(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("reworkRate", claims, payer, settings));
}

/**
 * Share of decided claims that needed no rework, in the denial window.
 * @customfunction PAYER.FIRSTPASS
 * @helpurl https://localhost:3000/help.html#payer.firstpass
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction: 1 less the rework rate.
 */
export function firstPass(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.firstPass(claims, payer, settings));
}

/**
 * Days from sending a claim to the payer's decision (days in A/R).
 * @customfunction PAYER.DAYSTOPAY
 * @helpurl https://localhost:3000/help.html#payer.daystopay
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [measure] mean (also if left out), median, p90, first (from the first submission) or lag (from service to submission).
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns Days.
 */
export function daysToPay(claims: any[][], payer: any[][], measure?: any, settings?: any[][]): any[][] {
  return answer(() => figures.daysToPay(claims, payer, measure, settings));
}

/**
 * The payer's share of all that was collected.
 * @customfunction PAYER.REVENUESHARE
 * @helpurl https://localhost:3000/help.html#payer.revenueshare
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction.
 */
export function revenueShare(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("revenueShare", claims, payer, settings));
}

/**
 * The payer's share of the staff time that all payers take.
 * @customfunction PAYER.ADMINSHARE
 * @helpurl https://localhost:3000/help.html#payer.adminshare
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names: one result for each.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A fraction.
 */
export function adminShare(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => figures.payerFigure("effortShare", claims, payer, settings));
}

/**
 * Volume, revenue and effort of every payer side by side, under a row of headings.
 * @customfunction PAYER.MIX
 * @helpurl https://localhost:3000/help.html#payer.mix
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A table that spills.
 */
export function mix(claims: any[][], settings?: any[][]): any[][] {
  return answer(() => mixTable(claims, settings));
}

/**
 * What every payer allows for every code, beside Medicare, the best plan and break-even, under a row of headings.
 * @customfunction PAYER.RATES
 * @helpurl https://localhost:3000/help.html#payer.rates
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A table that spills.
 */
export function rates(claims: any[][], settings?: any[][]): any[][] {
  return answer(() => ratesTable(claims, settings));
}

/**
 * The payer's red flags, each with its figures, under a row of headings.
 * @customfunction PAYER.REDFLAGS
 * @helpurl https://localhost:3000/help.html#payer.redflags
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A table that spills.
 */
export function redFlags(claims: any[][], payer: any[][], settings?: any[][]): any[][] {
  return answer(() => redFlagsTable(claims, payer, settings));
}

/**
 * The claims behind a figure, each with its row in the range and what happened, under a row of headings.
 * @customfunction PAYER.CLAIMS
 * @helpurl https://localhost:3000/help.html#payer.claims
 * @param claims The claims with their row of headings, such as Claims[#All].
 * @param payer A payer's name as in the claims, or a range of names.
 * @param kind denied, open, slow, downcoded, reworked or not counted.
 * @param [settings] Two columns of keys and values, such as PayerSettings of the Settings sheet. Defaults if left out.
 * @returns A table that spills; dates as Excel's numbers.
 */
export function claims(claims: any[][], payer: any[][], kind: any, settings?: any[][]): any[][] {
  return answer(() => claimsBehind(claims, payer, kind, settings));
}

/**
 * What Medicare allows for one unit of a code, at the place's own rate and for the clinician's license, always by the standard conversion factor.
 * @customfunction PAYER.MEDICARE
 * @helpurl https://localhost:3000/help.html#payer.medicare
 * @param code The procedure code, such as 90837.
 * @param place A ZIP code, or a Medicare locality such as 15202-00.
 * @param credential The clinician's license, such as psychologist or clinical-social-worker.
 * @param [date] Date of service; before 2024, 2024's rate is given. The latest if left out.
 * @param [facility] TRUE in a facility, or the place of service, such as 11. FALSE if left out.
 * @returns Dollars; #N/A where Medicare has no rate, with the reason.
 */
export function medicare(code: any, place: any, credential: any, date?: any, facility?: any): any {
  return answer(() => medicareAmount(code, place, credential, date, facility));
}

/**
 * What staff time costs.
 * @customfunction PAYER.COSTTOSERVE
 * @helpurl https://localhost:3000/help.html#payer.costtoserve
 * @param minutes Staff minutes, such as those of one claim.
 * @param hourly Dollars per hour of staff time.
 * @returns Dollars.
 */
export function costToServe(minutes: any, hourly: any): any {
  return answer(() => staffCost(minutes, hourly));
}

/**
 * What a payer's offer is worth: meets the ask, meaningful, partial or symbolic.
 * @customfunction PAYER.OFFER
 * @helpurl https://localhost:3000/help.html#payer.offer
 * @param current The rate now, in dollars.
 * @param requested The rate that was asked for.
 * @param offered The rate that the payer offers.
 * @param [floor] The least that the practice can accept, such as its break-even. None if left out.
 * @returns Words.
 */
export function offer(current: any, requested: any, offered: any, floor?: any): any {
  return answer(() => offerVerdict(current, requested, offered, floor));
}

/**
 * What one session costs the practice: clinician, billing staff and overhead.
 * @customfunction COSTPERSESSION
 * @helpurl https://localhost:3000/help.html#costpersession
 * @param clinicianHourly Dollars per hour of the clinician's pay.
 * @param sessionMinutes Minutes of the session, such as 53.
 * @param documentationMinutes Minutes of documentation for it.
 * @param nonBillableMinutes Other unpaid minutes for it: no-shows, consults, coordination, training.
 * @param adminMinutes Minutes of billing staff for it.
 * @param adminHourly Dollars per hour of billing staff.
 * @param monthlyOverhead Dollars of overhead a month, without billing staff.
 * @param monthlySessions Sessions a month.
 * @param [payrollRate] Payroll taxes and benefits as a fraction of pay, such as 0.1. None if left out.
 * @returns Dollars.
 */
export function costPerSession(
  clinicianHourly: any,
  sessionMinutes: any,
  documentationMinutes: any,
  nonBillableMinutes: any,
  adminMinutes: any,
  adminHourly: any,
  monthlyOverhead: any,
  monthlySessions: any,
  payrollRate?: any,
): any {
  return answer(() =>
    sessionCost(
      clinicianHourly,
      sessionMinutes,
      documentationMinutes,
      nonBillableMinutes,
      adminMinutes,
      adminHourly,
      monthlyOverhead,
      monthlySessions,
      payrollRate,
    ),
  );
}

import type { PayerCase } from "../../../../src/core/negotiation/payer-case";
import type { SheetPlan } from "../../../../src/core/sheets/plan";
import type { NegotiationContents } from "../../../../src/core/sheets/workbook-contents";

/** A page or letter that goes to a payer: every text on it, and every amount of dollars. */
export interface OutgoingPage {
  readonly texts: readonly string[];
  readonly dollars: readonly number[];
}

const DOLLARS = /\$\s?([\d,]+(?:\.\d+)?)/g;

/** Of a letter's text. */
export function pageOfText(text: string): OutgoingPage {
  // Words that are broken over two lines are still said.
  const joined = text.replace(/\s+/g, " ");
  return { texts: [joined], dollars: dollarsIn(joined) };
}

/** Of a sheet: each cell, the tab, header and footer; what stands outside the print area, too. */
export function pageOfPlan(plan: SheetPlan): OutgoingPage {
  const cells = plan.blocks.flatMap(({ cells }) => cells.flat());
  const { left, center } = plan.print.footer;
  const texts = [...cells.filter((cell): cell is string => typeof cell === "string"), plan.name, left, center];
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  return { texts, dollars: [...numbers, ...texts.flatMap(dollarsIn)] };
}

function dollarsIn(text: string): number[] {
  return [...text.matchAll(DOLLARS)].map(([, digits]) => Number(digits!.replaceAll(",", "")));
}

/** Words of law, of threat, of promise, and of what stays inside. */
const FORBIDDEN: readonly RegExp[] = [
  /\b(law|laws|lawful|legal\w*|statut\w*|parity|erisa|comply\w*|complian\w*|violat\w*|breach\w*|regulat\w*)\b/i,
  /\b(prompt[- ]pay\w*|attorney\w*|lawyer\w*|commissioner|complain\w*|litigat\w*|sue|court)\b/i,
  /\b(terminat\w*|leave (the|your) network|leave you|drop(ping)? you|stop seeing|give notice|walk away|otherwise we|forced to)\b/i,
  /\b(guarante\w*|will result|promise\w*)\b/i,
  /\b(break-?even|floor|walk-?away|margin|best plan|estimate\w*|confidential|scorecard built|settings [0-9a-f]{8})\b/i,
];

/** As a page writes it. */
const cents = (amount: number): number => Math.round(amount * 100);

/** What the page holds that must not leave the house, each in words; none: it may go out. */
export function secretsOn(page: OutgoingPage, one: PayerCase, contents: NegotiationContents): string[] {
  const { card, settings, negotiation } = contents;
  const holds = (amount: number): boolean => page.dollars.some((each) => cents(each) === cents(amount));
  const others = card.payers.filter(({ payer }) => payer !== one.payer.payer);
  const names = others.flatMap(({ payer }) => [
    payer,
    ...(settings.payers.find(({ name }) => name === payer)?.aliases ?? []),
  ]);
  const own = one.codes.flatMap(({ current, medicare }) => [current.rate, medicare]);
  const isOwn = (amount: number): boolean => own.some((each) => each !== null && cents(each) === cents(amount));
  const rates = card.details.flatMap(({ rates }, i) => (card.payers[i] === one.payer ? [] : rates));
  const present = [...negotiation.currentRates].flatMap(([payer, of]) =>
    payer === one.payer.payer ? [] : [...of].map(([className, { rate }]) => ({ className, rate })),
  );
  const floors = card.details.flatMap(({ rates }) => rates.flatMap(({ breakEven }) => (breakEven ? [breakEven] : [])));
  const mayTellCost = settings.outgoing.costPerSession === "yes";
  return [
    ...names.filter((name) => page.texts.some((text) => mentions(text, name))).map((name) => `names ${name}`),
    ...rates
      .filter(({ rate }) => holds(rate) && !isOwn(rate))
      .map(({ className, rate }) => `holds ${rate}, another payer's rate of ${className}`),
    ...present
      .filter(({ rate }) => holds(rate) && !isOwn(rate))
      .map(({ className, rate }) => `holds ${rate}, another payer's present rate of ${className}`),
    ...floors
      .filter((floor) => holds(floor) && !isOwn(floor) && !(mayTellCost && floor === card.costPerSession))
      .map((floor) => `holds the floor ${floor}`),
    ...(!mayTellCost && card.costPerSession !== null && holds(card.costPerSession) && !isOwn(card.costPerSession)
      ? ["holds the cost per session"]
      : []),
    ...page.texts.flatMap((text) => smallAverages(text)),
    ...FORBIDDEN.flatMap((words) =>
      page.texts.flatMap((text) => (words.test(text) ? [`says ${words.exec(text)![0]}`] : [])),
    ),
  ];
}

/** A name as whole words: the payer "Medicaid" is not named by "Medicaid MCO Health". */
function mentions(text: string, name: string): boolean {
  // Medicare is a public schedule before it is a payer.
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|[^A-Za-z])${escaped}([^A-Za-z]|$)`, "i").test(text);
}

/** `average of 2 other payers`, `at our 2 other payers`. */
function smallAverages(text: string): string[] {
  return [...text.matchAll(/(\d+) other payers?/g)]
    .filter(([, count]) => Number(count) < 3)
    .map(([words]) => `averages ${words}`);
}

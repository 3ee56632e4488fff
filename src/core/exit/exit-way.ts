import { negotiationRecord } from "../negotiation/decision-record";
import type { NoLetter } from "../negotiation/letters/letter";
import { noticeGiven } from "../negotiation/notice-on-record";
import type { PayerCase } from "../negotiation/payer-case";
import { tooLargeShare } from "../scoring/contract-share";
import { roundedPercent } from "../scoring/figure-words";
import { rankedPayers } from "../scoring/payer-words";
import { dayText } from "../settings/day-text";
import type { Day } from "../settings/settings";
import { contractCase, contractMembers, contractNotices, goodPayersEnding } from "./contract-case";
import { contractDecisions, decisionWords, speakForLeaving } from "./contract-decisions";
import { partsWords } from "./contract-parts";
import { shareOf, sharesText } from "./contract-shares";
import { exitFacts, noExitReason } from "./exit-facts";
import { listed } from "./listed";
import { whyNoExit } from "./why-no-exit";

/**
 * How far a contract may be left: with notice (`leave`); by making its share smaller first (`in steps`); a public program's, which is kept,
 * limited or left (`public`); or not at all for now (`none`).
 */
export interface ExitWay {
  readonly kind: "leave" | "in steps" | "public" | "none";
  /** All payers that end with the contract, the largest first. */
  readonly payers: readonly string[];
  /** The day of the notice on record, with any of these payers; `null`: none is. */
  readonly noticeOn: Day | null;
  /** Sentences: what has to be read before anything else. */
  readonly first: readonly string[];
  /** Why no letter may go out yet, and what to do in its place; `null`: one may. Sentences. */
  readonly held: NoLetter | null;
  /** What the practice has to read before it sends a letter that may go out; never in it. Sentences. */
  readonly warnings: readonly string[];
}

type Words = Pick<ExitWay, "first" | "held" | "warnings">;

/** Which way out there is for the contract that the payer belongs to: the same for all payers of one contract. */
export function exitWay(given: PayerCase): ExitWay {
  const one = contractCase(given);
  const payers = contractMembers(one).map(({ payer }) => payer.payer);
  const noticeOn = noticeGiven(one.log);
  const way = { payers, noticeOn };
  const isPublic = one.stance === "public";
  const none = whyNoExit(one);
  if (noticeOn !== null && one.stance !== "self-pay")
    return { ...way, kind: isPublic ? "public" : "leave", ...afterNotice(one, noticeOn) };
  if (none !== null) return { ...way, kind: "none", first: [none.reason, none.instead], held: none, warnings: [] };
  if (tooLargeShare(contractMembers(one), one.settings) !== null)
    return { ...way, kind: "in steps", ...inSteps(one, isPublic) };
  return isPublic ? { ...way, kind: "public", ...ofProgram(one) } : { ...way, kind: "leave", ...afterNegotiation(one) };
}

function tooLargeWords(one: PayerCase): string {
  const own = contractMembers(one);
  const mark = roundedPercent(one.settings.thresholds.tooLarge);
  const shares = { volumeShare: shareOf(own, "volumeShare"), revenueShare: shareOf(own, "revenueShare") };
  return `Too large to leave in one step: it is ${sharesText(shares)}, and ${mark} of either is the mark.`;
}

function inSteps(one: PayerCase, isPublic: boolean): Words {
  const mark = roundedPercent(one.settings.thresholds.tooLarge);
  const reason = tooLargeWords(one);
  return {
    first: [
      reason,
      ...(isPublic
        ? ["Keep, limit or leave: as long as it is so large, the choice is to keep it or to limit its new patients."]
        : []),
      `So this plan gives no notice: it makes the share smaller first, by new patients of other payers. Below ${mark}, build it again.`,
      `A part of it can be left before that only where the contract allows parts: ${partsWords(one)}.`,
      ...contractNotices(one),
    ],
    held: { reason, instead: "Make its share smaller first: the plan says how." },
    warnings: [],
  };
}

const PROGRAM_FIRST = [
  "Keep, limit or leave: no letter changes a public schedule, so there is nothing to negotiate first. Limiting new patients needs no end of the contract and can be taken back.",
  "The dates below hold only if you leave. Ask the program how to end your enrollment, how long you cannot come back, and what its patients may be charged.",
] as const;

function ofProgram(one: PayerCase): Words {
  const held = heldByGoodPayer(one) ?? heldByClaims(one);
  const notices = contractNotices(one);
  return { first: [...PROGRAM_FIRST, ...notices, ...heldWords(held, notices)], held, warnings: notices };
}

/** An end that nobody has tried to avoid is no plan: a closed negotiation has to be on record, and none under way. */
function afterNegotiation(one: PayerCase): Words {
  const { closedOn } = negotiationRecord(one);
  const again = "write that into the Negotiation log (kind closed) and build again.";
  const notices = contractNotices(one);
  const holding = (held: NoLetter): Words => ({ first: [held.reason, held.instead, ...notices], held, warnings: [] });
  const running = runningWords(one);
  if (running !== null) {
    const reason = `Do not give notice yet: ${running}.`;
    return holding({ reason, instead: `See it through. If it ends without an agreement, ${again}` });
  }
  if (closedOn === null) {
    const reason = `Do not give notice yet: no negotiation with ${partyOf(one)} is on record as closed.`;
    return holding({ reason, instead: `Negotiate first. If that ends without an agreement, ${again}` });
  }
  const decisions = contractDecisions(one);
  const decided = decisionWords(decisions);
  const held = heldByGoodPayer(one) ?? heldByClaims(one);
  const closed = `A negotiation was closed without an agreement on ${dayText(closedOn)}.`;
  return {
    first: [closed, decided, ...notices, ...heldWords(held, notices)],
    held,
    warnings: [...(speakForLeaving(decisions) ? [] : [decided]), ...notices],
  };
}

/**
 * Which negotiations with payers of the contract run, each by its own record: one that is closed with another payer ends none of them. Of all
 * together: an offer of one payer opens again what was closed with another. `null`: none runs.
 */
function runningWords(one: PayerCase): string | null {
  const since = (each: PayerCase): Day | null => negotiationRecord(each).runningSince;
  const running = contractMembers(one).filter((each) => since(each) !== null);
  const names = running.map(({ payer }) => payer.payer);
  const days = (running.length === 0 ? [one] : running).flatMap((each) => since(each) ?? []);
  if (days.length === 0) return null;
  const first = dayText(Math.min(...days));
  return names.length > 1
    ? `negotiations with ${listed(names, "and")} are running, the first since ${first}`
    : `a negotiation with ${names[0] ?? partyOf(one)} has been running since ${first}`;
}

/** What is held, after notices that may have said why already. */
function heldWords(held: NoLetter | null, said: readonly string[]): string[] {
  if (held === null) return [];
  return said.includes(held.reason) ? [held.instead] : [held.reason, held.instead];
}

/**
 * A payer that is good to have does not end for the sake of another one by the way: its own closed negotiation has to be on record, too,
 * which nobody writes down without having decided on it.
 */
function heldByGoodPayer(one: PayerCase): NoLetter | null {
  const undecided = goodPayersEnding(one).filter((each) => negotiationRecord(each).closedOn === null);
  if (undecided.length === 0) return null;
  const names = undecided.map(({ payer }) => payer.payer).join(", ");
  return {
    reason: contractNotices(one)[0]!,
    instead: `No letter is written until you have decided that. To leave all the same, write it into the Negotiation log for ${names}, too (kind closed), and build again.`,
  };
}

/** A letter that cannot be taken back rests on figures, or is not written. */
function heldByClaims(one: PayerCase): NoLetter | null {
  const why = noExitReason(exitFacts(one, rankedPayers(one.card), one.contracts));
  if (why === null) return null;
  return {
    reason: `No figures stand behind leaving yet. ${why}`,
    instead: "Build again when the claims tell enough for the sheet Exit to show what it would do.",
  };
}

/** The notice is out: what follows is planned, whatever spoke against it before. */
function afterNotice(one: PayerCase, noticeOn: Day): Words {
  const { closedOn, offerAfterNotice } = negotiationRecord(one);
  const given = `Notice is on record: ${dayText(noticeOn)}. The days below are counted from it; the steps before it are left out.`;
  const isLarge = tooLargeShare(contractMembers(one), one.settings) !== null;
  const doubts = [
    ...(isLarge ? [tooLargeWords(one)] : []),
    ...(one.stance === "protect" ? [`${partyOf(one)}: good to have by all figures.`] : []),
  ];
  const back =
    doubts.length === 0
      ? []
      : [`${doubts.join(" ")} Ask whether the notice can be taken back${isLarge ? ", or hold for a part alone" : ""}.`];
  const offer =
    offerAfterNotice?.counts === true && closedOn === null
      ? {
          reason: `${partyOf(one)} made an offer on ${dayText(offerAfterNotice.date)}, after your notice, that is worth weighing.`,
          instead:
            "Decide on that offer before anything else goes out. If you decline it, write that into the Negotiation log (kind closed) and build again.",
        }
      : null;
  const notices = contractNotices(one);
  return {
    first: [...(offer === null ? [] : [offer.reason, offer.instead]), given, ...back, ...notices],
    held: offer,
    warnings: [...back, ...notices],
  };
}

/** Whom the words are about: a payer by its name, several together. */
function partyOf(one: PayerCase): string {
  return one.sameContract.length === 0 ? one.payer.payer : "the payers of this contract";
}

import { contractCase } from "../exit/contract-case";
import { countedStart, type ExitPlan, exitPlan } from "../exit/exit-plan";
import { exitWay } from "../exit/exit-way";
import type { PayerCase } from "../negotiation/payer-case";
import { area } from "./cell-address";
import { putContractFacts } from "./exit-parts/plan-contract";
import { PLAN_WIDTHS } from "./exit-parts/plan-columns";
import { putPatients } from "./exit-parts/plan-patients";
import { putSteps } from "./exit-parts/plan-steps-table";
import { practiceName, putHeading } from "./heading";
import { giveRoomBelow } from "./exit-parts/room-below";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

/** How the contract with a payer is ended well: steps with days that follow a yellow cell, and what its patients can be offered. */
export function planExitPlan(given: PayerCase, { settings, stamp }: NegotiationContents): SheetPlan {
  const one = contractCase(given);
  const name = one.payer.payer;
  const draft = payerSheetDraft("plan", name, PLAN_WIDTHS, TAB.detail);
  const start = countedStart(null, one, exitWay(one));
  const plan = exitPlan(one, start);
  const lines = [`${practiceName(settings)}. For you alone; never to be sent.`];
  const first = putHeading(draft, `${titleOf(one, plan)}: ${name}`, lines, null);
  giveRoomBelow(draft, first - 1);
  let row = first;
  for (const words of firstWords(plan)) row = putNotice(draft, row, words);
  draft.style(area(first, 0, 1, draft.columns), { bold: true });
  if (plan.steps.length > 0) {
    const placed = putSteps(draft, row, one, stamp.date, plan);
    row = placed.next;
    const gives = plan.way.kind !== "in steps";
    if (gives) row = putPatients(draft, row, one);
    row = putContractFacts(draft, row, one, gives ? placed.notice : null);
  }
  draft.put(row, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "portrait", area: area(0, 0, row + 1, draft.columns), fitTall: 1 }),
  });
}

function titleOf({ stance }: PayerCase, { way: { kind } }: ExitPlan): string {
  return stance === "public" && kind === "in steps" ? TITLES.public : TITLES[kind];
}

const TITLES: Readonly<Record<ExitPlan["way"]["kind"], string>> = {
  leave: "Exit plan",
  "in steps": "Smaller in steps",
  public: "Keep, limit or leave",
  none: "No exit plan",
};

function firstWords({ way: { payers, first } }: ExitPlan): readonly string[] {
  return payers.length === 1
    ? first
    : [...first, `One contract (setting contract), which ends as a whole: ${payers.join(", ")}.`];
}

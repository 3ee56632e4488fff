import { type ExitPlan, exitPlan } from "../exit/exit-plan";
import { noticeGiven } from "../negotiation/notice-on-record";
import { NOTICE_AFTER } from "../exit/plan-steps";
import type { PayerCase } from "../negotiation/payer-case";
import { dayText } from "../settings/day-text";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putContractFacts } from "./exit-parts/plan-contract";
import { PLAN_WIDTHS } from "./exit-parts/plan-columns";
import { putPatients } from "./exit-parts/plan-patients";
import { putSteps } from "./exit-parts/plan-steps-table";
import { practiceName, putHeading } from "./heading";
import { putNotice } from "./notice";
import { MUTED, TAB } from "./palette";
import { payerSheetKey, payerTab } from "./payer-sheets";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { NegotiationContents } from "./workbook-contents";

/** How the contract with a payer is ended well: steps with days that follow a yellow cell, and what its patients can be offered. */
export function planExitPlan(one: PayerCase, { settings, stamp }: NegotiationContents): SheetPlan {
  const name = one.payer.payer;
  const draft = new SheetDraft({
    key: payerSheetKey("plan", name),
    name: payerTab("plan", name),
    kind: "report",
    tabColor: TAB.detail,
    widths: PLAN_WIDTHS,
  });
  const plan = exitPlan(one, settings.today);
  const lines = [`${practiceName(settings)}. For you alone; never to be sent.`];
  const first = putHeading(draft, `${TITLES[plan.way.kind]}: ${name}`, lines, null);
  let row = first;
  for (const words of firstWords(one, plan)) row = putNotice(draft, row, words);
  draft.style(area(first, 0, 1, draft.columns), { bold: true });
  if (plan.steps.length > 0) {
    row = putSteps(draft, row, name, settings.today, plan);
    if (plan.way.kind !== "in steps") row = putPatients(draft, row, one, plan.way);
    row = putContractFacts(draft, row, one.terms);
  }
  draft.put(row, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: null,
    print: printPlan({ orientation: "portrait", area: area(0, 0, row + 1, draft.columns), fitTall: 1 }),
  });
}

const TITLES: Readonly<Record<ExitPlan["way"]["kind"], string>> = {
  leave: "Exit plan",
  "in steps": "Smaller in steps",
  public: "Keep, limit or leave",
  none: "No exit plan",
};

function firstWords({ payer: { payer }, log }: PayerCase, { way, steps }: ExitPlan): readonly string[] {
  const others = way.payers.filter((name) => name !== payer);
  const together =
    others.length === 0 ? [] : [`One contract with ${others.join(", ")} (setting contract): they end together.`];
  const given = noticeGiven(log);
  const begun =
    given === null || steps.length === 0
      ? []
      : [
          `Notice is on record: ${dayText(given)}. To count the plan from it, type ${dayText(given - NOTICE_AFTER)} into the yellow cell.`,
        ];
  return [...way.first, ...together, ...begun];
}

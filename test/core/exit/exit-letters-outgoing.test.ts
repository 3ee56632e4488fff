import { expect, test } from "vitest";
import { patientNotice } from "../../../src/core/exit/patient-notice";
import { terminationNotice } from "../../../src/core/exit/termination-notice";
import { isLetter, letterText } from "../../../src/core/negotiation/letters/letter";
import { type PayerCase, payerCase } from "../../../src/core/negotiation/payer-case";
import { planPatientNotice, planTerminationNotice } from "../../../src/core/sheets/exit-letters";
import { entry } from "../negotiation/log-fixture";
import { pageOfPlan, pageOfText, secretsOn } from "../negotiation/letters/outgoing-secrets";
import { samplePractice } from "../negotiation/letters/sample-practice";

const SAMPLE = samplePractice();

/** The payer once its negotiation is closed, and once more after our notice. */
function stages(name: string): PayerCase[] {
  const one = payerCase(name, SAMPLE);
  const closed = { ...one, log: [entry("2026-10-30", "closed", { payer: name })] };
  return [one, closed, { ...closed, log: [...closed.log, entry("2026-11-10", "notice given", { payer: name })] }];
}

test.each(SAMPLE.card.payers.map(({ payer }) => payer))(
  "nothing that stays inside goes out with the notices of %s",
  (name) => {
    for (const one of stages(name)) {
      const letters = [terminationNotice(one), patientNotice(one)].filter(isLetter);
      const plans = [planTerminationNotice(one), planPatientNotice(one)];
      const sent = [
        ...letters.map((letter) => pageOfText(letterText(letter))),
        ...(letters.length === 0 ? [] : plans.map(pageOfPlan)),
      ];
      expect(sent.flatMap((page) => secretsOn(page, one, SAMPLE))).toEqual([]);
      expect(letters.flatMap((letter) => letterText(letter).match(/[$%]/g) ?? [])).toEqual([]);
    }
  },
);

test("of the sample practice, only the payer whose negotiation is closed, and public ones that pay too little, get a notice", () => {
  const noticed = (at: number): string[] =>
    SAMPLE.card.payers.map(({ payer }) => payer).filter((name) => isLetter(terminationNotice(stages(name)[at]!)));
  expect(noticed(0)).toEqual(["Medicaid"]);
  expect(noticed(1)).toContain("Bramblethorn Assurance");
  expect(noticed(1)).not.toContain("Pinwheel Mutual");
  expect(noticed(2)).toEqual([]);
});

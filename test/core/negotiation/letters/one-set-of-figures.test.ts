import { describe, expect, test } from "vitest";
import { frictionOf } from "../../../../src/core/negotiation/friction";
import { codeTable } from "../../../../src/core/negotiation/letters/code-table";
import { findings } from "../../../../src/core/negotiation/letters/findings";
import { negotiateFigures } from "../../../../src/core/negotiation/negotiate-figures";
import { judgedOffers } from "../../../../src/core/negotiation/offers";
import { payerCase } from "../../../../src/core/negotiation/payer-case";
import { dollarText, roundedPercent } from "../../../../src/core/scoring/figure-words";
import { planLetterCheck } from "../../../../src/core/sheets/letter-check";
import { planLetter } from "../../../../src/core/sheets/letters";
import { planNegotiate } from "../../../../src/core/sheets/negotiate";
import { planSummary } from "../../../../src/core/sheets/payer-summary-page";
import type { SheetPlan } from "../../../../src/core/sheets/plan";
import { PlanView } from "../../sheets/plan-view";
import { entry } from "../log-fixture";
import { samplePractice } from "./sample-practice";

const SAMPLE = samplePractice();
const textsOn = (plan: SheetPlan): string => new PlanView(plan).texts().join("\n");

describe.each(["Bramblethorn Assurance", "Pinwheel Mutual", "Prairie Lantern Health"])(
  "all pages about %s",
  (payer) => {
    const one = payerCase(payer, SAMPLE);
    const rows = codeTable(one)!.rows;
    const { codes } = negotiateFigures(one);
    const ofCode = (code: string) => {
      const asked = one.codes.find(({ className }) => className === code)!;
      return { ...asked, figures: codes.find(({ className }) => className === code)! };
    };

    test("have the same units and current rates, and letters round what is asked up to half a dollar", () => {
      for (const { code, units, current, requested, raise } of rows) {
        const asked = ofCode(code);
        // The period is a year.
        expect(units).toBe(asked.unitsAYear);
        expect(current).toBe(asked.current.rate);
        expect(requested).toBe(Math.ceil(asked.target * 2) / 2);
        expect(asked.figures.ask).toBe(asked.target);
        expect(raise).toBeCloseTo(requested / current - 1, 12);
      }
      expect(textsOn(planNegotiate(one, SAMPLE))).toContain("each rounded up to half a dollar");
    });

    test("show the letter's rates and raises on summary and check too", () => {
      const check = textsOn(planLetterCheck(one, SAMPLE));
      for (const { code, current, requested, raise } of rows) {
        expect(check).toContain(`${code}: now ${dollarText(current)}, requested `);
        expect(check).toContain(`${dollarText(requested)} (+${roundedPercent(raise)}).`);
      }
      const [letter, summary] = [planLetter(one), planSummary(one)].map((plan) => new PlanView(plan));
      for (const view of [letter!, summary!]) {
        for (const { code, units, requested } of rows) {
          const cells = view.row(view.find(code).row, 0, 7);
          expect(cells).toContain(units);
          expect(cells).toContain(requested);
        }
      }
    });

    test("count denials, rework and days on the same claims", () => {
      const friction = frictionOf(one);
      const [check, summary] = [planLetterCheck(one, SAMPLE), planSummary(one)].map(textsOn);
      for (const { key, counts, figures } of findings(one).shown) {
        if (key === "medicare" || key === "cost") continue;
        const { own, n } = friction[key]!;
        expect(counts).toContain(`${n.toLocaleString("en-US")} claims; `);
        expect(figures[0]).toBe(key === "days" ? `${own.toFixed(0)} days` : roundedPercent(own));
        expect(check).toContain(counts);
        expect(summary).toContain(counts);
      }
    });

    test("an offer of the letter's rate meets the ask, and so does one of the exact target; a cent below it does not", () => {
      const { code, requested } = rows[0]!;
      const { target } = ofCode(code);
      const verdictOn = (offeredRate: number) => {
        const offer = entry("2026-11-02", "offer", { payer, side: "payer", code, offeredRate });
        return judgedOffers({ ...one, log: [offer] })[0]!.verdict;
      };
      expect(verdictOn(requested)).toBe("meets the ask");
      expect(verdictOn(target)).toBe("meets the ask");
      expect(verdictOn(target - 0.01)).not.toBe("meets the ask");
    });
  },
);

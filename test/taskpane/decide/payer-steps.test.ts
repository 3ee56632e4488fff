import { createElement, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import type { Stance } from "../../../src/core/negotiation/payer-case";
import { payerSheetKey, type PayerSheet, payerTab } from "../../../src/core/sheets/payer-sheets";
import { ContractForm } from "../../../src/taskpane/decide/contract-form";
import { LogForm } from "../../../src/taskpane/decide/log-form";
import { LogList } from "../../../src/taskpane/decide/log-list";
import { PayerSteps } from "../../../src/taskpane/decide/payer-steps";
import { RecordDraftsProvider } from "../../../src/taskpane/decide/record-drafts";
import { RecordProblems } from "../../../src/taskpane/decide/record-problems";
import { plainPayer } from "../../../src/core/settings/assemble-settings";
import type { Day } from "../../../src/core/settings/settings";
import { SettingsFormProvider } from "../../../src/taskpane/settings/settings-form";
import type { BuiltLetter } from "../../../src/view/build-status";
import type { WorkbookContents } from "../../../src/view/workbook-view";
import { buttons, headings, markupOf, textOf } from "../markup";
import { CONTENTS, HOSTILE, LOG, powersOf, RECORDS, settingsOf, summaryOf, TODAY } from "../pane-states";

const settings = settingsOf();

function inForms(part: ReactNode): string {
  const { saveSettings } = powersOf();
  const { records } = CONTENTS;
  const drafts = createElement(RecordDraftsProvider, { records, children: part });
  return markupOf(createElement(SettingsFormProvider, { settings, saveSettings, children: drafts }));
}

interface State {
  readonly payer?: string;
  readonly isTooLarge?: boolean;
  readonly stance?: Stance;
  readonly made?: readonly PayerSheet[];
  readonly letters?: readonly BuiltLetter[];
  readonly records?: WorkbookContents["records"];
  /** By the settings. */
  readonly closedOn?: Day | null;
}

/** What is shown of the next step with a payer in a state. */
function steps({
  payer = "Aetna",
  isTooLarge = false,
  stance = "negotiate",
  made = [],
  letters = [],
  records,
  closedOn = null,
}: State = {}): string {
  const inForce = { ...settings, payers: [{ ...plainPayer(payer), negotiationClosed: closedOn }] };
  const ownSheets = new Map(made.map((sheet) => [payerSheetKey(sheet, payer) as string, payerTab(sheet, payer)]));
  const contents = { ...CONTENTS, settings: inForce, ownSheets, records: records ?? CONTENTS.records };
  const built = { stances: new Map([[payer, stance]]), letters };
  const summary = { ...summaryOf(payer, 2), isTooLarge };
  return inForms(createElement(PayerSteps, { summary, built, contents, powers: powersOf() }));
}

describe("the next step with a payer", () => {
  test("is one button, and what comes later is folded", () => {
    expect(buttons(steps())).toEqual(["Decide about Aetna", "More steps", "Negotiation log", "Contract terms"]);
    expect(headings(steps())).toEqual(["h4", "h4", "h4", "h4"]);
  });

  test("goes on with what has been made, which becomes links", () => {
    const made = ["decision", "leverage", "negotiate", "summary"] as const;
    expect(buttons(steps({ made }))).toEqual([
      ...["Write the letter", "Decision", "Leverage", "Negotiate", "Summary"],
      ...["More steps", "Negotiation log", "Contract terms"],
    ]);
  });

  test("copies a letter whose text the build has told, and only that", () => {
    const letters = [{ payer: "Aetna", key: payerSheetKey("letter", "Aetna"), text: "Dear Dana Wu, ..." }];
    const made = ["letter", "check"] as const;
    expect(buttons(steps({ made, letters }))).toEqual(expect.arrayContaining(["Letter", "Copy text"]));
    expect(steps({ made, letters })).toContain('aria-label="Copy text of Letter - Aetna"');
    expect(buttons(steps({ made }))).not.toContain("Copy text");
    // The text goes to the clipboard alone.
    expect(steps({ made, letters })).not.toContain("Dear Dana");
  });

  test("waits for the answer and counts the days", () => {
    const markup = steps({ records: RECORDS });
    expect(textOf(markup)).toContain("Answer due in 9 days: Mar 18, 2026.");
    expect(buttons(markup)[0]).toBe("Log what happened");
    expect(buttons(markup)).toContain("Negotiation log (2 so far)");
    // The log of another payer is none of this one's.
    expect(buttons(steps({ payer: "Cigna", records: RECORDS }))).toContain("Negotiation log");
  });

  test("names the days that its contract has ahead, in days from today", () => {
    // The term ends on Dec 31, 2026: 297 days from Mar 9. 120 days before is Sep 2; 90 days before, Oct 2.
    const text = textOf(steps({ records: RECORDS }));
    expect(text).toContain("Sep 2, 2026 (in 177 days): Last day to ask for changes");
    expect(text).toContain("Oct 2, 2026 (in 207 days): Last day for a notice");
    expect(text).toContain("Dec 31, 2026 (in 297 days): The term ends and renews by itself.");
    expect(steps({ payer: "Cigna", records: RECORDS })).not.toContain("Dates ahead");
  });

  test.each(["protect", "public", "platform", "too few"] as const)(
    "offers no letter where the stance is %s",
    (stance) => {
      const markup = steps({ stance });
      expect(buttons(markup).join(" ")).not.toMatch(/letter|Prepare/i);
      expect(buttons(markup)).toEqual(expect.arrayContaining(["Negotiation log", "Contract terms"]));
    },
  );

  test("leads from a closed negotiation to what leaving would do, but never to leave a large payer in one step", () => {
    const records = { ...RECORDS, log: [...LOG, { ...LOG[1]!, date: TODAY, kind: "closed" as const }] };
    const made = ["decision"] as const;
    expect(buttons(steps({ records, made }))[0]).toBe("Look at leaving");
    expect(textOf(steps({ records, made }))).toContain("without an agreement: the decision is due.");
    expect(buttons(steps({ records, made, isTooLarge: true }))[0]).toBe("Look at leaving in steps");
  });

  test("goes by the day of the settings on which a negotiation was closed where the log holds none", () => {
    const closedOn = TODAY - 20;
    expect(textOf(steps({ closedOn }))).toContain("Closed on Feb 17, 2026 without an agreement");
    // A request after that: it is being negotiated again.
    expect(textOf(steps({ closedOn, records: RECORDS }))).toContain("Answer due in 9 days");
  });

  test("waits to hear that a notice was sent once it is written", () => {
    const records = { ...RECORDS, log: [...LOG, { ...LOG[1]!, date: TODAY, kind: "closed" as const }] };
    const markup = steps({ records, made: ["decision", "exit", "plan", "notice", "patient-notice"] });
    expect(buttons(markup)[0]).toBe("Log what happened");
    expect(textOf(markup)).toContain("Once the notice to the payer is sent, log it");
    const given = { ...records, log: [...records.log, { ...LOG[1]!, date: TODAY, kind: "notice given" as const }] };
    expect(buttons(steps({ records: given }))[0]).toBe("Write the notices");
  });

  test("says what too few claims lack, and that self-pay has no insurer", () => {
    expect(textOf(steps({ stance: "too few" }))).toContain("Not enough data to say what to do. Days to pay at 27.5");
    expect(textOf(steps({ stance: "self-pay" }))).toContain("there is nobody to negotiate with");
    expect(buttons(steps({ stance: "self-pay" }))).toEqual([]);
  });

  test("shows a payer's name as text, whatever it holds, and cuts what no button has room for", () => {
    for (const payer of HOSTILE) {
      const [decide] = buttons(steps({ payer }));
      expect(payer.startsWith(decide!.replace("Decide about ", "").replace("…", ""))).toBe(true);
      expect(decide!.length).toBeLessThan(100);
    }
  });
});

describe("the forms of a payer's records", () => {
  test("show what is known of the contract, and hold a field for everything else", () => {
    const contents = { records: RECORDS, ownSheets: new Map([["terms", "Contract terms (2)"]]) };
    const markup = inForms(createElement(ContractForm, { payer: "aetna", contents, powers: powersOf() }));
    expect(buttons(markup)).toEqual([
      ...["Contract", "Term", "Rates", "Claims and payment", "Changes and scope"],
      ...["Save contract terms", "Go to Contract terms (2)"],
    ]);
    expect(textOf(markup)).toContain("Contract number");
    expect(textOf(markup)).not.toContain("As your claims name it");
  });

  test("ask of the log only what belongs to its kind", () => {
    const form = (usual: "request" | "offer"): string =>
      inForms(createElement(LogForm, { payer: "Aetna", today: TODAY, usual, powers: powersOf() }));
    expect(textOf(form("request"))).not.toContain("Rate offered");
    expect(textOf(form("offer"))).toContain("Rate offered");
    expect(form("request")).toContain('value="3/9/2026"');
    expect(textOf(form("request"))).toContain("Never a patient's name.");
    expect(buttons(form("request"))).toEqual(["Add to the log"]);
  });

  test("list the log, the newest first, and a long one in part", () => {
    const list = (log: typeof LOG): string => markupOf(createElement(LogList, { log }));
    expect(textOf(list(LOG))).toBe(
      "Mar 5, 2026 deadline set (phone) Asked for an answer in writing. " +
        "Feb 20, 2026 request (letter) Asked for a review of the contract.",
    );
    expect(buttons(list([...LOG, ...LOG, ...LOG]))).toEqual(["1 more"]);
  });

  test("name the cells that cannot be read, with the way to them", () => {
    const problems = Array.from({ length: 7 }, (_, at) => ({
      ...{ sheet: "Contract terms", address: `C${at + 9}`, message: '"soon" is no date: write it as 3/9/2026.' },
    }));
    const markup = markupOf(createElement(RecordProblems, { problems, select: powersOf().select }));
    expect(textOf(markup)).toContain("7 cells of your records cannot be read");
    expect(buttons(markup)).toHaveLength(5);
    expect(textOf(markup)).toContain("and 2 more.");
  });
});

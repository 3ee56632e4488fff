import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import * as medicare from "../../src/core/scoring/medicare";
import type { Settings } from "../../src/core/settings/settings";
import type { EnteredPlace } from "../../src/taskpane/practice/entered-place";
import { LocalAmount } from "../../src/taskpane/practice/local-amount";
import { localityChoice } from "../../src/taskpane/practice/locality-choices";
import { localityWords, paysSentence, type PricedAt } from "../../src/taskpane/practice/medicare-words";
import { missingInSettings } from "../../src/taskpane/practice/missing-for-medicare";
import { PlaceFields } from "../../src/taskpane/practice/place-fields";
import { Practice } from "../../src/taskpane/practice/practice";
import { STATE_NAMES } from "../../src/taskpane/practice/state-names";
import { ScorecardPane } from "../../src/taskpane/scorecard-pane";
import { SettingsFormProvider } from "../../src/taskpane/settings/settings-form";
import { claimTable, scorecardOf } from "../core/score";
import { BUILT, CONTENTS, powersOf, ready, settingsOf, still } from "./pane-states";

const HERE = { isMissing: false, loadAgain: () => undefined };
const OHIO = "15202-00";
const BOSTON = "14212-01";
const REST_OF_MASSACHUSETTS = "14212-99";

const place = (over: Partial<EnteredPlace>): EnteredPlace => ({ zip: null, state: null, locality: null, ...over });

/** Where settings say that the practice is, as the amounts need it. */
function pricedAt({ practice }: Settings): PricedAt | null {
  const locality = medicare.findPlace(practice)?.locality;
  return locality ? { medicare, locality, conversionFactor: practice.conversionFactor } : null;
}

/** What a part of the form says, of settings in force. */
function textIn(settings: Settings, part: ReactNode): string {
  const { saveSettings } = powersOf();
  const form = createElement(SettingsFormProvider, { settings, saveSettings, children: part });
  const markup = renderToStaticMarkup(createElement(FluentProvider, { theme: webLightTheme }, form));
  return wordsOf(markup);
}

const wordsOf = (markup: string): string =>
  markup
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")
    .trim();

const amountIn = (settings: Settings, over: Partial<Parameters<typeof LocalAmount>[0]> = {}): string =>
  textIn(
    settings,
    createElement(LocalAmount, {
      ...{ prices: HERE, at: pricedAt(settings), licensed: "none", ownAmounts: 0 },
      ...over,
    }),
  );

describe("the local amount", () => {
  // Ohio 2026: 3.78 x 1 + 1.20 x 0.913 + 0.02 x 1.008 = 4.89576 units, at $33.4009 $163.52, of which 75 % are $122.64; at $33.5675 $164.34.
  test("is told with place, year and license", () => {
    const settings = settingsOf(["practice.zip", "43215"], ["practice.credential", "clinical-social-worker"]);
    expect(amountIn(settings)).toBe("Medicare pays $122.64 for 90837 here (Ohio, 2026), for a clinical social worker.");
  });

  test("asks for the license, and says what hangs on it", () => {
    expect(amountIn(settingsOf(["practice.zip", "43215"]))).toBe(
      "Choose the license of most clinicians " +
        "Medicare pays a psychologist $163.52 and a clinical social worker $122.64 for 90837 here (Ohio, 2026). " +
        "Until then no rate is held against Medicare's.",
    );
  });

  test("asks for no license where every clinician has one", () => {
    expect(amountIn(settingsOf(["practice.zip", "43215"]), { licensed: "all" })).toMatch(/^Medicare pays a psych/);
  });

  test("says whose claims are held against Medicare's rates where only some clinicians have a license", () => {
    const said = amountIn(settingsOf(["practice.zip", "43215"]), { licensed: "some" });
    expect(said).toMatch(/^Choose the license of most clinicians/);
    expect(said).toMatch(/Only claims of clinicians with a license are held against Medicare's rates\.$/);
  });

  test.each([
    [0, "Until then no rate is held against Medicare's."],
    [1, "Only claims of clinicians with a license are held against Medicare's rates."],
    [2, "Only claims of clinicians with a license are held against Medicare's rates."],
    [3, null],
  ])("goes by the clinicians of the claims: %s of 3 with a license", (licensed, line) => {
    const names = CONTENTS.claims!.overview!.clinicians.map(({ name }) => name);
    const rows = names.slice(0, licensed).map((name) => [`providers.${name}.credential`, "psychologist"] as const);
    const settings = settingsOf(["practice.zip", "43215"], ...rows);
    const said = textIn(settings, createElement(Practice, { contents: { ...CONTENTS, settings }, powers: powersOf() }));
    expect(said.includes("Choose the license of most clinicians")).toBe(line !== null);
    if (line !== null) expect(said).toContain(line);
  });

  test("asks for the place where only the license is known, and for nothing where neither is", () => {
    expect(amountIn(settingsOf(["practice.credential", "psychologist"]))).toMatch(/^Enter the practice's ZIP code/);
    expect(amountIn(settingsOf())).toBe("");
  });

  test("goes by the conversion factor that is chosen", () => {
    const settings = settingsOf(
      ["practice.zip", "43215"],
      ["practice.credential", "psychologist"],
      ["practice.conversionFactor", "qualifying-apm"],
    );
    expect(paysSentence(pricedAt(settings)!, "psychologist").figure).toBe("Medicare pays $164.34 for 90837 here");
  });

  test("says so and offers to try again where Medicare's prices cannot be loaded", () => {
    const settings = settingsOf(["practice.zip", "43215"], ["practice.credential", "psychologist"]);
    expect(amountIn(settings, { at: null, prices: { ...HERE, isMissing: true } })).toBe(
      "A part of the add-in could not be loaded. Check the connection and try again. Try again",
    );
  });

  test("says that amounts of the practice's own take its place", () => {
    expect(amountIn(settingsOf(), { ownAmounts: 2 })).toContain("amounts of your own for 2 codes");
  });
});

describe("the locality", () => {
  test("is not asked for where ZIP code or state lead to one", () => {
    expect(localityChoice(medicare, place({ zip: "43215" }))).toBeNull();
    expect(localityChoice(medicare, place({ state: "OH", locality: OHIO }))).toBeNull();
    expect(localityChoice(medicare, place({}))).toBeNull();
  });

  test("is asked for where a ZIP code lies in several, Medicare's default first", () => {
    const choice = localityChoice(medicare, place({ zip: "02324" }))!;
    expect(choice.choices).toEqual([
      ["", "not chosen yet"],
      [REST_OF_MASSACHUSETTS, "Rest of Massachusetts (Medicare's default)"],
      [BOSTON, "Metropolitan Boston, Massachusetts"],
    ]);
    expect(choice.hint).toContain("Until you choose yours, Medicare's default is taken.");
    const chosen = localityChoice(medicare, place({ zip: "02324", locality: BOSTON }))!;
    expect(chosen.choices).toEqual(choice.choices);
    expect(chosen.hint).toBe("This ZIP code lies in several Medicare areas.");
  });

  test("is asked for by name where a state has several", () => {
    const { choices } = localityChoice(medicare, place({ state: "IL" }))!;
    expect(choices.map(([, words]) => words)).toEqual(
      expect.arrayContaining(["not chosen yet", "Chicago, Illinois", "Rest of Illinois"]),
    );
    expect(choices.map(([, words]) => words).join()).not.toContain("default");
  });

  test("is asked for beside a ZIP code that Medicare does not know, which the state alone does not win over", () => {
    expect(localityChoice(medicare, place({ zip: "00000", state: "OH" }))!.choices).toEqual([
      ["", "not chosen yet"],
      [OHIO, "Ohio"],
    ]);
  });

  test("that lies elsewhere is shown, since it counts, and can be taken away", () => {
    const choice = localityChoice(medicare, place({ zip: "43215", locality: BOSTON }))!;
    expect(choice.choices).toEqual([
      ["", "Ohio"],
      [BOSTON, "Metropolitan Boston, Massachusetts"],
    ]);
    expect(choice.hint).toBe("It is not where this ZIP code lies, and counts all the same.");
    expect(localityChoice(medicare, place({ locality: "99999-99" }))!.choices).toEqual([
      ["", "not set"],
      ["99999-99", "99999-99"],
    ]);
  });

  test.each(Object.keys(STATE_NAMES))("of the state %s can be told", (state) => {
    const localities = medicare.localitiesOf(state);
    expect(localities).not.toEqual([]);
    const words = localities.map(localityWords);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe("the fields of the place", () => {
  const fields = (settings: Settings): string => textIn(settings, createElement(PlaceFields, { medicare }));

  test("say what is wrong with a ZIP code that leads nowhere, and offer the state then", () => {
    expect(fields(settingsOf(["practice.zip", "00000"]))).toMatch(/has no ZIP code 00000\..* State /);
    expect(fields(settingsOf(["practice.zip", "09012"]))).toMatch(/09012 is a military ZIP code.* State /);
    expect(fields(settingsOf(["practice.zip", "43215"]))).not.toMatch(/State|has no ZIP/);
    expect(fields(settingsOf())).toContain("Only where there is no ZIP code.");
  });

  test("have no fault once the locality is chosen", () => {
    const settings = settingsOf(["practice.zip", "00000"], ["practice.state", "OH"], ["practice.locality", OHIO]);
    expect(fields(settings)).not.toContain("has no ZIP code");
  });
});

describe("the scorecard's tab", () => {
  const tab = (settings: Settings, notices: readonly string[] = []): string => {
    const powers = powersOf({ status: still({ ...BUILT, notices }), workbook: still(ready({ settings })) });
    return wordsOf(
      renderToStaticMarkup(
        createElement(FluentProvider, { theme: webLightTheme }, createElement(ScorecardPane, { powers })),
      ),
    );
  };
  /** What a build tells of Medicare's rates with these settings of the practice. */
  const toldOf = (practice: object): string =>
    scorecardOf(claimTable([{ payer: "Aetna", allowed: 100 }]), { practice }).notices.find((notice) =>
      notice.includes("Medicare's local rates"),
    )!;
  const PLACED = settingsOf(["practice.zip", "43215"]);
  const NO_LICENSE = toldOf({ zip: "43215" });

  test("asks for the half that is missing, with the way to it, once", () => {
    const text = tab(PLACED, [NO_LICENSE, "Check the cost figure."]);
    expect(text).toContain("Choose the license of most clinicians");
    expect(text).toContain("Open the practice's settings");
    expect(text).not.toContain(NO_LICENSE);
    expect(text).toContain("Check the cost figure.");
    const licensed = settingsOf(["practice.credential", "psychologist"]);
    const noPlace = toldOf({ credential: "psychologist" });
    expect(tab(licensed, [noPlace])).toContain("Enter the practice's ZIP code");
    expect(tab(licensed, [noPlace])).not.toContain(noPlace);
  });

  test("asks for nothing where neither or both are there, or amounts of the practice's own", () => {
    const [zip, license] = [["practice.zip", "43215"] as const, ["practice.credential", "psychologist"] as const];
    expect(missingInSettings(settingsOf())).toBeNull();
    expect(missingInSettings(settingsOf(zip, license))).toBeNull();
    expect(missingInSettings(settingsOf(zip, ["practice.medicare.90837", 120]))).toBeNull();
    // Built before the license was set: the notice holds for that scorecard.
    expect(tab(settingsOf(zip, license), [NO_LICENSE])).toContain(
      "choose the license of most clinicians (setting &quot;License of most clinicians&quot;)",
    );
  });
});

import { useEffect, useRef, type ReactNode } from "react";
import type { MedicarePrices } from "../pane-powers";
import { SettingChoice, SettingField } from "../settings/setting-field";
import { useSettingsForm } from "../settings/settings-form";
import { enteredPlace } from "./entered-place";
import { fittingLocalities, localityChoice, zipProblem } from "./locality-choices";
import { STATE_NAMES } from "./state-names";

const STATES = Object.entries(STATE_NAMES);

/** Where the practice is: by its ZIP code, or by state and locality where there is none that Medicare knows. */
export function PlaceFields({ medicare }: { readonly medicare: MedicarePrices | null }): ReactNode {
  const { textOf } = useSettingsForm();
  useFittingLocality(medicare);
  const place = enteredPlace(textOf);
  const { zip } = place;
  const found = medicare?.findPlace(place) ?? null;
  const isUnknown = medicare !== null && zip !== null && zipProblem(medicare, zip) !== null;
  // While it is being typed, a ZIP code says nothing yet, and nothing is asked by it.
  const isTyping = zip === null && textOf("practice.zip") !== "";
  const choice = medicare && !isTyping ? localityChoice(medicare, place) : null;
  return (
    <>
      <SettingField
        settingKey="practice.zip"
        label="ZIP code"
        hint="Rates are held against what Medicare pays there."
        problem={isUnknown ? (found?.problem ?? null) : null}
      />
      {(isUnknown || textOf("practice.zip") === "") && (
        <SettingChoice
          settingKey="practice.state"
          label="State"
          hint={isUnknown ? "Or choose the state, and the locality in it." : "Only where there is no ZIP code."}
          choices={[["", "not set"], ...STATES]}
        />
      )}
      {choice && <SettingChoice settingKey="practice.locality" label="Medicare locality" {...choice} />}
    </>
  );
}

/** Takes the locality away once the user has changed ZIP code or state to where it does not lie: it was another place's. */
function useFittingLocality(medicare: MedicarePrices | null): void {
  const { textOf, enter, unsaved } = useSettingsForm();
  const { zip, state, locality } = enteredPlace(textOf);
  const place = `${zip ?? ""} ${state ?? ""}`;
  const checked = useRef(place);
  const isEntered = unsaved.includes("practice.zip") || unsaved.includes("practice.state");
  // A ZIP code that is being typed says nothing yet.
  const isSaid = zip !== null || (state !== null && textOf("practice.zip") === "");
  useEffect(() => {
    if (medicare === null || !isSaid || place === checked.current) return;
    checked.current = place;
    const fits = fittingLocalities(medicare, { zip, state }).some(({ key }) => key === locality);
    if (isEntered && locality !== null && !fits) enter("practice.locality", "");
  }, [medicare, isSaid, place, isEntered, zip, state, locality, enter]);
}

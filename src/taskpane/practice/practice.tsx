import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CREDENTIALS } from "../../core/settings/settings";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { SettingChoice, SettingField } from "../settings/setting-field";
import { useSettingsForm } from "../settings/settings-form";
import { CREDENTIAL_WORDS } from "../words";
import type { WorkbookContents } from "../../view/workbook-view";
import { enteredCredential, enteredFactor, enteredPlace, hasPlace } from "./entered-place";
import { Letterhead } from "./letterhead";
import { LocalAmount } from "./local-amount";
import { amountWords, type PricedAt } from "./medicare-words";
import type { LicensedClinicians } from "./missing-for-medicare";
import { PlaceFields } from "./place-fields";
import { usePrices } from "./use-prices";

const CREDENTIAL_CHOICES = CREDENTIALS.map((credential) => [credential, CREDENTIAL_WORDS[credential]] as const);

interface PracticeProps {
  readonly contents: WorkbookContents;
  readonly powers: Pick<PanePowers, "medicare">;
}

/** Who the practice is, where, and what its clinicians and staff are. */
export function Practice({ contents: { claims, settings }, powers }: PracticeProps): ReactNode {
  const layout = useLayout();
  const { textOf } = useSettingsForm();
  const place = enteredPlace(textOf);
  const prices = usePrices(powers.medicare, hasPlace(place));
  const { medicare } = prices;
  const locality = medicare?.findPlace(place)?.locality;
  const at = medicare && locality ? { medicare, locality, conversionFactor: enteredFactor(textOf) } : null;
  const clinicians = (claims?.overview?.clinicians ?? []).map(({ name }) => name);
  return (
    <div className={layout.stack}>
      <SettingField settingKey="practice.name" label="Name" hint="Shown in the title of the scorecard." />
      <PlaceFields medicare={medicare} />
      <div>
        <SettingChoice
          settingKey="practice.credential"
          label="License of most clinicians"
          hint="Medicare pays psychologists and physicians in full, nurse practitioners 85 %, social workers, therapists and counselors 75 %."
          choices={[["", "not set"], ...CREDENTIAL_CHOICES]}
        />
        <LocalAmount
          prices={prices}
          at={at}
          licensed={licensedOf(clinicians.map((name) => enteredCredential(textOf, licenseKey(name)) !== null))}
          ownAmounts={Object.keys(settings.practice.medicare).length}
        />
      </div>
      <SettingField
        settingKey="staffHourly"
        label="Wage of billing staff"
        hint="With taxes and benefits. The guide takes $28 an hour."
      />
      <Letterhead />
      {clinicians.length > 0 && <Clinicians names={clinicians} at={at} />}
    </div>
  );
}

interface CliniciansProps {
  readonly names: readonly string[];
  readonly at: PricedAt | null;
}

/** Each clinician of the claims, with what Medicare pays for those who have another license than most. */
function Clinicians({ names, at }: CliniciansProps): ReactNode {
  const layout = useLayout();
  const { textOf } = useSettingsForm();
  return (
    <section className={layout.stack} aria-labelledby="clinician-licenses">
      <Subtitle2 as="h3" id="clinician-licenses" className={layout.heading}>
        Clinicians with another license
      </Subtitle2>
      <Text className={layout.muted}>Only if it differs.</Text>
      {names.map((name) => {
        const credential = enteredCredential(textOf, licenseKey(name));
        const amount = at && credential && amountWords(at, credential);
        return (
          <SettingChoice
            key={name}
            settingKey={licenseKey(name)}
            label={name}
            hint={amount ? `Medicare: ${amount}` : undefined}
            choices={[["", "as most clinicians"], ...CREDENTIAL_CHOICES]}
          />
        );
      })}
    </section>
  );
}

/** @param has of each clinician, whether there is a license of their own */
function licensedOf(has: readonly boolean[]): LicensedClinicians {
  if (!has.includes(true)) return "none";
  return has.includes(false) ? "some" : "all";
}

function licenseKey(name: string): string {
  return `providers.${name}.credential`;
}

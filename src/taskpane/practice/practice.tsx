import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CREDENTIALS } from "../../core/settings/settings";
import { useLayout } from "../layout";
import { SettingChoice, SettingField } from "../settings/setting-field";
import { CREDENTIAL_WORDS } from "../words";
import type { WorkbookContents } from "../../view/workbook-view";

const CREDENTIAL_CHOICES = CREDENTIALS.map((credential) => [credential, CREDENTIAL_WORDS[credential]] as const);

/** Who the practice is, and what its clinicians and staff are. */
export function Practice({ contents: { claims } }: { readonly contents: WorkbookContents }): ReactNode {
  const layout = useLayout();
  const clinicians = claims?.overview?.clinicians ?? [];
  return (
    <div className={layout.stack}>
      <SettingField settingKey="practice.name" label="Name" hint="Shown in the title of the scorecard." />
      <SettingField
        settingKey="practice.zip"
        label="ZIP code"
        hint="Kept for Medicare's rates, which depend on the place."
      />
      <SettingField
        settingKey="staffHourly"
        label="Wage of billing staff"
        hint="With taxes and benefits. The guide takes $28 an hour."
      />
      <SettingChoice
        settingKey="practice.credential"
        label="License of most clinicians"
        hint="Kept for Medicare's rates. Nothing is assumed."
        choices={[["", "not set"], ...CREDENTIAL_CHOICES]}
      />
      {clinicians.length > 0 && (
        <section className={layout.stack} aria-labelledby="clinician-licenses">
          <Subtitle2 as="h3" id="clinician-licenses" className={layout.heading}>
            Clinicians with another license
          </Subtitle2>
          <Text className={layout.muted}>Only if it differs.</Text>
          {clinicians.map(({ name }) => (
            <SettingChoice
              key={name}
              settingKey={`providers.${name}.credential`}
              label={name}
              choices={[["", "as most clinicians"], ...CREDENTIAL_CHOICES]}
            />
          ))}
        </section>
      )}
    </div>
  );
}

import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { SettingField } from "../settings/setting-field";

/** What letters to payers say of the practice. */
export function Letterhead(): ReactNode {
  const layout = useLayout();
  return (
    <section className={layout.stack} aria-labelledby="letterhead">
      <Subtitle2 as="h3" id="letterhead" className={layout.heading}>
        For letters to payers
      </Subtitle2>
      <Text className={layout.muted}>What is blank is marked in the letter, for you to fill in.</Text>
      <SettingField settingKey="practice.legalName" label="Legal name" hint="As the contracts name the practice." />
      <SettingField settingKey="practice.taxId" label="Tax ID" />
      <SettingField settingKey="practice.npi" label="Group NPI" />
      <SettingField settingKey="practice.address" label="Address" />
      <SettingField settingKey="practice.contact" label="Who signs" />
      <SettingField settingKey="practice.phone" label="Phone" />
      <SettingField settingKey="practice.email" label="Email" />
    </section>
  );
}

import { AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DESCRIPTIONS } from "../../core/settings/setting-descriptions";
import { useLayout } from "../layout";
import { SettingChoice, SettingField } from "../settings/setting-field";
import { KeptAccordion } from "../unfolded";
import { ADVANCED_CHOICES, ADVANCED_GROUPS } from "./advanced-groups";

/** Everything that has a sound default, each with what it means and a way back. */
export function Advanced(): ReactNode {
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <Text className={layout.muted}>The defaults fit most practices. A blank field stands for its default.</Text>
      <KeptAccordion name="advanced">
        {ADVANCED_GROUPS.map(({ title, settings }) => (
          <AccordionItem key={title} value={title}>
            <AccordionHeader as="h4">{title}</AccordionHeader>
            <AccordionPanel>
              <div className={layout.stack}>
                {settings.map(([key, label]) => (
                  <AdvancedSetting key={key} settingKey={key} label={label} />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </KeptAccordion>
    </div>
  );
}

function AdvancedSetting({ settingKey, label }: { readonly settingKey: string; readonly label: string }): ReactNode {
  const choice = ADVANCED_CHOICES[settingKey];
  if (choice) return <SettingChoice settingKey={settingKey} label={label} {...choice} />;
  const { help, unset } = DESCRIPTIONS[settingKey]!;
  return <SettingField settingKey={settingKey} label={label} hint={help} unset={unset} withReset />;
}

import { AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DESCRIPTIONS } from "../../core/settings/setting-descriptions";
import { useLayout } from "../layout";
import { SettingField } from "../settings/setting-field";
import { KeptAccordion } from "../unfolded";
import { ADVANCED_GROUPS } from "./advanced-groups";

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
                  <SettingField
                    key={key}
                    settingKey={key}
                    label={label}
                    hint={DESCRIPTIONS[key]?.help}
                    unset={DESCRIPTIONS[key]?.unset}
                    withReset
                  />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </KeptAccordion>
    </div>
  );
}

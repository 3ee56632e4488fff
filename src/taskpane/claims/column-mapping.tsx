import { AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Field } from "../../core/settings/fields";
import { useLayout } from "../layout";
import { SettingChoice } from "../settings/setting-field";
import { useSettingsForm } from "../settings/settings-form";
import type { ClaimsView } from "../../view/workbook-view";
import { KeptAccordion } from "../unfolded";
import { columnChoices, ESSENTIAL_FIELDS, fieldLabel, matchWords, OTHER_FIELDS, UNLOCKS } from "./column-words";

/** Which column each part of a claim is read from, to be looked at and changed. */
export function ColumnMapping({ claims }: { readonly claims: ClaimsView }): ReactNode {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <ColumnFields claims={claims} fields={ESSENTIAL_FIELDS} />
      <KeptAccordion name="columns">
        <AccordionItem value="others">
          <AccordionHeader as="h3">Other columns ({OTHER_FIELDS.length})</AccordionHeader>
          <AccordionPanel>
            <ColumnFields claims={claims} fields={OTHER_FIELDS} />
          </AccordionPanel>
        </AccordionItem>
      </KeptAccordion>
    </div>
  );
}

interface ColumnFieldsProps {
  readonly claims: ClaimsView;
  readonly fields: readonly Field[];
}

function ColumnFields({ claims: { headings, columns }, fields }: ColumnFieldsProps): ReactNode {
  const layout = useLayout();
  const { textOf } = useSettingsForm();
  return (
    <div className={layout.stack}>
      {fields.map((field) => {
        const key = `columns.${field}`;
        const found = columns.get(field);
        const unlocks = UNLOCKS[field];
        return (
          <SettingChoice
            key={key}
            settingKey={key}
            label={fieldLabel(field)}
            hint={found ? matchWords(found) : unlocks && `Not read. It would give: ${unlocks}.`}
            choices={columnChoices(headings, found, textOf(key))}
          />
        );
      })}
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { Message } from "../message";
import { useSettingsForm } from "../settings/settings-form";
import type { ClaimsView } from "../../view/workbook-view";
import { fieldLabel, fieldsToCheck, headingsText } from "./column-words";

/** Columns that only look like the right ones. Saying so once keeps them. */
export function ColumnsToCheck({ claims }: { readonly claims: ClaimsView }): ReactNode {
  const layout = useLayout();
  const { saveNow, action } = useSettingsForm();
  const fields = fieldsToCheck(claims);
  if (fields.length === 0) return null;
  const heading = (field: (typeof fields)[number]): string => headingsText(claims.columns.get(field)!);
  const keep = (): void => {
    void saveNow(fields.map((field) => ({ key: `columns.${field}`, value: heading(field) })));
  };
  return (
    <Message
      intent="warning"
      title={fields.length === 1 ? "Check this column" : "Check these columns"}
      lines={fields.map(
        (field) =>
          `${fieldLabel(field)} is read from "${claims.columns
            .get(field)!
            .map((one) => one.heading)
            .join(", ")}".`,
      )}
    >
      <span className={layout.row} style={{ marginTop: 8 }}>
        <Button disabledFocusable={action.isBusy} onClick={keep}>
          {fields.length === 1 ? "It is right" : "They are right"}
        </Button>
        <span>If not, choose another below.</span>
      </span>
    </Message>
  );
}

import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { counted } from "../../core/settings/counted";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import { useSettingsForm } from "./settings-form";

/** How long "Saved." stands: nothing depends on reading it. */
const TOLD_MS = 6000;

/** How many entries are not saved, and what to do with them. `hasSheet`: the workbook has a Settings sheet already. */
export function UnsavedBar({ hasSheet }: { readonly hasSheet: boolean }): ReactNode {
  const layout = useLayout();
  const { unsaved, action, save, discard } = useSettingsForm();
  const [isSaved, setSaved] = useState(false);
  const hasUnsaved = unsaved.length > 0;
  useEffect(() => {
    if (!isSaved) return undefined;
    const over = setTimeout(() => setSaved(false), TOLD_MS);
    return () => clearTimeout(over);
  }, [isSaved]);
  return (
    <>
      <ProblemMessage problem={action.problem} />
      <div role="status" className={layout.live}>
        {hasUnsaved && (
          <Text className={layout.text}>
            <strong>{counted(unsaved.length, "change")} not saved.</strong>{" "}
            {hasSheet ? "Building saves first." : "Saving adds a sheet Settings to the workbook; building saves first."}
          </Text>
        )}
        {!hasUnsaved && isSaved && <Text className={layout.text}>Saved.</Text>}
      </div>
      {hasUnsaved && (
        <div className={layout.row} style={{ marginBottom: 8 }}>
          <Button disabledFocusable={action.isBusy} onClick={() => void save().then(setSaved)}>
            {action.isBusy ? "Saving ..." : "Save"}
          </Button>
          <Button appearance="subtle" disabledFocusable={action.isBusy} onClick={discard}>
            Discard
          </Button>
        </div>
      )}
    </>
  );
}

import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { shortName } from "../words";
import { type RecordTable, useUnsavedDrafts } from "./record-drafts";

const WHAT: Readonly<Record<RecordTable, string>> = { terms: "contract terms of", log: "an entry of the log about" };

/** Which forms of payers hold something that a build would not see. */
export function UnsavedRecords(): ReactNode {
  const layout = useLayout();
  const drafts = useUnsavedDrafts();
  return (
    <div role="status" className={layout.live}>
      {drafts.length > 0 && (
        <Text className={layout.text}>
          <strong>Not saved:</strong>{" "}
          <span dir="auto">{drafts.map(({ table, payer }) => `${WHAT[table]} ${shortName(payer)}`).join("; ")}.</span>{" "}
          Save at the payer; a build does not do it.
        </Text>
      )}
    </div>
  );
}

import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { counted } from "../../core/settings/counted";
import { filterText } from "../filters/filter-words";
import { useLayout } from "../layout";
import type { WorkbookContents } from "../../view/workbook-view";
import { hiddenText, rowsOfClaims } from "../words";

/** What a build would score now: the claims, and what filters leave of them. */
export function Basis({ contents: { claims, settings } }: { readonly contents: WorkbookContents }): ReactNode {
  const layout = useLayout();
  if (claims === null) return null;
  const filter = filterText(settings);
  const hidden = hiddenText(claims);
  return (
    <div className={layout.tight}>
      <Text className={layout.text}>
        {counted(rowsOfClaims(claims), "row")} in {claims.isTable ? "the table" : "the sheet"} <bdi>{claims.name}</bdi>.
      </Text>
      {filter && (
        <Text className={layout.text}>
          <strong>Scores only: {filter}.</strong> Filters are under Settings.
        </Text>
      )}
      {hidden && <Text className={layout.text}>{hidden}</Text>}
    </div>
  );
}

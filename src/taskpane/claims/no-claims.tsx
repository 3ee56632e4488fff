import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { LookAgain } from "./look-again";

/** What to do where the workbook holds no claims. */
export function NoClaims({ powers }: { readonly powers: Pick<PanePowers, "look"> }): ReactNode {
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <Text className={layout.text}>
        <strong>No claims found in this workbook yet.</strong>
      </Text>
      <ol className={layout.list}>
        <li>Export the claims from your billing system and open the file here, or paste them on a sheet.</li>
        <li>Check that the columns have headings. To make the range a table, click in it and press Ctrl+T.</li>
        <li>Then let the pane look again.</li>
      </ol>
      <LookAgain look={powers.look} />
    </div>
  );
}

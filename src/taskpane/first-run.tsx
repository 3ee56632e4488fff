import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { costPerSession } from "../core/scoring/break-even";
import { counted } from "../core/settings/counted";
import { ChooseClaims } from "./claims/choose-claims";
import { missingEssentials } from "./claims/column-words";
import { NoClaims } from "./claims/no-claims";
import { useLayout } from "./layout";
import type { PanePowers } from "./pane-powers";
import { Basis } from "./result/basis";
import { TrySample } from "./try-sample";
import type { WorkbookContents } from "../view/workbook-view";

interface FirstRunProps {
  readonly contents: WorkbookContents;
  readonly powers: PanePowers;
}

/** Before the first scorecard: what it does, what it needs, and the next step. One screen. */
export function FirstRun({ contents, powers }: FirstRunProps): ReactNode {
  const layout = useLayout();
  const { claims, candidates, settings, sample } = contents;
  return (
    <div className={layout.stack}>
      <Text className={layout.text}>
        Which insurers are worth it? This grades every payer from your claims, A to F: what it pays against your cost,
        how much work it makes, how long it takes. One click adds the scorecard as sheets.
      </Text>
      <ul className={layout.list}>
        <li>It needs a table with headings: the payer, and the allowed amount or what the insurer paid.</li>
        <li>Everything is computed on this computer. Nothing of your workbook is sent anywhere.</li>
      </ul>
      {claims && (
        <section className={layout.tight} aria-labelledby="claims-found">
          <Subtitle2 as="h2" id="claims-found" className={layout.heading}>
            Claims found
          </Subtitle2>
          <Basis contents={contents} />
          <Text className={layout.text}>
            {missingEssentials(claims) === null
              ? `${counted(claims.columns.size, "column")} recognized. Ready to build.`
              : "A column that is needed was not found: choose it under Claims."}
          </Text>
          {costPerSession(settings.cost) === null && (
            <Text className={layout.text}>
              Enter your cost per session under Settings, and each payer is held against that too.
            </Text>
          )}
        </section>
      )}
      {!claims && candidates.length > 0 && <ChooseClaims candidates={candidates} chosen={null} powers={powers} />}
      {!claims && candidates.length === 0 && <NoClaims powers={powers} />}
      {sample === "none" && <TrySample powers={powers} />}
    </div>
  );
}

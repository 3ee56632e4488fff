import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { counted } from "../../core/settings/counted";
import { useLayout } from "../layout";
import { Message } from "../message";
import type { PanePowers } from "../pane-powers";
import type { ClaimsView, WorkbookContents } from "../../view/workbook-view";
import { ChooseClaims } from "./choose-claims";
import { ClaimsFound } from "./claims-found";
import { ClaimProblems } from "./claim-problems";
import { ColumnMapping } from "./column-mapping";
import { missingEssentials, unlockTexts } from "./column-words";
import { ColumnsToCheck } from "./columns-to-check";
import { LookAgain } from "./look-again";
import { NoClaims } from "./no-claims";

interface ClaimsTabProps {
  readonly contents: WorkbookContents;
  readonly powers: PanePowers;
}

/** What was found of the claims: where, how much, which columns, and what is wrong with them. */
export function ClaimsTab({ contents, powers }: ClaimsTabProps): ReactNode {
  const layout = useLayout();
  const { claims, candidates } = contents;
  return (
    <div className={layout.stack}>
      <Subtitle2 as="h2" className={layout.heading}>
        Claims
      </Subtitle2>
      {(candidates.length > 1 || (claims === null && candidates.length > 0)) && (
        <ChooseClaims candidates={candidates} chosen={claims?.name ?? null} powers={powers} />
      )}
      {claims === null && candidates.length === 0 && <NoClaims powers={powers} />}
      {claims && <ChosenClaims claims={claims} powers={powers} />}
    </div>
  );
}

/** Claims that cannot be read for want of a column have that as their one problem; it is told by then. */
function problemsBeside(missing: string | null, { overview, problems }: ClaimsView): ClaimsView["problems"] {
  return missing !== null && overview === null ? problems.filter(({ place }) => place !== null) : problems;
}

function ChosenClaims({ claims, powers }: { readonly claims: ClaimsView; readonly powers: PanePowers }): ReactNode {
  const layout = useLayout();
  const missing = missingEssentials(claims);
  const unlocks = unlockTexts(claims);
  return (
    <>
      <ClaimsFound claims={claims} />
      <LookAgain look={powers.look} />
      {missing && <Message intent="error" title="A column is missing" lines={[missing]} />}
      <ColumnsToCheck claims={claims} />
      <ClaimProblems problems={problemsBeside(missing, claims)} select={powers.select} />
      <Subtitle2 as="h2" className={layout.heading}>
        Columns
      </Subtitle2>
      <Text className={layout.muted}>
        {counted(claims.columns.size, "column")} recognized. Here you can choose another column for each.
      </Text>
      <ColumnMapping claims={claims} />
      {unlocks.length > 0 && (
        <details>
          <summary>What missing columns would add ({unlocks.length})</summary>
          <ul className={layout.list}>
            {unlocks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

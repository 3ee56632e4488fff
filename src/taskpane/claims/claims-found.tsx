import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { counted, countText } from "../../core/settings/counted";
import { dayText } from "../../core/settings/day-text";
import { useLayout } from "../layout";
import type { ClaimsView } from "../../view/workbook-view";
import { hiddenText, rowsAndBlanksText, rowsText } from "../words";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    overflowWrap: "anywhere",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0 },
  },
});

/** Where the claims stand, how many there are, and of which time. */
export function ClaimsFound({ claims }: { readonly claims: ClaimsView }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { name, sheet, address, isTable, reading, overview } = claims;
  const hidden = hiddenText(claims);
  return (
    <div className={layout.tight}>
      <dl className={styles.facts}>
        <dt>{isTable ? "Table" : "Sheet"}</dt>
        <dd dir="auto">{name}</dd>
        <dt>Place</dt>
        <dd dir="auto">{isTable ? `${sheet}, ${address}` : address}</dd>
        <dt>Rows</dt>
        <dd>{rowsAndBlanksText(claims)}</dd>
        {overview?.dates && (
          <>
            <dt>Dates</dt>
            <dd>
              {dayText(overview.dates.from)} to {dayText(overview.dates.to)}
            </dd>
          </>
        )}
        {overview && (
          <>
            <dt>Payers</dt>
            <dd>{countText(overview.payers.length)}</dd>
          </>
        )}
      </dl>
      {hidden && <Text className={layout.text}>{hidden}</Text>}
      {reading && <Reading {...reading} />}
      {overview && <NotCounted reasons={overview.notCounted} />}
    </div>
  );
}

function Reading({ rows, rowsInAll }: { readonly rows: number; readonly rowsInAll: number }): ReactNode {
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <ProgressBar aria-label="Reading the claims" value={rowsInAll > 0 ? rows : undefined} max={rowsInAll || 1} />
      <Text className={layout.muted}>Reading {rowsText({ rows, rowsInAll })} ...</Text>
    </div>
  );
}

type Reasons = readonly { readonly reason: string; readonly rows: number }[];

/** Rows that take no part, by reason: nothing is left out without a word. */
function NotCounted({ reasons }: { readonly reasons: Reasons }): ReactNode {
  const layout = useLayout();
  if (reasons.length === 0) return null;
  const rows = reasons.reduce((sum, reason) => sum + reason.rows, 0);
  return (
    <>
      <Text className={layout.text}>{counted(rows, "row")} not counted:</Text>
      <ul className={layout.list}>
        {reasons.map((reason) => (
          <li key={reason.reason}>
            {countText(reason.rows)}: {reason.reason}
          </li>
        ))}
      </ul>
    </>
  );
}

import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { REQUESTED_SHEET_WORDS, type RequestedSheet } from "../../core/sheets/requested-sheets";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { useBuild } from "../use-build";
import { sheetsToAdd } from "./sheets-to-add";

const useStyles = makeStyles({
  group: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  offer: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

/** What they are about, in the order in which they are mostly wanted. */
const GROUPS: readonly (readonly [title: string, sheets: readonly RequestedSheet[]])[] = [
  ["Claims", ["denials", "ar", "medicare-check"]],
  ["Over time", ["trends", "after", "history"]],
  ["Contracts and negotiation", ["terms", "contract-review", "expiring", "log"]],
  ["Before you sign", ["network", "proposed", "before-signing"]],
];

interface MoreSheetsProps {
  /** What is among them is a link already; one that the user has deleted is offered again. */
  readonly contents: Pick<WorkbookContents, "ownSheets" | "records">;
  readonly powers: Pick<PanePowers, "build">;
}

/** The sheets that are made when somebody asks for them, each a button that builds it and goes to it. Nothing once all are there. */
export function MoreSheets({ contents, powers }: MoreSheetsProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const build = useBuild(powers);
  const { ownSheets, records } = contents;
  const groups = GROUPS.map(([title, sheets]) => [title, sheets.filter((sheet) => !ownSheets.has(sheet))] as const);
  const more = groups.filter(([, sheets]) => sheets.length > 0);
  if (more.length === 0) return null;
  return (
    <section className={layout.tight} aria-labelledby="sheets-to-ask-for">
      <Subtitle2 as="h2" id="sheets-to-ask-for" className={layout.heading}>
        More sheets
      </Subtitle2>
      {more.map(([title, sheets]) => (
        <div key={title}>
          <h3 className={styles.group}>{title}</h3>
          <ul className={layout.plainList}>
            {sheets.map((sheet) => (
              <Offer key={sheet} sheet={sheet} add={() => build({ sheets: sheetsToAdd(sheet, records) })} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Offer({ sheet, add }: { readonly sheet: RequestedSheet; readonly add: () => void }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { name, shows } = REQUESTED_SHEET_WORDS[sheet];
  return (
    <li className={styles.offer}>
      <Button size="small" className={layout.button} onClick={add}>
        Add {name}
      </Button>
      <span className={layout.muted}>{shows}</span>
    </li>
  );
}

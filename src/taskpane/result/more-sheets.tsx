import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { REQUESTED_SHEET_WORDS, REQUESTED_SHEETS, type RequestedSheet } from "../../core/sheets/requested-sheets";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { useBuild } from "../use-build";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

interface MoreSheetsProps {
  /** What is among them is a link already; one that the user has deleted is offered again. */
  readonly ownSheets: WorkbookContents["ownSheets"];
  readonly powers: Pick<PanePowers, "build">;
}

/** The sheets that are made when somebody asks for them, each a button that builds it and goes to it. Nothing once all are there. */
export function MoreSheets({ ownSheets, powers }: MoreSheetsProps): ReactNode {
  const layout = useLayout();
  const build = useBuild(powers);
  const more = REQUESTED_SHEETS.filter((sheet) => !ownSheets.has(sheet));
  if (more.length === 0) return null;
  return (
    <section className={layout.tight} aria-labelledby="sheets-to-ask-for">
      <Subtitle2 as="h2" id="sheets-to-ask-for" className={layout.heading}>
        More sheets
      </Subtitle2>
      <ul className={layout.plainList}>
        {more.map((sheet) => (
          <Offer key={sheet} sheet={sheet} add={() => build({ sheets: [sheet] })} />
        ))}
      </ul>
    </section>
  );
}

function Offer({ sheet, add }: { readonly sheet: RequestedSheet; readonly add: () => void }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { name, shows } = REQUESTED_SHEET_WORDS[sheet];
  return (
    <li className={styles.offer}>
      <Button className={layout.button} onClick={add}>
        Add {name}
      </Button>
      <span className={layout.muted}>{shows}</span>
    </li>
  );
}

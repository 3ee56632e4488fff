import { Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isSheetKey } from "../../core/sheets/payer-sheets";
import type { FinishedBuild, FinishedSheet } from "../../view/build-status";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";

const FATES = { new: "new", rewritten: "rewritten", "left alone": "left as you have it" } as const;
/** Of a sheet that the user has deleted: the next build makes it again, unless it was made on request. */
const GONE = { always: "deleted; the next build makes it again", onRequest: "deleted" } as const;

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  gone: { overflowWrap: "anywhere" },
  problem: { flexBasis: "100%", minWidth: 0 },
});

interface SheetLinksProps {
  readonly sheets: FinishedBuild["sheets"];
  /** What they are called now, by their keys: users rename and delete them. */
  readonly ownSheets: WorkbookContents["ownSheets"];
  readonly powers: Pick<PanePowers, "showSheet">;
}

/** The sheets of the scorecard, each a link, with what the build made of it, as long as it is there. */
export function SheetLinks({ sheets, ownSheets, powers }: SheetLinksProps): ReactNode {
  const layout = useLayout();
  return (
    <section className={layout.tight} aria-labelledby="sheets-built">
      <Subtitle2 as="h2" id="sheets-built" className={layout.heading}>
        Sheets
      </Subtitle2>
      <ul className={layout.plainList}>
        {sheets.map((sheet) => (
          <SheetLink key={sheet.key} sheet={sheet} name={ownSheets.get(sheet.key) ?? null} powers={powers} />
        ))}
      </ul>
    </section>
  );
}

interface SheetLinkProps {
  readonly sheet: FinishedSheet;
  /** `null`: it is gone. */
  readonly name: string | null;
  readonly powers: SheetLinksProps["powers"];
}

/** What goes wrong is said at the link. */
function SheetLink({ sheet, name, powers }: SheetLinkProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const action = useAction();
  return (
    <li className={styles.sheet}>
      {name === null ? (
        <span dir="auto" className={styles.gone}>
          {sheet.name}
        </span>
      ) : (
        <Link as="button" className={layout.link} onClick={() => void action.run(() => powers.showSheet(name))}>
          <span dir="auto">{name}</span>
        </Link>
      )}
      <span className={layout.muted}>
        {name === null ? GONE[isSheetKey(sheet.key) ? "onRequest" : "always"] : FATES[sheet.state]}
      </span>
      <div className={styles.problem}>
        <ProblemMessage problem={action.problem} />
      </div>
    </li>
  );
}

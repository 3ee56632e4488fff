import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PAYER_SHEET_WORDS, PAYER_SHEETS, payerSheetKey } from "../../core/sheets/payer-sheets";
import type { BuiltLetter } from "../../view/build-status";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";
import { CopyLetter } from "./copy-letter";

const useStyles = makeStyles({
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
    overflowWrap: "anywhere",
  },
  link: { minHeight: "24px", overflowWrap: "anywhere", textAlign: "start" },
});

interface MadeSheetsProps {
  readonly payer: string;
  readonly ownSheets: WorkbookContents["ownSheets"];
  readonly letters: readonly BuiltLetter[];
  readonly powers: Pick<PanePowers, "showSheet">;
}

/** The sheets about one payer that are in the workbook, each a link; the text of a letter can be copied. */
export function MadeSheets({ payer, ownSheets, letters, powers }: MadeSheetsProps): ReactNode {
  const layout = useLayout();
  const made = PAYER_SHEETS.flatMap((sheet) => {
    const key = payerSheetKey(sheet, payer);
    const tab = ownSheets.get(key);
    const text = letters.find((letter) => letter.key === key)?.text ?? null;
    return tab === undefined ? [] : [{ name: PAYER_SHEET_WORDS[sheet].name, key, tab, text }];
  });
  if (made.length === 0) return null;
  return (
    <ul className={layout.plainList} aria-label={`Sheets about ${payer}`}>
      {made.map(({ key, ...sheet }) => (
        <MadeSheet key={key} {...sheet} powers={powers} />
      ))}
    </ul>
  );
}

interface MadeSheetProps {
  readonly name: string;
  readonly tab: string;
  /** Of a letter. */
  readonly text: string | null;
  readonly powers: MadeSheetsProps["powers"];
}

function MadeSheet({ name, tab, text, powers }: MadeSheetProps): ReactNode {
  const styles = useStyles();
  const action = useAction();
  return (
    <li>
      <div className={styles.sheet}>
        <Link as="button" className={styles.link} onClick={() => void action.run(() => powers.showSheet(tab))}>
          {name}
        </Link>
        {text !== null && <CopyLetter tab={tab} text={text} />}
      </div>
      <ProblemMessage problem={action.problem} />
    </li>
  );
}

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
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
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
  const layout = useLayout();
  const action = useAction();
  return (
    <li>
      <div className={styles.sheet}>
        <Link as="button" className={layout.link} onClick={() => void action.run(() => powers.showSheet(tab))}>
          {name}
        </Link>
        {text !== null && <CopyLetter tab={tab} text={text} />}
      </div>
      <ProblemMessage problem={action.problem} />
    </li>
  );
}

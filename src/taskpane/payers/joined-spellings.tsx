import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Settings } from "../../core/settings/settings";
import { useLayout } from "../layout";
import { useSettingsForm } from "../settings/settings-form";
import { spellingsOf, splitName } from "./joined-names";

const useStyles = makeStyles({
  spelling: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
  },
});

interface JoinedSpellingsProps {
  readonly payer: string;
  readonly settings: Settings;
}

/** The other spellings of a payer, each with a way out. */
export function JoinedSpellings({ payer, settings }: JoinedSpellingsProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { saveNow, action } = useSettingsForm();
  const spellings = spellingsOf(settings, payer);
  if (spellings.length === 0) return null;
  return (
    <ul className={layout.plainList} aria-label={`Also counted as ${payer}`}>
      {spellings.map((spelling) => (
        <li key={spelling} className={styles.spelling}>
          <span className={layout.text}>
            also <bdi>{spelling}</bdi>
          </span>
          <Button
            size="small"
            disabledFocusable={action.isBusy}
            aria-label={`Split off ${spelling}`}
            onClick={() => void saveNow(splitName(settings, payer, spelling))}
          >
            Split off
          </Button>
        </li>
      ))}
    </ul>
  );
}

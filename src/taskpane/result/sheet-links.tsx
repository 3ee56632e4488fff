import { Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FinishedBuild } from "../../view/build-status";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";

const FATES = { new: "new", rewritten: "rewritten", "left alone": "left as you have it" } as const;

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  link: { overflowWrap: "anywhere", minHeight: "24px", textAlign: "start" },
});

interface SheetLinksProps {
  readonly sheets: FinishedBuild["sheets"];
  readonly powers: Pick<PanePowers, "showSheet">;
}

/** The sheets of the scorecard, each a link, with what the build made of it. */
export function SheetLinks({ sheets, powers }: SheetLinksProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const action = useAction();
  return (
    <section className={layout.tight} aria-labelledby="sheets-built">
      <Subtitle2 as="h2" id="sheets-built" className={layout.heading}>
        Sheets
      </Subtitle2>
      <ul className={layout.plainList}>
        {sheets.map(({ name, state }) => (
          <li key={name} className={styles.sheet}>
            <Link as="button" className={styles.link} onClick={() => void action.run(() => powers.showSheet(name))}>
              <span dir="auto">{name}</span>
            </Link>
            <span className={layout.muted}>{FATES[state]}</span>
          </li>
        ))}
      </ul>
      <ProblemMessage problem={action.problem} />
    </section>
  );
}

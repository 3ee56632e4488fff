import { AccordionHeader, AccordionItem, AccordionPanel, Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FinishedBuild } from "../../view/build-status";
import type { WorkbookContents } from "../../view/workbook-view";
import { PayerSteps } from "../decide/payer-steps";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { KeptAccordion } from "../unfolded";
import { PayerDetails } from "./payer-details";
import { PayerLine } from "./payer-line";

interface RankingProps {
  readonly built: FinishedBuild;
  readonly contents: WorkbookContents;
  readonly powers: PanePowers;
}

/** The payers, those that bring in most first; each opens to what its grade rests on. */
export function Ranking({ built, contents, powers }: RankingProps): ReactNode {
  const layout = useLayout();
  return (
    <section className={layout.tight} aria-labelledby="ranking">
      <Subtitle2 as="h2" id="ranking" className={layout.heading}>
        Payers by revenue
      </Subtitle2>
      <Text className={layout.muted}>
        A is best, F is worst; provisional: on few claims so far. Open a payer for the next step, its figures and the
        claims behind them.
      </Text>
      <KeptAccordion name="ranking">
        {built.ranking.map((summary) => (
          <AccordionItem key={summary.payer} value={summary.payer}>
            <AccordionHeader as="h3">
              <PayerLine summary={summary} />
            </AccordionHeader>
            <AccordionPanel>
              <PayerSteps summary={summary} built={built} contents={contents} powers={powers} />
              <PayerDetails summary={summary} settings={contents.settings} powers={powers} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </KeptAccordion>
    </section>
  );
}

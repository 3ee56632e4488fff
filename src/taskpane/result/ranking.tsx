import { AccordionHeader, AccordionItem, AccordionPanel, Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PayerSummary } from "../../core/scoring/payer-summary";
import type { Settings } from "../../core/settings/settings";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { KeptAccordion } from "../unfolded";
import { PayerDetails } from "./payer-details";
import { PayerLine } from "./payer-line";

interface RankingProps {
  readonly ranking: readonly PayerSummary[];
  readonly settings: Settings;
  readonly powers: Pick<PanePowers, "showClaims">;
}

/** The payers, those that bring in most first; each opens to what its grade rests on. */
export function Ranking({ ranking, settings, powers }: RankingProps): ReactNode {
  const layout = useLayout();
  return (
    <section className={layout.tight} aria-labelledby="ranking">
      <Subtitle2 as="h2" id="ranking" className={layout.heading}>
        Payers by revenue
      </Subtitle2>
      <Text className={layout.muted}>
        A is best, F is worst; provisional: on few claims so far. Open a payer for its figures and the claims behind
        them.
      </Text>
      <KeptAccordion name="ranking">
        {ranking.map((summary) => (
          <AccordionItem key={summary.payer} value={summary.payer}>
            <AccordionHeader as="h3">
              <PayerLine summary={summary} />
            </AccordionHeader>
            <AccordionPanel>
              <PayerDetails summary={summary} settings={settings} powers={powers} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </KeptAccordion>
    </section>
  );
}

import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayText } from "../../core/settings/day-text";
import type { LastScorecard } from "../../view/workbook-view";
import { useLayout } from "../layout";
import { Message, ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";
import { useBuild } from "../use-build";
import { staleTexts } from "../words";

interface StandingScorecardProps {
  readonly scorecard: LastScorecard;
  /** Something in the workbook may be claims. */
  readonly hasClaims: boolean;
  /** Its ranking stands below. */
  readonly isShown: boolean;
  readonly powers: PanePowers;
}

/** The scorecard that stands in the workbook, and whether it still holds, as far as anybody can tell. */
export function StandingScorecard({ scorecard, hasClaims, isShown, powers }: StandingScorecardProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const build = useBuild(powers);
  const { sheet, stale } = scorecard;
  const open = (
    <Button className={layout.button} onClick={() => void action.run(() => powers.showSheet(sheet))}>
      <span dir="auto">Go to {sheet}</span>
    </Button>
  );
  const isSaid = stale.length > 0 || !hasClaims;
  return (
    <div role="status" className={layout.tight}>
      {isSaid && (
        <Message {...doubtOf(scorecard, hasClaims)}>
          <span className={layout.row} style={{ marginTop: 8 }}>
            {hasClaims && <Button onClick={() => build()}>Build again</Button>}
            {open}
          </span>
        </Message>
      )}
      {!isSaid && !isShown && (
        <>
          <Text className={layout.text}>
            {whichText(scorecard)} is on the sheet <bdi>{sheet}</bdi>. Build it again to see the ranking here.
          </Text>
          {open}
        </>
      )}
      <ProblemMessage problem={action.problem} />
    </div>
  );
}

function whichText({ builtOn }: LastScorecard): string {
  return builtOn === null ? "The scorecard" : `The scorecard of ${dayText(builtOn)}`;
}

const BRING_CLAIMS =
  "To build it again, open the workbook that holds the claims, or bring the claim table, with its row of headings, onto a sheet of this one.";

/** Without claims nothing can be built or compared, and nobody is sent to try. */
function doubtOf(
  { stale, builtOn }: LastScorecard,
  hasClaims: boolean,
): { readonly intent: "info" | "warning"; readonly title: string; readonly lines: readonly string[] } {
  const isUnknown = stale.every((reason) => reason === "unknown");
  if (hasClaims) {
    const title = isUnknown ? "The scorecard may be out of date" : "The scorecard is out of date";
    return { intent: "warning", title, lines: staleTexts(stale) };
  }
  const built = builtOn === null ? [] : [`It was built on ${dayText(builtOn)}.`];
  const lines = [...built, ...staleTexts(stale.filter((reason) => reason !== "unknown")), BRING_CLAIMS];
  const title = "The claims that the scorecard was built from are not in this workbook";
  return { intent: isUnknown ? "info" : "warning", title, lines };
}

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { counted } from "../../core/settings/counted";
import { CANNOT_LOAD } from "../../view/cannot-load";
import { useLayout } from "../layout";
import { Message } from "../message";
import { useSettingsForm } from "../settings/settings-form";
import { enteredCredential, enteredPlace, hasPlace } from "./entered-place";
import { type LicensedClinicians, missingForMedicare, MISSING_WORDS, SOME_LICENSED } from "./missing-for-medicare";
import { paysSentence, type PricedAt, rangeSentence } from "./medicare-words";
import type { Prices } from "./use-prices";

// The region is there before it says anything, and takes no room then.
const useStyles = makeStyles({ said: { "& > *": { marginTop: tokens.spacingVerticalM } } });

interface LocalAmountProps {
  readonly prices: Omit<Prices, "medicare">;
  /** `null`: not known (yet). */
  readonly at: PricedAt | null;
  /** How many of the clinicians have a license of their own. */
  readonly licensed: LicensedClinicians;
  /** Codes whose amounts the practice has set itself. */
  readonly ownAmounts: number;
}

/** What Medicare pays by the fields as they stand, saved or not, or what it takes to say so; read aloud as it changes. */
export function LocalAmount({ ownAmounts, ...rest }: LocalAmountProps): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div role="status" className={styles.said}>
      <Amount {...rest} />
      {ownAmounts > 0 && (
        <Text className={layout.muted}>
          The Settings sheet has amounts of your own for {counted(ownAmounts, "code")}: they take Medicare's place.
        </Text>
      )}
    </div>
  );
}

function Amount({ prices, at, licensed }: Omit<LocalAmountProps, "ownAmounts">): ReactNode {
  const layout = useLayout();
  const { textOf } = useSettingsForm();
  const credential = enteredCredential(textOf);
  const isPlaced = hasPlace(enteredPlace(textOf));
  const missing = missingForMedicare(isPlaced, credential !== null || licensed === "all");
  if (missing !== null) {
    const { title, line } = missing === "license" && licensed === "some" ? SOME_LICENSED : MISSING_WORDS[missing];
    const range = at && rangeSentence(at);
    return <Message intent="warning" title={title} lines={range ? [`${range.figure} ${range.holds}`, line] : [line]} />;
  }
  if (isPlaced && prices.isMissing) {
    return (
      <Message intent="error" title={CANNOT_LOAD.message} lines={[CANNOT_LOAD.next]}>
        <span className={layout.row} style={{ marginTop: 8 }}>
          <Button onClick={prices.loadAgain}>Try again</Button>
        </span>
      </Message>
    );
  }
  if (!at) return null;
  const { figure, holds } = credential === null ? rangeSentence(at) : paysSentence(at, credential);
  return (
    <Text className={layout.text}>
      <strong>{figure}</strong> {holds}
    </Text>
  );
}

import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { useAction } from "../use-action";

interface ChooseClaimsProps {
  readonly candidates: readonly string[];
  readonly chosen: string | null;
  readonly powers: Pick<PanePowers, "choose">;
}

/** Which of several tables and sheets the claims are taken from; the choice is kept with the workbook. */
export function ChooseClaims({ candidates, chosen, powers }: ChooseClaimsProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const hint =
    chosen === null
      ? "The choice is kept with this workbook. You can match columns under Claims."
      : "The choice is kept with this workbook.";
  return (
    <div className={layout.tight}>
      <Field label="Score the claims in" hint={hint}>
        <RadioGroup value={chosen ?? ""} onChange={(_, { value }) => void action.run(() => powers.choose(value))}>
          {candidates.map((name) => (
            <Radio
              key={name}
              value={name}
              label={
                <span dir="auto" className={layout.text}>
                  {name}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <ProblemMessage problem={action.problem} />
    </div>
  );
}

import { Button, Checkbox, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ClaimsOverview } from "../../core/claims/claims-overview";
import type { Settings } from "../../core/settings/settings";
import { useLayout } from "../layout";
import { useSettingsForm } from "../settings/settings-form";
import { joinNames } from "./joined-names";

interface JoinNamesProps {
  readonly payers: ClaimsOverview["payers"];
  readonly settings: Settings;
  /** What was joined last, in words; it outlives the reading of the claims that follows. */
  readonly joined: string | null;
  readonly onJoined: (words: string | null) => void;
}

/** Puts names that mean the same payer together. */
export function JoinNames({ payers, settings, joined, onJoined }: JoinNamesProps): ReactNode {
  const layout = useLayout();
  const { saveNow, action } = useSettingsForm();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<string | null>(null);
  if (payers.length < 2 && joined === null) return null;
  const names = payers.map(({ name }) => name).filter((name) => picked.has(name));
  // Payers stand by descending rows, so the first is the one that most rows spell so.
  const into = typed ?? names[0] ?? "";
  const pick = (name: string, isPicked: boolean): void => {
    onJoined(null);
    const next = new Set(picked);
    if (isPicked) next.add(name);
    else next.delete(name);
    setPicked(next);
  };
  const join = async (): Promise<void> => {
    if (!(await saveNow(joinNames(settings, names, into)))) return;
    onJoined(`Saved: ${names.length} names are joined under "${into.trim()}".`);
    setPicked(new Set());
    setTyped(null);
  };
  return (
    <section className={layout.tight} aria-labelledby="join-names">
      <Subtitle2 as="h2" id="join-names" className={layout.heading}>
        Join names
      </Subtitle2>
      <Text className={layout.muted}>
        Tick the names that mean the same payer. Joined, they are scored as one; the claims stay as they are.
      </Text>
      <fieldset className={layout.fieldset}>
        <legend className={layout.unseen}>Names to join</legend>
        {payers.map(({ name }) => (
          <div key={name}>
            <Checkbox
              checked={picked.has(name)}
              onChange={(_, { checked }) => pick(name, checked === true)}
              label={
                <span dir="auto" className={layout.text}>
                  {name}
                </span>
              }
            />
          </div>
        ))}
      </fieldset>
      {names.length > 1 && (
        <>
          <Field label="Under the name">
            <Input dir="auto" value={into} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <Button
            className={layout.button}
            disabledFocusable={action.isBusy || into.trim() === ""}
            onClick={() => void join()}
          >
            {action.isBusy ? "Saving ..." : `Join ${names.length} names`}
          </Button>
          <Text className={layout.muted}>This is saved at once.</Text>
        </>
      )}
      <div role="status" className={layout.live}>
        {joined && (
          <Text className={layout.text}>
            <span dir="auto">{joined}</span>
          </Text>
        )}
      </div>
    </section>
  );
}

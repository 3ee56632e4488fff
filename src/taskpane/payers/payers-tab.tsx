import { Subtitle2, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { counted } from "../../core/settings/counted";
import { typeOfName } from "../../core/claims/payer-type";
import { PAYER_TYPES } from "../../core/settings/settings";
import { useLayout } from "../layout";
import { SettingChoice } from "../settings/setting-field";
import { PAYER_TYPE_WORDS } from "../words";
import type { WorkbookContents } from "../../view/workbook-view";
import { JoinNames } from "./join-names";
import { JoinedSpellings } from "./joined-spellings";

/** The payers of the claims: what kind each is, and which names mean the same one. */
export function PayersTab({ contents: { claims, settings } }: { readonly contents: WorkbookContents }): ReactNode {
  const layout = useLayout();
  const [joined, setJoined] = useState<string | null>(null);
  const payers = claims?.overview?.payers ?? [];
  return (
    <div className={layout.stack}>
      <Subtitle2 as="h2" className={layout.heading}>
        Payers
      </Subtitle2>
      {payers.length === 0 ? (
        <Text className={layout.text}>The payers appear here once the claims have been read.</Text>
      ) : (
        <>
          <Text className={layout.muted}>
            The type decides what a rate is compared with: Medicare and other plans for commercial payers, your cost
            alone for public ones.
          </Text>
          {payers.map(({ name, rows }) => (
            <div key={name} className={layout.tight}>
              <SettingChoice
                settingKey={`payers.${name}.type`}
                label={name}
                hint={counted(rows, "row")}
                choices={typeChoices(name)}
              />
              <JoinedSpellings payer={name} settings={settings} />
            </div>
          ))}
          <JoinNames payers={payers} settings={settings} joined={joined} onJoined={setJoined} />
        </>
      )}
    </div>
  );
}

function typeChoices(name: string): (readonly [value: string, words: string])[] {
  const types = PAYER_TYPES.map((type) => [type, PAYER_TYPE_WORDS[type]] as const);
  return [["", `By its name: ${PAYER_TYPE_WORDS[typeOfName(name)]}`], ...types];
}

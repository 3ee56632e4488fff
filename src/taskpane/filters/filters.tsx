import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NamedRows } from "../../core/claims/claims-overview";
import { filterKey } from "../../core/claims/filter-key";
import { counted } from "../../core/settings/counted";
import { joinTexts, splitTexts } from "../../core/settings/text-list";
import { useLayout } from "../layout";
import { SettingField } from "../settings/setting-field";
import { useSettingsForm } from "../settings/settings-form";
import type { WorkbookContents } from "../../view/workbook-view";
import { placeText } from "./place-words";

const useStyles = makeStyles({
  // A large practice has many clinicians.
  names: {
    maxHeight: "260px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Which claims are scored at all. */
export function Filters({ contents: { claims } }: { readonly contents: WorkbookContents }): ReactNode {
  const layout = useLayout();
  const overview = claims?.overview;
  return (
    <div className={layout.stack}>
      <Text className={layout.muted}>Claims that do not pass are left out of every figure.</Text>
      <SettingField settingKey="filter.from" label="Service dates from" />
      <SettingField settingKey="filter.to" label="Service dates up to" />
      <Names
        settingKey="filter.providers"
        legend="Only these clinicians"
        names={overview?.clinicians ?? []}
        wordsOf={(name) => name}
        missing="No clinician column was read."
      />
      <Names
        settingKey="filter.places"
        legend="Only these places of service"
        names={overview?.places ?? []}
        wordsOf={placeText}
        missing="No place of service column was read."
      />
    </div>
  );
}

interface NamesProps {
  readonly settingKey: string;
  readonly legend: string;
  readonly names: readonly NamedRows[];
  readonly wordsOf: (name: string) => string;
  readonly missing: string;
}

function Names({ settingKey, legend, names, wordsOf, missing }: NamesProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const form = useSettingsForm();
  const chosen = splitTexts(form.textOf(settingKey));
  const isChosen = (name: string): boolean => chosen.some((one) => filterKey(one) === filterKey(name));
  // What the filter asks for stays in sight, also where no claim has it.
  const strange = chosen.filter((one) => !names.some(({ name }) => filterKey(name) === filterKey(one)));
  const all = [...names, ...strange.map((name) => ({ name, rows: 0 }))];
  const toggle = (name: string): void => {
    const rest = chosen.filter((one) => filterKey(one) !== filterKey(name));
    form.enter(settingKey, joinTexts(isChosen(name) ? rest : [...rest, name]));
  };
  return (
    <fieldset className={layout.fieldset}>
      <legend className={layout.legend}>
        {legend}
        {form.unsaved.includes(settingKey) && <em> (not saved)</em>}
      </legend>
      {all.length === 0 ? (
        <Text className={layout.muted}>{missing}</Text>
      ) : (
        <>
          <Text className={layout.muted}>
            {chosen.length === 0 ? "None is ticked: all count." : `${chosen.length} ticked.`}
          </Text>
          <div className={styles.names}>
            {all.map(({ name, rows }) => (
              <div key={name}>
                <Checkbox
                  checked={isChosen(name)}
                  onChange={() => toggle(name)}
                  label={
                    <span dir="auto" className={layout.text}>
                      {wordsOf(name)}: {counted(rows, "row")}
                    </span>
                  }
                />
              </div>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

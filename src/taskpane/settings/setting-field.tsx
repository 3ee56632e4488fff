import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../layout";
import { defaultText, isPercent, ruleOf } from "./entries";
import { useSettingsForm } from "./settings-form";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  number: { minWidth: 0, width: "100%", maxWidth: "220px" },
  unit: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  reset: { alignSelf: "flex-start", minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface SettingFieldProps {
  readonly settingKey: string;
  readonly label: string;
  readonly hint?: string;
  /** Stands where nothing is set: what happens then. */
  readonly unset?: string;
  /** Offers the default again where the entry differs from it. */
  readonly withReset?: boolean;
  /** What is wrong with an entry that can be read, and is saved all the same. */
  readonly problem?: string | null;
}

/** The field of a setting that is a text, a number or a date. What is wrong with an entry is said below it. */
export function SettingField({
  settingKey,
  label,
  hint,
  unset,
  withReset = false,
  problem = null,
}: SettingFieldProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const form = useSettingsForm();
  const rule = ruleOf(settingKey);
  const text = form.textOf(settingKey);
  const byDefault = defaultText(settingKey);
  const unit = unitText(settingKey);
  const isChanged = text !== byDefault && text !== "";
  return (
    <div className={layout.tight}>
      <Field
        label={<SettingLabel settingKey={settingKey} label={label} />}
        hint={hint}
        {...faultOf(form.problemOf(settingKey) ?? problem)}
      >
        <Input
          className={rule.kind === "text" ? styles.control : styles.number}
          type={rule.kind === "date" ? "date" : "text"}
          inputMode={rule.kind === "number" ? "decimal" : undefined}
          value={text}
          placeholder={rule.kind === "date" ? undefined : byDefault || unset}
          contentBefore={isDollars(settingKey) ? <span className={styles.unit}>$</span> : undefined}
          contentAfter={unit === "" ? undefined : <span className={styles.unit}>{unit}</span>}
          onChange={(_, { value }) => form.enter(settingKey, value)}
        />
      </Field>
      {withReset && isChanged && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.reset}
          onClick={() => form.enter(settingKey, byDefault)}
        >
          Reset to {byDefault ? amountText(settingKey, byDefault) : (unset ?? "not set")}
          <span className={layout.unseen}>: {label}</span>
        </Button>
      )}
    </div>
  );
}

interface SettingChoiceProps {
  readonly settingKey: string;
  readonly label: ReactNode;
  readonly hint?: string;
  /** The first stands for "not set" and has a blank value. */
  readonly choices: readonly (readonly [value: string, words: string])[];
}

/** The field of a setting that is one of a list. */
export function SettingChoice({ settingKey, label, hint, choices }: SettingChoiceProps): ReactNode {
  const styles = useStyles();
  const form = useSettingsForm();
  return (
    <Field
      label={<SettingLabel settingKey={settingKey} label={label} />}
      hint={hint}
      {...faultOf(form.problemOf(settingKey))}
    >
      <Select
        className={styles.control}
        value={form.textOf(settingKey)}
        onChange={(_, { value }) => form.enter(settingKey, value)}
      >
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The label of a field, marked where its entry is not saved. */
function SettingLabel({ settingKey, label }: { readonly settingKey: string; readonly label: ReactNode }): ReactNode {
  const { unsaved } = useSettingsForm();
  return (
    <span dir="auto" style={{ overflowWrap: "anywhere" }}>
      {label}
      {unsaved.includes(settingKey) && <em> (not saved)</em>}
    </span>
  );
}

function faultOf(problem: string | null): { validationState?: "error"; validationMessage?: string } {
  return problem === null ? {} : { validationState: "error", validationMessage: problem };
}

function isDollars(key: string): boolean {
  const rule = ruleOf(key);
  return rule.kind === "number" && rule.unit.startsWith("dollars");
}

/** What stands behind the figure in its field. */
function unitText(key: string): string {
  const rule = ruleOf(key);
  if (rule.kind !== "number") return "";
  if (isPercent(rule)) return "%";
  return UNITS[rule.unit] ?? rule.unit;
}

const UNITS: Readonly<Record<string, string>> = { dollars: "", "dollars per hour": "an hour", ratio: "times" };

/** `$28 an hour`. */
function amountText(key: string, figure: string): string {
  return `${isDollars(key) ? "$" : ""}${figure} ${unitText(key)}`.trim();
}

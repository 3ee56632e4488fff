import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RecordColumn } from "../../core/negotiation/record-columns";

const useStyles = makeStyles({
  wide: { minWidth: 0, width: "100%" },
  short: { minWidth: 0, width: "100%", maxWidth: "220px" },
  unit: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** Columns whose cells hold sentences. */
const SENTENCES = 22;

interface RecordFieldProps {
  readonly column: RecordColumn;
  readonly text: string;
  readonly isUnsaved: boolean;
  readonly problem: string | null;
  /** What a choice says where nothing is chosen. */
  readonly unset?: string;
  readonly isRequired?: boolean;
  readonly onEnter: (text: string) => void;
}

/** The field of one column, by what its cells hold. What is wrong with an entry is said below it. */
export function RecordField(props: RecordFieldProps): ReactNode {
  const { column, isUnsaved, problem, isRequired = false } = props;
  const fault = problem === null ? {} : { validationState: "error" as const, validationMessage: problem };
  return (
    <Field
      label={
        <span style={{ overflowWrap: "anywhere" }}>
          {column.heading}
          {isUnsaved && <em> (not saved)</em>}
        </span>
      }
      hint={hintOf(column)}
      required={isRequired}
      {...fault}
    >
      <Control {...props} />
    </Field>
  );
}

function Control({ column, text, unset, onEnter }: RecordFieldProps): ReactNode {
  const styles = useStyles();
  const choices = choicesOf(column);
  if (choices !== null) {
    return (
      <Select className={styles.wide} value={text} onChange={(_, { value }) => onEnter(value)}>
        <option value="">{unset ?? "not known"}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    );
  }
  if (column.kind === "text" && column.width >= SENTENCES) {
    return (
      <Textarea
        className={styles.wide}
        dir="auto"
        resize="vertical"
        value={text}
        onChange={(_, { value }) => onEnter(value)}
      />
    );
  }
  const [before, after] = UNITS[column.kind] ?? ["", ""];
  return (
    <Input
      className={column.kind === "text" ? styles.wide : styles.short}
      dir={column.kind === "text" ? "auto" : undefined}
      inputMode={column.kind === "date" || column.kind === "text" || column.kind === "code" ? undefined : "decimal"}
      placeholder={column.kind === "date" ? "month/day/year" : undefined}
      value={text}
      contentBefore={before === "" ? undefined : <span className={styles.unit}>{before}</span>}
      contentAfter={after === "" ? undefined : <span className={styles.unit}>{after}</span>}
      onChange={(_, { value }) => onEnter(value)}
    />
  );
}

const UNITS: Readonly<Partial<Record<RecordColumn["kind"], readonly [before: string, after: string]>>> = {
  days: ["", "days"],
  percent: ["", "%"],
  money: ["$", ""],
};

function choicesOf({ kind, words }: RecordColumn): readonly string[] | null {
  if (kind === "yes/no") return ["yes", "no"];
  return kind === "choice" ? words! : null;
}

/** The list says already what may be chosen. */
function hintOf(column: RecordColumn): string | undefined {
  const { help, words = [] } = column;
  const isListed = words.some((word) => help.toLowerCase().startsWith(word));
  const hint = isListed ? "" : help.replace(/\s*\byes or no$/, "");
  return hint === "" ? undefined : hint;
}

import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LOG_COLUMNS, type LogKey } from "../../core/negotiation/log-columns";
import type { LogEntry, LogKind } from "../../core/negotiation/log-entry";
import type { RecordColumn, RecordValue } from "../../core/negotiation/record-columns";
import { localDay } from "../../core/settings/calendar";
import type { Day } from "../../core/settings/settings";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { logFaults } from "./log-faults";
import { type RecordDraft, useRecordDraft } from "./record-drafts";
import { RecordField } from "./record-field";
import { entryText, readEntry } from "./record-text";
import { SaveRecord } from "./save-record";

/** The kind says which of the others are asked for. */
const PUT_FIRST: readonly LogKey[] = ["date", "kind"];
const OF_OFFERS: ReadonlySet<LogKey> = new Set<LogKey>(["code", "offeredRate", "increase", "isStructural"]);
/** What a choice says where nothing is chosen. */
const UNSET: Readonly<Partial<Record<LogKey, string>>> = {
  kind: "choose",
  side: "as its kind says",
  channel: "not said",
};

interface LogFormProps {
  readonly payer: string;
  readonly today: Day;
  /** What is most likely written down next. */
  readonly usual: LogKind | null;
  readonly powers: Pick<PanePowers, "addLogEntry">;
}

/** Writes down what happened with one payer: a row of the sheet Negotiation log. */
export function LogForm({ payer, today, usual, powers }: LogFormProps): ReactNode {
  const layout = useLayout();
  const draft = useRecordDraft("log", payer);
  // Nothing is missing before somebody has tried to save it.
  const [isTried, setTried] = useState(false);
  const byDefault = (column: RecordColumn<LogKey>): string => defaultText(column, today, usual);
  const fields = fieldsOf(textOf("kind", draft, byDefault));
  const read = fields.map((column) => ({ column, ...readEntry(column, textOf(column.key, draft, byDefault)) }));
  const problems = logFaults(read, Math.max(today, localDay(new Date())));
  const save = async (): ReturnType<PanePowers["addLogEntry"]> => {
    const values = new Map<LogKey, RecordValue>(read.map(({ column, value }) => [column.key, value]));
    const problem = await powers.addLogEntry(entryOf(payer, values));
    if (problem === null) {
      setTried(false);
      draft.settle(draft.typed, false);
    }
    return problem;
  };
  return (
    <div className={layout.stack}>
      <Text className={layout.muted}>One row for each letter, call, answer or offer. Never a patient's name.</Text>
      {fields.map((column) => {
        const problem = problems.get(column.key) ?? null;
        const isTold = isTried || draft.typed.has(column.key);
        return (
          <RecordField
            key={column.key}
            column={column}
            text={textOf(column.key, draft, byDefault)}
            isUnsaved={false}
            problem={isTold ? problem : null}
            unset={UNSET[column.key]}
            isRequired={column.key === "date" || column.key === "kind"}
            onEnter={(text) => draft.enter(column.key, text, byDefault(column))}
          />
        );
      })}
      <SaveRecord
        draft={draft}
        faulty={fields.filter(({ key }) => problems.has(key)).map(({ heading }) => heading)}
        words="Add to the log"
        done="Added to the log."
        save={save}
        onTry={() => setTried(true)}
      />
    </div>
  );
}

const COLUMNS = new Map(LOG_COLUMNS.map((column) => [column.key, column]));

/** The payer is the one whose form it is; what is offered is asked only of an offer or an agreement. */
function fieldsOf(kind: string): readonly RecordColumn<LogKey>[] {
  const hasOffer = kind === "offer" || kind === "agreed";
  const rest = LOG_COLUMNS.filter(({ key }) => !PUT_FIRST.includes(key) && key !== "payer");
  return [...PUT_FIRST.map((key) => COLUMNS.get(key)!), ...rest.filter(({ key }) => hasOffer || !OF_OFFERS.has(key))];
}

function textOf(key: LogKey, draft: RecordDraft, byDefault: (column: RecordColumn<LogKey>) => string): string {
  return draft.textOf(key) ?? byDefault(COLUMNS.get(key)!);
}

function defaultText(column: RecordColumn<LogKey>, today: Day, usual: LogKind | null): string {
  if (column.key === "date") return entryText(column, today);
  return column.key === "kind" ? (usual ?? "") : "";
}

function entryOf(payer: string, values: ReadonlyMap<LogKey, RecordValue>): LogEntry {
  const all = LOG_COLUMNS.map(({ key }) => [key, key === "payer" ? payer : (values.get(key) ?? null)]);
  return Object.fromEntries(all) as unknown as LogEntry;
}

import type { LogKey } from "../../core/negotiation/log-columns";
import type { RecordColumn, RecordValue } from "../../core/negotiation/record-columns";
import type { Day } from "../../core/settings/settings";

/** An entry of the log's form, field by field. */
export interface ReadField {
  readonly column: Pick<RecordColumn<LogKey>, "key">;
  readonly value: RecordValue;
  readonly problem: string | null;
}

/**
 * What is wrong with each field of an entry, in sentences: what cannot be read, what is missing, and what contradicts another field. The
 * reader of the sheet would leave such a row out, or half of it.
 *
 * @param today the last day on which something can have happened
 */
export function logFaults(read: readonly ReadField[], today: Day): ReadonlyMap<LogKey, string> {
  const found = new Map<LogKey, string>();
  const values = new Map(read.map(({ column, value }) => [column.key, value]));
  const say = (key: LogKey, isWrong: boolean, words: string): void => {
    if (isWrong && !found.has(key)) found.set(key, words);
  };
  const has = (key: LogKey): boolean => (values.get(key) ?? null) !== null;
  for (const { column, problem } of read) say(column.key, problem !== null, problem ?? "");

  const date = values.get("date");
  const deadline = values.get("deadline");
  say("date", !has("date"), "Enter the day on which it happened.");
  say("date", Number(date) > today, "This day has not come yet: what is planned belongs in Next step and Deadline.");
  say("kind", !has("kind"), "Choose what it was.");
  say(
    "code",
    has("offeredRate") && !has("code"),
    "A rate is for one code: enter the code, or an increase for all codes.",
  );
  say("increase", has("offeredRate") && has("increase"), "Enter the rate or the increase, not both.");
  const isEmptyOffer = values.get("kind") === "offer" && !has("offeredRate") && !has("isStructural");
  say("increase", isEmptyOffer && !has("increase"), "Enter what they offer: an increase, or a rate for a code.");
  say(
    "deadline",
    has("date") && has("deadline") && Number(deadline) < Number(date),
    "The deadline lies before the date.",
  );
  return found;
}

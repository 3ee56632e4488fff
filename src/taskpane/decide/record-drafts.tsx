import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { NegotiationRecords } from "../../core/negotiation/records";
import { nameKey } from "../../core/settings/names";

/** A form of the pane that writes a row: what is known of a contract, or an entry of the log. */
export type RecordTable = "terms" | "log";

/** What was typed or picked into one form, by the keys of its columns, as the fields show it. */
export type Draft = ReadonlyMap<string, string>;

export interface UnsavedDraft {
  readonly table: RecordTable;
  readonly payer: string;
  readonly fields: number;
}

interface KeptDraft {
  readonly table: RecordTable;
  readonly payer: string;
  readonly typed: Draft;
  /** Saved, and not seen in the workbook yet. */
  readonly saved: Draft;
}

interface Drafts {
  readonly all: ReadonlyMap<string, KeptDraft>;
  readonly change: (table: RecordTable, payer: string, to: (typed: Draft) => Draft) => void;
  readonly settle: (table: RecordTable, payer: string, typed: Draft, isShown: boolean) => void;
}

const DraftsContext = createContext<Drafts | null>(null);
const NOTHING: Draft = new Map();

interface RecordDraftsProps {
  /** `null` as long as they are not known. */
  readonly records: NegotiationRecords | null;
  readonly children: ReactNode;
}

/** Keeps what stands in the forms of contracts and log while the parts of the pane come and go. */
export function RecordDraftsProvider({ records, children }: RecordDraftsProps): ReactNode {
  const [all, setAll] = useState<ReadonlyMap<string, KeptDraft>>(new Map());
  // The workbook has been looked at: what was saved stands there now.
  useEffect(() => setAll((now) => withoutSaved(now)), [records]);
  const drafts = useMemo<Drafts>(() => {
    const put = (table: RecordTable, payer: string, to: (draft: KeptDraft) => KeptDraft): void =>
      setAll((now) => {
        const draft = now.get(draftKey(table, payer)) ?? { table, payer, typed: NOTHING, saved: NOTHING };
        return new Map(now).set(draftKey(table, payer), to(draft));
      });
    return {
      all,
      change: (table, payer, to) => put(table, payer, (draft) => ({ ...draft, typed: to(draft.typed) })),
      settle: (table, payer, typed, isShown) =>
        put(table, payer, (draft) => ({
          ...draft,
          // What was typed while it was being saved stays.
          typed: new Map([...draft.typed].filter(([key, text]) => text !== typed.get(key))),
          saved: isShown ? typed : NOTHING,
        })),
    };
  }, [all]);
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

function withoutSaved(drafts: ReadonlyMap<string, KeptDraft>): ReadonlyMap<string, KeptDraft> {
  if (![...drafts.values()].some(({ saved }) => saved.size > 0)) return drafts;
  return new Map([...drafts].map(([key, draft]) => [key, { ...draft, saved: NOTHING }]));
}

function draftKey(table: RecordTable, payer: string): string {
  return `${table}:${nameKey(payer)}`;
}

/** One form, as its fields and its Save button need it. */
export interface RecordDraft {
  readonly typed: Draft;
  /** What was typed into a field, or saved from it a moment ago; `undefined`: neither. */
  readonly textOf: (key: string) => string | undefined;
  /** @param inForce what the field shows by itself: typing that again is no change */
  readonly enter: (key: string, text: string, inForce: string) => void;
  readonly discard: () => void;
  /** @param isShown the fields show what was saved, as it stands in the workbook */
  readonly settle: (typed: Draft, isShown: boolean) => void;
}

export function useRecordDraft(table: RecordTable, payer: string): RecordDraft {
  const { all, change, settle } = useContext(DraftsContext)!;
  const { typed, saved } = all.get(draftKey(table, payer)) ?? { typed: NOTHING, saved: NOTHING };
  return {
    typed,
    textOf: (key) => typed.get(key) ?? saved.get(key),
    enter: (key, text, inForce) =>
      change(table, payer, (before) => {
        const after = new Map(before);
        if (text === inForce) after.delete(key);
        else after.set(key, text);
        return after;
      }),
    discard: () => change(table, payer, () => NOTHING),
    settle: (what, isShown) => settle(table, payer, what, isShown),
  };
}

/** The forms that hold something unsaved. */
export function useUnsavedDrafts(): readonly UnsavedDraft[] {
  const { all } = useContext(DraftsContext)!;
  return [...all.values()].flatMap(({ table, payer, typed }) =>
    typed.size === 0 ? [] : [{ table, payer, fields: typed.size }],
  );
}

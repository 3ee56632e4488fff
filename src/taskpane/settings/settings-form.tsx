import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Settings } from "../../core/settings/settings";
import type { PanePowers } from "../pane-powers";
import type { SettingChange } from "../../core/settings/setting-changes";
import { useAction, type Action } from "../use-action";
import {
  changesOf,
  contradictionOf,
  type Entries,
  readEntry,
  rowsByKey,
  shownText,
  type SettingRows,
  unsavedKeys,
} from "./entries";

/** The one form behind all fields of the pane: what was typed survives a change of tab, and is saved as a whole. */
export interface SettingsForm {
  /** What the field of a setting shows. */
  readonly textOf: (key: string) => string;
  readonly enter: (key: string, text: string) => void;
  /** The keys of the entries that differ from what is in force. */
  readonly unsaved: readonly string[];
  /** What is wrong with the entry of a key. */
  readonly problemOf: (key: string) => string | null;
  /** Saves every entry; returns whether that went well, also where there is none. */
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
  /** Saves changes that a button makes, at once. Other entries stay as they are. */
  readonly saveNow: (changes: readonly SettingChange[]) => Promise<boolean>;
  readonly action: Action;
}

const FormContext = createContext<SettingsForm | null>(null);
const NOTHING: Entries = new Map();

export function useSettingsForm(): SettingsForm {
  return useContext(FormContext)!;
}

interface SettingsFormProps {
  /** `null` as long as they are not known. */
  readonly settings: Settings | null;
  readonly saveSettings: PanePowers["saveSettings"];
  readonly children: ReactNode;
}

export function SettingsFormProvider({ settings, saveSettings, children }: SettingsFormProps): ReactNode {
  const form = useForm(settings, saveSettings);
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>;
}

function useForm(settings: Settings | null, saveSettings: PanePowers["saveSettings"]): SettingsForm {
  const [entries, setEntries] = useState(NOTHING);
  // Saved, and not seen in the workbook yet: without them the fields would show the old values for a moment.
  const [saved, setSaved] = useState(NOTHING);
  const action = useAction();
  useEffect(() => setSaved(NOTHING), [settings]);
  const rows = useMemo<SettingRows>(() => (settings ? rowsByKey(settings) : new Map()), [settings]);
  const unsaved = useMemo(() => unsavedKeys(entries, rows), [entries, rows]);

  const problemOf = (key: string): string | null => {
    const entry = readEntry(key, entries.get(key) ?? "");
    return "problem" in entry ? entry.problem : null;
  };
  const saveNow = (changes: readonly SettingChange[]): Promise<boolean> =>
    action.run(async () => {
      const clash = settings && contradictionOf(settings, changes);
      return clash ? { message: "Not saved.", next: clash } : saveSettings(changes);
    });
  const save = async (): Promise<boolean> => {
    if (unsaved.length === 0) return true;
    if (unsaved.some((key) => problemOf(key) !== null)) {
      return action.run(() => Promise.resolve({ message: "Not saved.", next: "Correct the marked fields first." }));
    }
    if (!(await saveNow(changesOf(entries, unsaved)))) return false;
    setSaved(new Map(unsaved.map((key) => [key, entries.get(key)!])));
    // What was typed while it was being saved stays.
    setEntries((now) => new Map([...now].filter(([key, text]) => text !== entries.get(key))));
    return true;
  };
  return {
    textOf: (key) => entries.get(key) ?? saved.get(key) ?? shownText(rows, key),
    enter: (key, text) => setEntries((now) => new Map(now).set(key, text)),
    ...{ unsaved, problemOf, save, saveNow, action },
    discard: () => {
      setEntries(NOTHING);
      action.forget();
    },
  };
}

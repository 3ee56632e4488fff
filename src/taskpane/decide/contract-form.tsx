import { AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ContractTerms } from "../../core/negotiation/contract-terms";
import { TERM_COLUMNS, type TermKey } from "../../core/negotiation/term-columns";
import type { RecordColumn } from "../../core/negotiation/record-columns";
import { nameKey } from "../../core/settings/names";
import type { WorkbookContents } from "../../view/workbook-view";
import { useLayout } from "../layout";
import type { PanePowers } from "../pane-powers";
import { KeptAccordion } from "../unfolded";
import { type RecordDraft, useRecordDraft } from "./record-drafts";
import { RecordField } from "./record-field";
import { entryText, readEntry } from "./record-text";
import { SaveRecord } from "./save-record";
import { SheetLink } from "./sheet-link";

/** The payer is the one whose form it is. */
const FIELDS = TERM_COLUMNS.filter(({ key }) => key !== "payer");
const GROUPS = [...new Set(FIELDS.map(({ group }) => group))];
const NOTHING_KNOWN = Object.fromEntries(FIELDS.map(({ key }) => [key, null])) as Omit<
  { [Key in TermKey]: null },
  "payer"
>;

interface ContractFormProps {
  readonly payer: string;
  readonly contents: Pick<WorkbookContents, "records" | "ownSheets">;
  readonly powers: Pick<PanePowers, "saveTerms" | "showSheet">;
}

/** What is known of the contract with one payer: its row of the sheet Contract terms, as a form. */
export function ContractForm({ payer, contents: { records, ownSheets }, powers }: ContractFormProps): ReactNode {
  const layout = useLayout();
  const known = termsOf(records.terms, payer);
  const draft = useRecordDraft("terms", payer);
  const save = async (): ReturnType<PanePowers["saveTerms"]> => {
    const problem = await powers.saveTerms(termsWith(known, draft));
    if (problem === null) draft.settle(draft.typed, true);
    return problem;
  };
  return (
    <div className={layout.tight}>
      <Text className={layout.muted}>
        From the contract and its amendments. Blank is not known; deadlines and letters use what is there.
      </Text>
      <KeptAccordion name={`terms ${payer}`} first={[GROUPS[0]!]}>
        {GROUPS.map((group) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h5">{group}</AccordionHeader>
            <AccordionPanel className={layout.unfolded}>
              <div className={layout.stack}>
                {FIELDS.filter((column) => column.group === group).map((column) => (
                  <TermField key={column.key} column={column} known={known} draft={draft} />
                ))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </KeptAccordion>
      <SaveRecord draft={draft} faulty={faultyFields(draft)} words="Save contract terms" done="Saved." save={save} />
      <SheetLink tab={ownSheets.get("terms")} powers={powers} />
    </div>
  );
}

interface TermFieldProps {
  readonly column: RecordColumn<TermKey>;
  readonly known: ContractTerms;
  readonly draft: RecordDraft;
}

function TermField({ column, known, draft }: TermFieldProps): ReactNode {
  const inForce = entryText(column, known[column.key]);
  const text = draft.textOf(column.key) ?? inForce;
  return (
    <RecordField
      column={column}
      text={text}
      isUnsaved={draft.typed.has(column.key)}
      problem={readEntry(column, text).problem}
      onEnter={(entry) => draft.enter(column.key, entry, inForce)}
    />
  );
}

function termsOf(terms: readonly ContractTerms[], payer: string): ContractTerms {
  const key = nameKey(payer);
  return terms.find((one) => nameKey(one.payer) === key) ?? { ...NOTHING_KNOWN, payer };
}

/** What is known, and what was entered in its place; to be asked for where no field is faulty. */
function termsWith(known: ContractTerms, { typed }: RecordDraft): ContractTerms {
  const entered = FIELDS.flatMap((column) => {
    const text = typed.get(column.key);
    return text === undefined ? [] : [[column.key, readEntry(column, text).value]];
  });
  return { ...known, ...(Object.fromEntries(entered) as Partial<ContractTerms>) };
}

function faultyFields({ typed }: RecordDraft): string[] {
  return FIELDS.filter((column) => readEntry(column, typed.get(column.key) ?? "").problem !== null).map(
    ({ heading }) => heading,
  );
}

import type { ProposedRate } from "./proposed-rate";
import type { RecordColumn } from "./record-columns";

export type ProposedKey = keyof ProposedRate;

const GROUP = "Proposed schedule";

/** The columns of Proposed rates, in the order of the sheet. Payers' own schedules have other headings, the plainer of which come first. */
export const PROPOSED_COLUMNS: readonly RecordColumn<ProposedKey>[] = [
  {
    key: "payer",
    heading: "Payer",
    aliases: ["Payer name", "Insurer", "Insurance"],
    kind: "text",
    group: GROUP,
    width: 30,
    help: "Whose schedule it is; the first row is enough.",
  },
  {
    key: "code",
    heading: "Code",
    aliases: [
      "CPT",
      "CPT code",
      "CPT codes",
      "Codes",
      "Proc code",
      "HCPCS",
      "CPT/HCPCS",
      "Procedure",
      "Procedure code",
      "Service code",
    ],
    kind: "one code",
    group: GROUP,
    width: 15,
    help: "As 90837, or 90834-HO.",
  },
  {
    key: "rate",
    heading: "Rate",
    aliases: [
      ...["Proposed rate", "Contracted rate", "Contract rate", "Reimbursement rate", "Reimbursement"],
      ...["Allowed amount", "Allowed", "Amount", "Rates", "Dollars"],
      ...["Fee", "Fees", "Fee amount", "Fee schedule", "Fee schedule rate", "Fee schedule amount", "Non-facility fee"],
    ],
    kind: "money",
    group: GROUP,
    width: 15,
    help: "Dollars a unit.",
  },
  {
    key: "modifier",
    heading: "Modifier",
    aliases: ["Modifiers", "Mod"],
    kind: "modifiers",
    group: GROUP,
    width: 22,
    help: "Blank: all licenses. Or one that names a license, as HO.",
  },
];

import { basename, extname } from "node:path";
import { typeOfName } from "../src/core/claims/payer-type";
import type { Proposal } from "../src/core/exit/proposal";
import { leftOutWords, readProposal } from "../src/core/exit/read-proposal";
import { InputError } from "../src/core/settings/issue";
import { nameKey } from "../src/core/settings/names";
import type { Settings } from "../src/core/settings/settings";
import { readSheetFile } from "./sheet-file";

export interface ProposalFile {
  readonly proposal: Proposal;
  /** What could not be read of it, in sentences. */
  readonly notes: readonly string[];
}

/**
 * A proposed fee schedule of a `.csv` file or a workbook: the payer is called as the file is; its type is the settings' for that name, else by
 * the name.
 * @throws InputError that names the file
 */
export async function readProposalFile(path: string, settings: Settings): Promise<ProposalFile> {
  const { rows } = await readSheetFile(path, null);
  const payer = basename(path, extname(path));
  const setting = settings.payers.find(({ name }) => nameKey(name) === nameKey(payer));
  try {
    const read = readProposal(rows);
    const left = leftOutWords(read);
    const proposal = { payer, type: setting?.type ?? typeOfName(payer), rates: read.rates };
    return { proposal, notes: left === null ? [] : [`${basename(path)}: ${left}`] };
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, `${basename(path)}: ${error.message}`) : error;
  }
}

import { blank } from "./letter";

/** What a letter may lack: the words of its blank, and where to say it so that each letter has it from then on. */
const BLANKS = {
  legalName: ["name of the practice, as the contract has it", "Settings, practice.legalName"],
  address: ["address of the practice", "Settings, practice.address"],
  phone: ["telephone number", "Settings, practice.phone"],
  email: ["email address", "Settings, practice.email"],
  taxId: ["tax ID", "Settings, practice.taxId"],
  npi: ["group NPI", "Settings, practice.npi"],
  signer: ["name and title of the signer", "Settings, practice.contact"],
  contact: ["name at provider relations", "Contract terms, contact"],
  contactDetails: ["address or email of provider relations", "Contract terms, how to reach the contact"],
  contractNumber: ["contract number", "Contract terms, contract number"],
  providerNumber: ["our provider number", "Contract terms, provider number"],
  products: ["plans that the contract covers", "Contract terms, products"],
  inNetworkSince: ["date", "Contract terms, in network since"],
  requestSent: ["date of our request", "Negotiation log, a row of kind request"],
  requestDue: ["date by which an answer was asked for", "Negotiation log, the deadline of the request"],
} as const;
export type BlankKey = keyof typeof BLANKS;

/** The value, or the marked blank that stands for it. */
export function filled(value: string | null, key: BlankKey): string {
  return value === null || value.trim() === "" ? blank(BLANKS[key][0]) : value.trim();
}

/** Where the blank is filled in for good; `null`: no blank of a letter. */
export function placeToFill(marked: string): string | null {
  return Object.values(BLANKS).find(([words]) => blank(words) === marked)?.[1] ?? null;
}

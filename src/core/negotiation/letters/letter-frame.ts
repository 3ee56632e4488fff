import type { PayerCase } from "../payer-case";
import { filled } from "./blanks";
import type { Letter } from "./letter";
import { letterDay } from "./letter-dates";

/** What all letters to a payer begin and end with. */
export function letterFrame({
  payer,
  terms,
  settings,
}: PayerCase): Pick<Letter, "sender" | "date" | "recipient" | "references" | "greeting" | "closing"> {
  const { practice, today } = settings;
  const name = filled(practice.legalName ?? practice.name, "legalName");
  const details = filled(terms?.contactDetails ?? null, "contactDetails");
  return {
    sender: [
      name,
      ...filled(practice.address, "address").split(/\r?\n/),
      `${filled(practice.phone, "phone")} · ${filled(practice.email, "email")}`,
    ],
    date: letterDay(today),
    recipient: [filled(terms?.contact ?? null, "contact"), payer.payer, ...details.split(/\r?\n/)],
    references: [
      `Tax ID: ${filled(practice.taxId, "taxId")} · Group NPI: ${filled(practice.npi, "npi")}`,
      `Contract: ${filled(terms?.contractNumber ?? null, "contractNumber")} · Provider number: ${filled(terms?.providerNumber ?? null, "providerNumber")}`,
      `Plans: ${filled(terms?.products ?? null, "products")}`,
    ],
    greeting: `Dear ${nameOf(terms?.contact ?? "") || "Provider Relations team"}:`,
    closing: ["Sincerely,", "", filled(practice.contact, "signer"), name],
  };
}

/** The name of a contact, without what comes after a comma: `Ana Reed, contracting`. */
function nameOf(contact: string): string {
  return contact.split(",")[0]!.trim();
}

import type { ContractTerms } from "./contract-terms";
import type { RecordColumn } from "./record-columns";

export type TermKey = keyof ContractTerms;

/** The columns of Contract terms, in the order of the sheet. The first two groups are as wide as the others: on paper each takes a page. */
export const TERM_COLUMNS: readonly RecordColumn<TermKey>[] = [
  ...group("Contract", [
    ["payer", "Payer", "text", 24, "As your claims name it; one row for each."],
    ["contractNumber", "Contract number", "text", 13, "From the first page of the contract."],
    ["providerNumber", "Provider number", "text", 13, "Your group's number with the payer."],
    ["products", "Products", "text", 20, "Plans that the contract covers."],
    ["contact", "Contact", "text", 20, "Who handles contracts or provider relations."],
    ["contactDetails", "How to reach them", "text", 31, "Email, phone, or where letters go."],
  ]),
  ...group("Term", [
    ["inNetworkSince", "In network since", "date", 11, "Your first day in network."],
    ["effective", "Effective", "date", 11, "When the present contract began."],
    ["termEnds", "Term ends", "date", 11, "Last day of the present term."],
    ["autoRenews", "Renews by itself", "yes/no", 9.5, "yes or no"],
    ["renewalNoticeDays", "Days to ask before the term ends", "days", 10, "For changes to count at renewal."],
    ["noticeDays", "Days of notice to leave", "days", 10, "To end it without cause."],
  ]),
  ...group("Rates", [
    ["lastRateChange", "Last rate change", "date", 11, "When the fee schedule last moved."],
    ["escalator", "Yearly raise", "percent", 9.5, "As 3%; 0% where it promises none."],
    ["reviewClause", "Rate review clause", "yes/no", 9.5, "Are rates looked at again? yes or no"],
  ]),
  ...group("Claims and payment", [
    ["timelyFilingDays", "Days to file a claim", "days", 10, "From the date of service."],
    ["cleanClaimDays", "Days to pay a clean claim", "days", 10, "From receipt of the claim."],
    ["lateInterest", "Interest on late payment", "percent", 10, "A year, as 12%; 0% if none."],
    ["appealDays", "Days to appeal a denial", "days", 10, "From the denial."],
    ["recoupmentDays", "Days to take payments back", "days", 11.5, "How far back the payer may reach."],
    ["priorAuthorization", "Prior authorization", "text", 20, "Which services need one."],
  ]),
  ...group("Changes and scope", [
    ["amendsByNotice", "Payer may amend by notice", "yes/no", 10, "Without your signature? yes or no"],
    ["allProducts", "All products required", "yes/no", 10, "Must you join every plan? yes or no"],
    ["carveOuts", "Carve-outs", "text", 20, "Services or groups left out, or run by another company."],
    ["outOfNetwork", "Out of network, single cases", "text", 20, "What is paid outside the network."],
  ]),
];

function group(
  name: string,
  columns: readonly (readonly [TermKey, string, RecordColumn["kind"], number, string])[],
): RecordColumn<TermKey>[] {
  return columns.map(([key, heading, kind, width, help]) => ({ key, heading, kind, group: name, help, width }));
}

import type { RowState } from "./sample-row";

type WeightedTexts = readonly (readonly [text: string, weight: number])[];

/** The words that the export's users chose over the months, each read as claim-fields says. */
export const STATUS_TEXTS: Readonly<Record<RowState, WeightedTexts>> = {
  paid: [
    ["Paid", 78],
    ["PAID", 6],
    ["paid ", 3],
    ["Processed", 5],
    ["Closed - paid", 4],
    ["ERA received", 2],
    ["Payment posted", 1.8],
    ["See EOB", 0.2],
  ],
  denied: [
    ["Denied", 60],
    ["denied", 14],
    ["DENIED", 10],
    ["Denied - appeal filed", 9],
    ["Not covered", 7],
  ],
  rejected: [
    ["Rejected", 60],
    ["Rejected - clearinghouse", 30],
    ["REJECTED", 10],
  ],
  downcoded: [
    ["Downcoded", 55],
    ["Paid - downcoded", 30],
    ["Paid", 15],
  ],
  partial: [
    ["Partially paid", 60],
    ["Partial payment", 25],
    ["Paid", 15],
  ],
  reversed: [
    ["Reversal", 55],
    ["Reversed", 20],
    ["VOID", 10],
    ["Recoupment", 15],
  ],
  open: [
    ["Submitted", 40],
    ["In process", 22],
    ["Pending", 16],
    ["Accepted", 10],
    ["Awaiting payer", 6],
    ["", 6],
  ],
  resubmitted: [
    ["Resubmitted", 60],
    ["Rebilled", 25],
    ["Corrected claim sent", 15],
  ],
  unsent: [
    ["Ready to submit", 60],
    ["On hold", 25],
    ["Draft", 15],
  ],
  duplicate: [
    ["Duplicate", 50],
    ["Denied - duplicate", 50],
  ],
  clientPaid: [
    ["Paid", 60],
    ["Client paid", 30],
    ["Paid in full", 10],
  ],
  closed: [["Closed", 100]],
};

export const ORDER_TEXTS: Readonly<Record<"primary" | "secondary", WeightedTexts>> = {
  primary: [
    ["Primary", 58],
    ["", 30],
    ["P", 8],
    ["1", 4],
  ],
  secondary: [
    ["Secondary", 70],
    ["S", 18],
    ["2", 12],
  ],
};

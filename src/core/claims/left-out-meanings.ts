/** Why rows are left out, in words for the reader, by the reason that `leftOutReason` gives. */
export const LEFT_OUT_MEANINGS: Readonly<Record<string, string>> = {
  filtered: "outside the clinicians, places or dates that Settings keeps (filter)",
  "totals row": "a sum over other rows, not a service of its own",
  "no payer": "names no payer, so it can be counted for none",
  units: "zero or negative units",
  "not a service": "the code is neither a procedure code nor one that is known here",
  secondary: "another payer came first; only primary claims are compared",
  duplicate: "the payer answered that it has this claim already",
  capitated: "covered by a monthly payment, so it has no rate of its own",
  "zero paid, reason unknown": "paid nothing, and no status or reason code says why",
  unreadable: "no status, payment, allowed amount or reason code that says what became of it",
};

/** Thirty paid claims of each payer, of May 2026, as `.csv`. */
export function claimsOf(...payers: readonly string[]): string {
  const rows = payers.flatMap((payer) =>
    Array.from({ length: 30 }, (_, n) => `${payer},90837,5/${n + 1}/2026,5/${n + 1}/2026,6/9/2026,180,120,100,Paid`),
  );
  return ["Payer,CPT,DOS,Date Billed,Date Paid,Billed,Allowed,Paid,Status", ...rows, ""].join("\n");
}

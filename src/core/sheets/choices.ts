/**
 * Choices made where guide and methodology are silent, each in a sentence for the reader of the Method sheet. Whoever makes
 * another one adds it here.
 */
export const CHOICES: readonly string[] = [
  "The page lists the 25 largest payers by what was collected; smaller ones share one row there, and each stands on Payer Mix with its grade, action and red flags.",
  "A missing figure is a dash with a number in brackets, and the reason stands at the foot of the page; it is never shown as 0.",
  "The n beside a score counts what its figure was taken over: paid units for the rate, claims without add-ons for cost, decided service lines of the window for rework, service lines with both dates for days, all service lines for effort.",
  "Denials, rework and days to pay of the practice as a whole are taken over insurers only; self-pay can neither deny nor delay.",
  "Claim numbers are left out of the sheets, since many programs build them from patient accounts; rows are named by their number in the claim table instead.",
  "Rates on fewer than 5 units, and self-pay rates, are shown on Rates but take no part in highest, lowest and gap.",
];

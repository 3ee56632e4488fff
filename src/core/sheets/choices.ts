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
  "Break-even needs a cost per session or clinician pay (by the hour, or as a share of collections beside overhead); overhead alone would make every payer seem to cover its cost many times.",
  "A cost per session, where one is set, holds for prescribers' codes too, once a prescriber's hourly pay opens them to break-even.",
  "The patient of a service line is the first that any of its versions names; an authorization without a number and without a patient counts once per 26 service lines, as eligibility checks do.",
  "What an insurer took back is set against all that it paid on the service line after its first reversal.",
  "Denials for medical necessity: the three months that end on the as-of date are set against the six months before them.",
  "More words beside a procedure code than four modifiers are its description and are left out.",
  "A figure that differs from a threshold only by the rounding of the arithmetic counts as reaching it.",
  "Rates on fewer than 5 units, and self-pay rates, are shown on Rates but take no part in highest, lowest and gap.",
];

import type { PrintPlan } from "./plan";

const CONFIDENTIAL = "Confidential: holds rates of several payers";

/** Page set-up: one page wide unless said, footer with the confidentiality note and page numbers. */
export function printPlan(
  options: Pick<PrintPlan, "orientation" | "area"> &
    Partial<Pick<PrintPlan, "fitWide" | "fitTall" | "titleRows" | "titleColumns" | "footer">>,
): PrintPlan {
  return {
    fitWide: 1,
    fitTall: null,
    footer: { left: CONFIDENTIAL, center: "", page: true },
    margins: { left: 0.3, right: 0.3, top: 0.35, bottom: 0.55 },
    centerHorizontally: true,
    ...options,
  };
}

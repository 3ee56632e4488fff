/** With Excel's codes: `&P` the page, `&N` how many, `&&` the sign itself. */
export class HeaderFooter {
  leftFooter = "";
  centerFooter = "";
  rightFooter = "";
}

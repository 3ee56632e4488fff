import { HeaderFooter } from "./header-footer";

export class HeaderFooterGroup {
  readonly defaultForAllPages = new HeaderFooter();
}

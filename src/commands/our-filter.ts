import type { FilterOutcome } from "../excel/filter-claims";
import type { ClaimsView, ShownClaims } from "../view/workbook-view";

type Shown = Extract<FilterOutcome, { readonly outcome: "shown" }>;

interface Filtered extends Omit<Shown, "outcome"> {
  /** The table or sheet. */
  readonly name: string;
  /** The settings by which the claims were scored for it. */
  readonly settingsHash: string;
}

/** The filter that the pane has put on the claims, from then until it is gone, whoever took it away. */
export class OurFilter {
  private filtered: Filtered | null = null;

  /** Whether it is on the table or sheet of that name. */
  isOn(name: string): boolean {
    return this.filtered?.name === name;
  }

  /** The sheet had no filter before ours. */
  get isAdded(): boolean {
    return this.filtered?.isAdded === true;
  }

  put(name: string, settingsHash: string, shown: Shown): void {
    const isAdded = shown.isAdded || (this.isOn(name) && this.isAdded);
    this.filtered = { ...shown, name, settingsHash, isAdded };
  }

  drop(): void {
    this.filtered = null;
  }

  /** Where the rows that it hid are seen again, or others are hidden, the user has cleared it or put another in its place. */
  compare(claims: ClaimsView | null): void {
    const { filtered } = this;
    if (filtered && filtered.name === claims?.name && claims.hiddenRows !== filtered.hides) this.drop();
  }

  /** What it shows; `content`: of the claims as they were read last, null where nobody knows. */
  shownOn(name: string | undefined, settingsHash: string, content: string | null): ShownClaims | null {
    const { filtered } = this;
    if (!filtered || filtered.name !== name) return null;
    const isSame = content === null || content === filtered.content;
    return { ...filtered.shown, isCurrent: isSame && settingsHash === filtered.settingsHash };
  }
}

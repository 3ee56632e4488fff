/** One of the 109 places for which Medicare has prices of its own. */
export interface Locality {
  /** Contractor and locality, `15202-00`: a locality's number alone repeats between states. */
  readonly key: string;
  /** Two letters. */
  readonly state: string;
  /** As CMS names it. */
  readonly name: string;
}

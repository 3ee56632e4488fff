/** What the core uses of Papa Parse. The published typings would bring Node's and the page's globals into the core. */
interface QuoteError {
  readonly code: "MissingQuotes" | "InvalidQuotes";
  /** Of the character after the quote that opens, in the text. */
  readonly index: number;
}

declare const Papa: {
  parse<Row extends string[]>(
    text: string,
    options: { readonly delimiter: string; readonly newline: "\n" },
  ): { readonly data: Row[]; readonly errors: readonly QuoteError[] };
};
export default Papa;

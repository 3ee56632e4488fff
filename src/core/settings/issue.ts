/** Something in the user's table that is worth a look. Put into words once, at the place that finds it. */
export interface Issue {
  /** The row in the user's sheet or file, counted from 1 as Excel shows it. `null`: about the table as a whole. */
  readonly row: number | null;
  /** The heading of the column as the user wrote it, or the field's name. `null`: about the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  /** On the last issue of a cause that listed too many rows: how many more there are. */
  readonly more?: number;
}

/** Input that cannot be used at all. The message is one sentence for the user that says what to do next. */
export class InputError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "InputError";
  }
}

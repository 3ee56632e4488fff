/** The visible cells of a range. Their values are not in the stand-in. */
export class RangeView {
  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
  ) {}
}

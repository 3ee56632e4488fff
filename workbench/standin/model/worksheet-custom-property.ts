export class WorksheetCustomProperty {
  constructor(
    readonly key: string,
    readonly value: string,
  ) {}
}

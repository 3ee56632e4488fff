/** With its `=`, `formula` is what the name stands for. */
export class NamedItem {
  constructor(
    readonly name: string,
    public formula: string,
    private readonly remove: () => void,
  ) {}

  delete(): void {
    this.remove();
  }
}

import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";

/** What of a file is not in the workbook that is made from it. */
export class LeftOut {
  private readonly said = new Set<string>();

  note(sentence: string): void {
    this.said.add(sentence);
  }

  noteParts(source: FileSheet): void {
    if (source.getCharts().length > 0) this.note("Charts are left out.");
    if (source.getImages().length > 0) this.note("Pictures are left out.");
    if (source.conditionalFormattings.length > 0) this.note("Conditional formats are left out.");
    const { model } = source;
    if ((model.pivotTables ?? []).length > 0) this.note("Pivot tables are left out.");
  }

  sentences(): string[] {
    return [...this.said];
  }
}

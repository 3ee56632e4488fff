import { ChartAxisTitleFormat } from "./chart-format";

export class ChartAxisTitle {
  readonly format = new ChartAxisTitleFormat();
  visible = false;
  private words = "";

  get text(): string {
    return this.words;
  }

  set text(text: string) {
    this.words = text;
    this.visible = true;
  }
}

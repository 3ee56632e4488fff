/** The plain holders of a chart's looks: each is only a few properties, so that they stand together. */
export class ChartFont {
  size = 10;
  color = "#000000";
  bold = false;
}

export class ChartFill {
  /** `null`: automatic. */
  color: string | null = null;

  setSolidColor(color: string): void {
    this.color = color;
  }
}

export class ChartLineFormat {
  color = "#000000";
  weight = 0.75;
  lineStyle = "Automatic";
}

export class ChartSeriesFormat {
  readonly fill = new ChartFill();
  readonly line = new ChartLineFormat();
}

export class ChartAxisFormat {
  readonly font = new ChartFont();
  readonly line = new ChartLineFormat();
}

export class ChartGridlinesFormat {
  readonly line = new ChartLineFormat();
}

export class ChartTitleFormat {
  readonly font = new ChartFont();
}

export class ChartAxisTitleFormat {
  readonly font = new ChartFont();
}

export class ChartLegendFormat {
  readonly font = new ChartFont();
}

export class ChartDataLabelFormat {
  readonly font = new ChartFont();
}

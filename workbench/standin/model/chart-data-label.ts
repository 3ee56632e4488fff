export class ChartDataLabel {
  text = "";
}

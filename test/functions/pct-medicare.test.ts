import { excel, notAvailable } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.PCTMEDICARE",
  call: excel.pctMedicare,
  one: notAvailable(/"Aetna": needs the practice's ZIP code and its clinicians' license in the settings\.$/),
  many: {
    // (10 x 110 + 80) / (10 x 100 + 80)
    Aetna: 1180 / 1080,
    // (9 x 90 + 2 x 60) / (9 x 100 + 2 x 80)
    Cigna: 930 / 1060,
    "NC Medicaid": 0.7,
    "Self pay": 1.5,
  },
});

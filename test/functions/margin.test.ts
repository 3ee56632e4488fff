import { excel, notAvailable } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.MARGIN",
  call: excel.margin,
  one: notAvailable(/"Aetna": needs a cost per session or clinician pay in the settings\.$/),
  many: {
    // A 90837 costs 90, a 90834 of 45 minutes 67.50: 1,180 - (10 x 90 + 67.50), over 11 sessions
    Aetna: 212.5 / 11,
    // Denied sessions cost as much: 930 - (11 x 90 + 2 x 67.50) = -195, over 13
    Cigna: -15,
    "NC Medicaid": 70 - 90,
    "Self pay": 150 - 90,
  },
});

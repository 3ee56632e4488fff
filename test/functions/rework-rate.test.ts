import { excel } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.REWORKRATE",
  call: excel.reworkRate,
  one: 0,
  many: {
    Aetna: 0,
    // Two denied, two downcoded, one denied and sent again
    Cigna: 5 / 13,
    "NC Medicaid": 0,
    "Self pay": 0,
  },
});

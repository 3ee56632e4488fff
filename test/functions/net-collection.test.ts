import { excel } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.NETCOLLECTION",
  call: excel.netCollection,
  one: 1,
  many: {
    // Half of what patients owe is collected: (980 + 100) / 1,180
    Aetna: 1080 / 1180,
    Cigna: 1,
    "NC Medicaid": 1,
    "Self pay": 0.5,
  },
});

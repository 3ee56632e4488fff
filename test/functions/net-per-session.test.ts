import { excel } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.NETPERSESSION",
  call: excel.netPerSession,
  one: 120,
  many: {
    // Nothing was denied: 1,180 over 11 sessions
    Aetna: 1180 / 11,
    // Two of 13 sessions were denied.
    Cigna: 930 / 13,
    "NC Medicaid": 70,
    "Self pay": 150,
  },
});

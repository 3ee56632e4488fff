import { excel, notAvailable } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.ADMINSHARE",
  call: excel.adminShare,
  one: 1,
  many: {
    // 12 claims of 6 minutes, 14 of 24 and 4 of 12: 72 + 336 + 48 = 456
    Aetna: 72 / 456,
    Cigna: 336 / 456,
    "NC Medicaid": 48 / 456,
    "Self pay": notAvailable(/"Self pay": self-pay is not scored\.$/),
  },
});

/** The settings with their keys, as formulas name them: `PAYER.GRADE(Claims[#All], "Aetna", PayerSettings)`. */
export const SETTINGS_NAME = "PayerSettings";
/** The cell of Rates that says by how much Medicare moves. */
export const MEDICARE_MOVE_NAME = "MedicareMove";

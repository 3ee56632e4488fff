/** The entry of the bundle: what a page of the add-in can call, as `PayerScorecard.*`. */
export { buildScorecard } from "./excel/build-scorecard";
export { readClaims } from "./excel/read-claims";

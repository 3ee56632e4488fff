/** Medicare's prices and the tables behind them: loaded when first needed (see `load-medicare.ts`). */
export { credentialFactor } from "../medicare/credential-factor";
export { isFacilityPlace } from "../medicare/facility-place";
export { findPlace } from "../medicare/find-place";
export { allLocalities, localitiesOf } from "../medicare/localities";
export { medicareRate, type RateAnswer, type RateQuestion } from "../medicare/medicare-rate";
export { pricedYears } from "../medicare/price-tables";
export { readPlace } from "../medicare/read-place";
export { priceLines } from "./price-lines";

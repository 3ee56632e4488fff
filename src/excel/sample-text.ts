/** The sample practice as it is checked in: a part of the bundle that is loaded only where somebody wants it. */
export { default as claimsText } from "../../assets/samples/claims.csv?raw";
export { default as settingsText } from "../../assets/samples/settings.json?raw";

/** By which figures a year become figures a week or a day, and minutes become hours. */
export const WEEKS_A_YEAR = 52;
export const DAYS_A_YEAR = 365;
export const MINUTES_AN_HOUR = 60;

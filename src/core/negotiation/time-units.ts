/** By which figures a year become figures a week, a day or days a month, and minutes become hours. */
export const WEEKS_A_YEAR = 52;
export const DAYS_A_YEAR = 365;
export const MONTHS_A_YEAR = 12;
export const DAYS_A_MONTH = DAYS_A_YEAR / MONTHS_A_YEAR;
export const MINUTES_AN_HOUR = 60;

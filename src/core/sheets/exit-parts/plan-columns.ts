/** Columns of the plan's page, from A on. */
export const PLAN_COLUMN = { what: 0, by: 1, second: 2, who: 3, why: 4 } as const;
export const PLAN_WIDTHS = [44, 12, 12, 10, 37] as const;
export const SMALL = { size: 9 } as const;
/** Points that an indent takes. */
export const INDENT = 7;

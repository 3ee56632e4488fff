import type * as powers from "../excel/powers";

/** What speaks to Excel, with the whole scoring: loaded when it is first needed, for the runtime starts with every workbook. */
export const loadPowers = (): Promise<typeof powers> => import(/* webpackChunkName: "scoring" */ "../excel/powers");

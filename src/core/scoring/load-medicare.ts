/** Medicare's prices stand in a chunk of their own: whoever has no use for them does not load them. */
export const loadMedicare = (): Promise<Medicare> => import(/* webpackChunkName: "medicare" */ "./medicare");

export type Medicare = typeof import("./medicare");

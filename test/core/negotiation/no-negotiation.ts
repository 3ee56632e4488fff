import type { Negotiation } from "../../../src/core/negotiation/negotiation";
import type { NegotiationRecords } from "../../../src/core/negotiation/records";

/** Nobody has filled anything in. */
export const NO_RECORDS: NegotiationRecords = {
  terms: [],
  log: [],
  proposed: [],
  unreadProposed: [],
  history: [],
  problems: [],
};

/** Nothing was found for the sheets of decisions and negotiations. */
export const NO_NEGOTIATION: Negotiation = {
  records: NO_RECORDS,
  quarters: { quarters: [], payers: new Map(), practice: [] },
  changes: [],
  after: null,
  currentRates: new Map(),
  authorizations: null,
  expiring: {
    claims: [],
    notListed: { lines: 0, dollars: 0 },
    dated: [],
    undated: [],
    recoupments: { months: [], unknown: [] },
  },
  ownDenials: new Map(),
  medicare: new Map(),
  contracts: { last: null, payers: new Map(), practice: null },
};

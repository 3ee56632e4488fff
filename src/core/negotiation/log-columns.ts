import { LOG_CHANNELS, LOG_KINDS, LOG_SIDES, type LogEntry } from "./log-entry";
import type { RecordColumn } from "./record-columns";

export type LogKey = keyof LogEntry;

/** The columns of the Negotiation log, in the order of the sheet. */
export const LOG_COLUMNS: readonly RecordColumn<LogKey>[] = [
  { key: "date", heading: "Date", kind: "date", group: "Who and when", width: 11, help: "When it happened." },
  { key: "payer", heading: "Payer", kind: "text", group: "Who and when", width: 24, help: "As your claims name it." },
  {
    key: "side",
    heading: "From",
    kind: "choice",
    words: LOG_SIDES,
    group: "Who and when",
    width: 8,
    help: "us or payer",
  },
  {
    key: "channel",
    heading: "By",
    kind: "choice",
    words: LOG_CHANNELS,
    group: "Who and when",
    width: 9.5,
    help: "Letter, phone, ...",
  },
  {
    key: "kind",
    heading: "Kind",
    kind: "choice",
    words: LOG_KINDS,
    group: "What happened",
    width: 14,
    help: "What it was; agreed or closed ends it.",
  },
  {
    key: "what",
    heading: "What was said",
    kind: "text",
    group: "What happened",
    width: 36,
    help: "In a sentence; never a patient's name.",
  },
  {
    key: "code",
    heading: "Code",
    kind: "code",
    group: "Offer or agreement",
    width: 9,
    help: "Blank: all codes.",
  },
  {
    key: "offeredRate",
    heading: "Rate offered",
    kind: "money",
    group: "Offer or agreement",
    width: 10.5,
    help: "Dollars a unit of the code.",
  },
  {
    key: "increase",
    heading: "Increase offered",
    kind: "percent",
    isSigned: true,
    group: "Offer or agreement",
    width: 10.5,
    help: "Or a raise, as 2%.",
  },
  {
    key: "isStructural",
    heading: "With yearly raise or less work",
    kind: "yes/no",
    group: "Offer or agreement",
    width: 12,
    help: "A raise each year, or less administration? yes or no",
  },
  {
    key: "nextStep",
    heading: "Next step",
    kind: "text",
    group: "What comes next",
    width: 28,
    help: "Who does what.",
  },
  { key: "deadline", heading: "Deadline", kind: "date", group: "What comes next", width: 11, help: "By when." },
];

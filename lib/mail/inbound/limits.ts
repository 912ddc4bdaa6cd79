/** Everything that bounds a mail that comes in. Sizes are bytes. */
export const MAIL_LIMITS = {
  /** Of the source; what a provider takes is rarely more. */
  source: 40_000_000,
  /** Of a body that has to be read whole before its signature can be told: a mail of 10 MB. */
  handedIn: 14_000_000,
  headers: 512_000,
  depth: 100,
  parts: 500,
  shortLines: 50_000,
  html: 512_000,
  /** Letters of the whole text that are kept to be shown. */
  fullText: 200_000,
  /** Letters that become a reply or a description. */
  text: 20_000,
  subject: 200,
  /** How long one may take to be read, in milliseconds, before it is given up. */
  readMs: 8_000,
  /** Of the thread that reads them. */
  memoryMb: 384,
  /** How often a mail that takes its worker down is tried. */
  attempts: 10,
} as const;

/** How much one sender may set off. */
export const SENDER_LIMITS = {
  /** New tickets of one sender in an hour; more wait for a person. */
  ticketsPerHour: 30,
  /** Answers of one sender on one ticket in an hour. */
  answersPerHour: 30,
  /** Mails alike to one another in a day: the third is a loop. */
  alikePerDay: 2,
  /** Acknowledgements to one address in a day. */
  acknowledgementsPerDay: 5,
  /** People whom one domain brings in an hour. */
  newcomersPerHour: 50,
} as const;

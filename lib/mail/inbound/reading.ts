/** What a machine sent says so; a person's mail says nothing. */
export type Nature =
  | "person"
  | "automatic"
  | "bulk"
  | "bounce"
  | "delivery_report"
  | "read_receipt";

export type ReadFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** One recipient's line of a delivery status notification (RFC 3464). */
export type DeliveryReport = {
  /** Of the mail that it is about. */
  messageId: string;
  recipient: string;
  report: "delivered" | "deferred" | "bounced";
  /** The enhanced status code, such as 5.1.1. */
  status: string | null;
  /** The other server's own words. */
  words: string;
};

/** All that is taken from a message, cleaned and bounded. None of it is proof of anything. */
export type Reading = {
  messageId: string | null;
  /** Null when it names nobody, or several. */
  from: { address: string; name: string } | null;
  /** Every address that it was sent or delivered to. */
  recipients: string[];
  copyTo: string[];
  subject: string;
  /** Message-IDs that it answers, the nearest first. */
  answers: string[];
  /** The Authentication-Results lines, the topmost first. */
  verdicts: string[];
  nature: Nature;
  /** Whoever sent it asks that no machine answers. */
  wantsNoAnswer: boolean;
  /** What is new in it, as Markdown. */
  text: string;
  /** All of its text, as Markdown. */
  fullText: string;
  /** Sanitised; null where it has none or too much. */
  html: string | null;
  remoteImages: number;
  files: ReadFile[];
  filesLeftOut: number;
  reports: DeliveryReport[];
};

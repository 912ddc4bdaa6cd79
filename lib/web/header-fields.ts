/** The header fields of answers that the contract speaks of, each with what it tells. */
export const HEADER_FIELDS = {
  "RateLimit-Policy": 'Which quota this counts against, and how much it is: "read";q=1200;w=60.',
  RateLimit: 'What is left of the quota, and for how many seconds: "read";r=1199;t=60.',
  "Retry-After": "After how many seconds another try makes sense.",
  Link: 'Where the next page is, with rel="next"; absent on the last one.',
  ETag: "The version that it has now, for If-Match; of a file what is in it.",
  Location: "Where what was made is to be found.",
  "Idempotent-Replayed": "true where the same key was answered before.",
  Allow: "The methods that there are at this path.",
  "WWW-Authenticate": "How to say who asks.",
  "Content-Disposition": "Whether it is a download, and under which name.",
  "Accept-Ranges": "That a part of it may be asked for.",
  "Content-Range": "Which part of it this is, and how long the whole is.",
  "Tus-Resumable": "The version of the protocol of uploads.",
  "Upload-Offset": "How many bytes have arrived.",
  "Upload-Length": "How many bytes are to arrive.",
} as const;

export type HeaderField = keyof typeof HEADER_FIELDS;

/** What every answer over HTTP may have, and no client has to know of. */
type Transport =
  | "Cache-Control"
  | "Content-Length"
  | "Content-Security-Policy"
  | "Content-Type"
  | "Cross-Origin-Resource-Policy"
  | "X-Content-Type-Options";

/** The header fields that an answer sends; one that is not listed cannot be sent. */
export type SentFields = Partial<Record<HeaderField | Transport, string>>;

/** Which fields an answer carries: each time, or where there is something to tell. */
export type Carried = Readonly<Partial<Record<HeaderField, "always" | "sometimes">>>;

/** Everything that bounds files, in one place. Sizes are bytes. */
export const LIMITS = {
  file: 25_000_000,
  /** Of one message, or of a ticket's description. */
  filesAtOnce: 20,
  ticket: 500_000_000,
  ticketFiles: 500,
  /** What one person sends in 24 hours, kept or not. */
  personPerDay: 1_000_000_000,
  /** Uploads of one person that have begun and not ended. */
  openUploads: 50,
  name: 200,
  /** Pixels of an image of which a preview is made; beyond, it is a download like any other file. */
  pixels: 40_000_000,
  /** The longer side of a preview, in pixels. */
  preview: 1_600,
} as const;

/** What the browser sends at a time. What arrives of one that is cut off is kept. */
export const PIECE_BYTES = 4_000_000;

export const HOURS = {
  /** A file that no message took along. */
  waiting: 24,
  /** Bytes in the store that no row speaks of. */
  orphan: 12,
} as const;

/** Marks an image that lies with somebody else: shown only to whoever asks for it. */
export const REMOTE = "data-remote";

import type { Readable } from "node:stream";

/** Bytes from `start` to `end`, both included. */
export type Range = { start: number; end: number };

/** Where bytes lie, under keys that are written once and never again. */
export type Store = {
  /** Whole or not at all, and lasting, once it returns. The file at `path` may be gone then. */
  put: (key: string, path: string) => Promise<void>;
  /** @throws when there is nothing under the key. */
  read: (key: string, range?: Range) => Promise<Readable>;
  /** Removing what is not there is no error. */
  remove: (key: string) => Promise<void>;
  /** Everything, with when it was put there. */
  list: () => AsyncIterable<{ key: string; at: Date }>;
};

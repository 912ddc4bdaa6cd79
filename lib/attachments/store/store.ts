import type { Readable } from "node:stream";
import { env } from "@/lib/env";
import { diskStore } from "./disk";
import { s3Store } from "./s3";

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

let chosen: Store | undefined;

/** Object storage where `S3_*` names one, else the disk under `DATA_DIR`. */
export function store(): Store {
  chosen ??= env.S3_ENDPOINT === undefined ? diskStore() : s3Store(s3FromEnv(env.S3_ENDPOINT));
  return chosen;
}

const s3FromEnv = (endpoint: string) => ({
  endpoint,
  region: env.S3_REGION ?? "",
  bucket: env.S3_BUCKET ?? "",
  accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
  secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
});

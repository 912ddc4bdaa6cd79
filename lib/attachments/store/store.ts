import { env } from "@/lib/env";
import { diskStore } from "./disk";
import type { Store } from "./port";
import { s3Store } from "./s3";

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

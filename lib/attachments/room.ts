import { mkdir, statfs } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { Refused } from "@/lib/kernel/errors";

/** Kept free for everything else, above all the database; on a small disk a twentieth of it. */
const RESERVE_BYTES = 256_000_000;

export const filesDir = () => path.resolve(env.DATA_DIR, "files");

/** A folder below the files', made if it is missing. */
export async function folder(...parts: string[]): Promise<string> {
  const place = path.join(filesDir(), ...parts);
  await mkdir(place, { recursive: true, mode: 0o700 });
  return place;
}

/** @throws `insufficient-storage` when so many bytes more would touch the reserve. */
export async function requireRoom(bytes: number): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(await folder());
  const reserve = Math.min(RESERVE_BYTES, (blocks * bsize) / 20);
  if (bavail * bsize - bytes < reserve) throw full();
}

const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** A disk that is full says so; any other error stays what it is. */
export function orFull(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return FULL.has(code) ? full(error) : error;
}

export const full = (cause?: unknown) =>
  new Refused("insufficient-storage", "There is no room left for files. Nothing was kept.", {
    cause,
  });

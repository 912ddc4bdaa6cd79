import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { StatusView } from "./contract";
import { STATUS_STYLE, statusFeed, statusPage } from "./render";

/** What the status page consists of, by the path below `/status` at which it is found. */
export type StatusFiles = Readonly<Record<StatusFile, Buffer>>;
export const STATUS_FILES = ["index.html", "feed.atom", "status.json", "style.css"] as const;
export type StatusFile = (typeof STATUS_FILES)[number];

export function filesOf(view: StatusView, appUrl: string): StatusFiles {
  return {
    "index.html": Buffer.from(statusPage(view, appUrl)),
    "feed.atom": Buffer.from(statusFeed(view, appUrl)),
    "status.json": Buffer.from(`${JSON.stringify(view)}\n`),
    "style.css": Buffer.from(STATUS_STYLE),
  };
}

/** Writes them so that a reader finds each old or new, never half. */
export async function writeStatusFiles(folder: string, files: StatusFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of STATUS_FILES) {
    const target = path.join(folder, name);
    const beside = `${target}.${process.pid}.${randomUUID()}`;
    try {
      await writeFile(beside, files[name]);
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
  }
}

/** What the last one to know kept; null where nobody did. */
export async function readStatusView(folder: string): Promise<StatusView | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(path.join(folder, "status.json"), "utf8"));
    return StatusView.parse(kept);
  } catch {
    return null;
  }
}

import { createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BackupRefused } from "./refused";

/** Where the files of a backup go: nowhere before the rows that speak of them are committed. */
export interface FileStore {
  add(name: string, content: AsyncIterable<Buffer>): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Reads files for their sums alone. */
export const NO_FILES: FileStore = {
  async add(_name, content) {
    for await (const _ of content);
  },
  async keep() {},
  async discard() {},
};

/** Puts the files beside their place first, and into it when all is well. */
export class RestoredFiles implements FileStore {
  readonly #names: string[] = [];
  #draft: string | null = null;

  constructor(private readonly dataDir: string) {}

  async add(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    const isBelow = name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
    if (!isBelow) throw new BackupRefused(`the backup holds a file that belongs nowhere: ${name}`);
    await mkdir(this.dataDir, { recursive: true, mode: 0o700 });
    this.#draft ??= await mkdtemp(path.join(this.dataDir, "restored-"));
    const file = path.join(this.#draft, name);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(content), createWriteStream(file, { mode: 0o600, flush: true }));
    this.#names.push(name);
  }

  async keep(): Promise<void> {
    for (const name of this.#names) {
      const file = path.join(this.dataDir, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await rename(path.join(this.#draft ?? "", name), file);
    }
  }

  async discard(): Promise<void> {
    if (this.#draft && existsSync(this.#draft)) await rm(this.#draft, { recursive: true });
  }
}

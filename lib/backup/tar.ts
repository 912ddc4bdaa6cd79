import { once } from "node:events";
import type { Writable } from "node:stream";
import { BackupRefused } from "./refused";

const BLOCK = 512;
const NAME_LIMIT = 100;
const PREFIX_LIMIT = 155;
const OCTAL_LIMIT = 8 ** 11;

/** Writes entries one after the other, as any `tar` reads them (POSIX.1-1988, ustar). */
export class TarWriter {
  constructor(private readonly out: Writable) {}

  async add(name: string, data: Buffer): Promise<void> {
    await this.begin(name, data.byteLength);
    await this.write(data);
    await this.pad(data.byteLength);
  }

  /** An entry whose size is known before its content. */
  async addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void> {
    await this.begin(name, size);
    let written = 0;
    for await (const chunk of content) {
      written += chunk.byteLength;
      await this.write(chunk);
    }
    if (written !== size) throw new BackupRefused(`${name} changed while it was being read.`);
    await this.pad(size);
  }

  async end(): Promise<void> {
    await this.write(Buffer.alloc(BLOCK * 2));
    this.out.end();
  }

  private begin(name: string, size: number) {
    return this.write(headerOf(name, size));
  }

  private pad(size: number) {
    return this.write(Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));
  }

  private async write(data: Buffer): Promise<void> {
    if (data.byteLength > 0 && !this.out.write(data)) await once(this.out, "drain");
  }
}

export type Entry = { name: string; size: number; content: () => AsyncGenerator<Buffer> };

/** The entries of an archive in their order. Each must be read, or passed over, before the next. */
export async function* entriesOf(archive: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const source = new Source(archive);
  for (;;) {
    const header = await source.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return source.rest();
    const { name, size } = readHeader(header);
    let left = size;
    async function* content() {
      while (left > 0) {
        const chunk = await source.upTo(left);
        left -= chunk.byteLength;
        yield chunk;
      }
    }
    yield { name, size, content };
    for await (const _ of content());
    await source.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

class Source {
  private readonly chunks: AsyncIterator<Buffer>;
  private held = Buffer.alloc(0);

  constructor(archive: AsyncIterable<Buffer>) {
    this.chunks = archive[Symbol.asyncIterator]();
  }

  /** To the very end, since what is packed tells only there whether it is whole. */
  async rest(): Promise<void> {
    this.held = Buffer.alloc(0);
    while (!(await this.chunks.next()).done);
  }

  async upTo(limit: number): Promise<Buffer> {
    while (this.held.byteLength === 0) {
      const { value, done } = await this.chunks.next();
      if (done) throw new BackupRefused("the backup ends in the middle: it was cut short.");
      this.held = Buffer.from(value);
    }
    const taken = this.held.subarray(0, limit);
    this.held = this.held.subarray(taken.byteLength);
    return taken;
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = size; left > 0; ) {
      const part = await this.upTo(left);
      parts.push(part);
      left -= part.byteLength;
    }
    return Buffer.concat(parts);
  }
}

function headerOf(path: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const { name, prefix } = split(path);
  header.write(name, 0, "utf8");
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  if (size < OCTAL_LIMIT) header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write(`${Math.floor(Date.now() / 1_000).toString(8)}\0`, 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\0", 257, "latin1");
  header.write("00", 263);
  header.write(prefix, 345, "utf8");
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

function split(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= NAME_LIMIT) return { name: path, prefix: "" };
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    const fits = Buffer.byteLength(name) <= NAME_LIMIT && name !== "";
    if (fits && Buffer.byteLength(prefix) <= PREFIX_LIMIT) return { name, prefix };
  }
  throw new BackupRefused(`the name ${path} is too long for a backup.`);
}

function readHeader(header: Buffer): { name: string; size: number } {
  const told = Number.parseInt(header.toString("latin1", 148, 156), 8);
  if (told !== sumOf(header)) throw new BackupRefused("this is not a backup, or it is damaged.");
  const text = (from: number, to: number) =>
    header.toString("utf8", from, to).replace(/\0.*$/s, "");
  const prefix = text(345, 500);
  const isLarge = ((header[124] ?? 0) & 0x80) !== 0;
  return {
    name: prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    size: isLarge ? Number(header.readBigUInt64BE(128)) : Number.parseInt(text(124, 136), 8),
  };
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

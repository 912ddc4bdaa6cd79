import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { messageIdsIn } from "./clean";

export type Identity = {
  /** Under which this message is known in its mailbox. */
  identity: string;
  /** The same for the same message, whatever way it took. */
  contentSum: string;
};

const HEADER_BYTES = 512_000;
const CHUNK_BYTES = 64_000;
/** What its writer said; the rest of a header grows and changes on the way. */
const SAID = /^(from|subject|date|content-type):/i;

/** Who a message is, told from its source without reading what it says. */
export async function identityOf(path: string): Promise<Identity> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await file.read(head, 0, HEADER_BYTES, 0);
    const known = head.subarray(0, bytesRead);
    const bodyAt = endOfHeader(known);
    const lines = known
      .subarray(0, bodyAt)
      .toString("latin1")
      .replace(/\r?\n[ \t]+/g, " ")
      .split(/\r?\n/);
    const hash = createHash("sha256");
    for (const line of lines) if (SAID.test(line)) hash.update(`${line.trim()}\n`);
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let at = bodyAt; ; ) {
      const { bytesRead: more } = await file.read(chunk, 0, CHUNK_BYTES, at);
      if (more === 0) break;
      hash.update(chunk.subarray(0, more));
      at += more;
    }
    const contentSum = hash.digest("hex");
    const named = lines.filter((line) => /^message-id:/i.test(line));
    const [id] = named.length === 1 ? messageIdsIn(named[0] ?? "") : [];
    return { identity: id ?? `sum:${contentSum}`, contentSum };
  } finally {
    await file.close();
  }
}

function endOfHeader(head: Buffer): number {
  const ends = ["\r\n\r\n", "\n\n"].flatMap((blank) => {
    const at = head.indexOf(blank);
    return at === -1 ? [] : [at + blank.length];
  });
  return Math.min(...ends, head.byteLength);
}

import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";

const HEAD_BYTES = 64_000;
/** What a signature can be told from. More would have the reader unpack what it finds. */
const SIGNATURE_BYTES = 4_100;

/** What the bytes of a file say they are. Its name and what its sender says of it do not count. */
export async function contentTypeOf(path: string): Promise<string> {
  const head = await headOf(path);
  const known = await fileTypeFromBuffer(head.subarray(0, SIGNATURE_BYTES)).catch(() => undefined);
  return known?.mime ?? (isText(head) ? "text/plain" : "application/octet-stream");
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-8 without controls; the last letter may be cut in two. */
function isText(head: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}

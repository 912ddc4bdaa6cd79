import { createHmac, timingSafeEqual } from "node:crypto";
import { secretFor } from "@/lib/env";

/**
 * What a link in a mail may be for. Each has a key of its own, so that one never serves as another.
 * `open` and `click` hold the mail, `unsubscribe` and `rate` the ticket and the person, `approve` the
 * approval, the person and the step, `calendar` the person.
 */
export type Purpose = "open" | "click" | "unsubscribe" | "rate" | "approve" | "calendar";

export type Signed = { ids: string[]; number: number };

const ID_BYTES = 16;
const NUMBER_BYTES = 4;
const PROOF_BYTES = 16;

/** A token of ids and a number (0 to 4294967295) that only we can make. It is no secret what it says. */
export function signToken(purpose: Purpose, ids: readonly string[], number = 0): string {
  const said = Buffer.alloc(ids.length * ID_BYTES + NUMBER_BYTES);
  ids.forEach((id, at) => {
    said.write(id.replaceAll("-", ""), at * ID_BYTES, "hex");
  });
  said.writeUInt32BE(number, ids.length * ID_BYTES);
  return Buffer.concat([said, proofOf(purpose, said)]).toString("base64url");
}

/** What a token of ours says; null for anything that we did not make for this purpose. */
export function readToken(purpose: Purpose, token: string, idCount: number): Signed | null {
  const bytes = Buffer.from(token, "base64url");
  const length = idCount * ID_BYTES + NUMBER_BYTES;
  // Node reads some spellings of the same bytes; only ours counts.
  if (bytes.length !== length + PROOF_BYTES || bytes.toString("base64url") !== token) return null;
  const said = bytes.subarray(0, length);
  if (!timingSafeEqual(proofOf(purpose, said), bytes.subarray(length))) return null;
  const ids = Array.from({ length: idCount }, (_, at) =>
    uuidOf(said.subarray(at * ID_BYTES, (at + 1) * ID_BYTES)),
  );
  return { ids, number: said.readUInt32BE(idCount * ID_BYTES) };
}

const proofOf = (purpose: Purpose, said: Buffer) =>
  createHmac("sha256", secretFor(`mail-link:${purpose}`))
    .update(said)
    .digest()
    .subarray(0, PROOF_BYTES);

export function uuidOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

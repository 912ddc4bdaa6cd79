import { createHmac, timingSafeEqual } from "node:crypto";
import { env, secretFor } from "@/lib/env";
import { uuidOf } from "./signed-token";

const PREFIX = "reply+";
const ID_BYTES = 16;
const PROOF_BYTES = 12;
/** Some servers write addresses in lower case, so no letter may count on its case. */
const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * Where an answer to this mail goes. It says which ticket is meant and whom we wrote to, and nobody
 * else can make it up. Its local part stays below the 64 characters of RFC 5321.
 */
export function replyAddressOf(mailId: string): string {
  const id = Buffer.from(mailId.replaceAll("-", ""), "hex");
  return `${PREFIX}${base32(Buffer.concat([id, proofOf(id)]))}@${env.MAIL_DOMAIN}`;
}

/**
 * The mail that this address answers; null for an address that we did not make. The mail's row tells
 * the ticket and the recipient. It proves what is answered, never who answers.
 */
export function mailOfReplyAddress(address: string): string | null {
  const [local = "", domain, ...more] = address.trim().toLowerCase().split("@");
  if (domain !== env.MAIL_DOMAIN || more.length > 0 || !local.startsWith(PREFIX)) return null;
  const token = local.slice(PREFIX.length);
  const bytes = bytesOf(token);
  if (bytes?.length !== ID_BYTES + PROOF_BYTES || base32(bytes) !== token) return null;
  const id = bytes.subarray(0, ID_BYTES);
  return timingSafeEqual(proofOf(id), bytes.subarray(ID_BYTES)) ? uuidOf(id) : null;
}

const proofOf = (id: Buffer) =>
  createHmac("sha256", secretFor("reply-address")).update(id).digest().subarray(0, PROOF_BYTES);

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => DIGITS[Number.parseInt(group.padEnd(5, "0"), 2)] ?? "").join("");
}

function bytesOf(token: string): Buffer | null {
  const values = [...token].map((digit) => DIGITS.indexOf(digit));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

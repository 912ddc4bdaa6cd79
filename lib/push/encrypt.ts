import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** What a browser made for whoever may push to it, in base64url. */
export type BrowserKeys = { p256dh: string; auth: string };

const RECORD_BYTES = 4_096;
/** What fits into one record besides its header, the end mark and the tag. */
export const LIMIT_BYTES = RECORD_BYTES - 86 - 1 - 16;

/**
 * Encrypts a message for one browser (RFC 8291, RFC 8188): nobody on the way reads it. The last
 * argument is for the test vectors alone.
 *
 * @throws RangeError when it is too long for a push service, Error for keys that are none.
 */
export function encrypt(
  message: Buffer,
  browser: BrowserKeys,
  made: { privateKey?: Buffer; salt?: Buffer } = {},
): Buffer {
  if (message.length > LIMIT_BYTES) throw new RangeError("The message is too long to be pushed.");
  const theirs = Buffer.from(browser.p256dh, "base64url");
  const ours = createECDH("prime256v1");
  if (made.privateKey) ours.setPrivateKey(made.privateKey);
  else ours.generateKeys();
  const ourPublic = ours.getPublicKey();
  const salt = made.salt ?? randomBytes(16);

  const shared = ours.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, ourPublic]);
  const secret = derive(shared, Buffer.from(browser.auth, "base64url"), info, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);

  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  // A single record, and so the last: it ends with 2.
  const padded = Buffer.concat([message, Buffer.from([2])]);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_BYTES);
  return Buffer.concat([salt, size, Buffer.from([ourPublic.length]), ourPublic, sealed]);
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, bytes: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, bytes));

import { conflict, Refused } from "@/lib/kernel/errors";

const VERSION = "1.0.0";

export const RESUMABLE = { "Tus-Resumable": VERSION };

/** What a client that asks first is told of the protocol. */
export const TUS_OPTIONS = {
  ...RESUMABLE,
  "Tus-Version": VERSION,
  "Tus-Extension": "creation,termination,expiration",
};

/** @throws `precondition-failed` for another version of the protocol; none named is ours. */
export function requireTus(headers: Headers): void {
  const said = headers.get("tus-resumable");
  if (said === null || said === VERSION) return;
  throw new Refused("precondition-failed", `Uploads here speak tus ${VERSION}.`);
}

/** What tus says of a new upload in headers; null when the body says it instead. */
export function announced(headers: Headers): { name: string; size: number } | null {
  const length = headers.get("upload-length");
  if (length === null) return null;
  if (!/^\d{1,15}$/.test(length)) {
    throw new Refused("malformed-request", "Upload-Length is a number of bytes.");
  }
  const pairs = (headers.get("upload-metadata") ?? "").split(",").map((pair) => pair.trim());
  const encoded = pairs.find((pair) => pair.startsWith("filename "))?.slice("filename ".length);
  const name = Buffer.from(encoded ?? "", "base64").toString("utf8");
  return { name, size: Number(length) };
}

/**
 * Holds what a piece says of itself against how far the upload is.
 *
 * @throws `unsupported-media-type`, `malformed-request`, `conflict` or `content-too-large`.
 */
export function offsetIn(headers: Headers, upload: { received: number; size: number }): void {
  if (headers.get("content-type") !== "application/offset+octet-stream") {
    throw new Refused("unsupported-media-type", "Send application/offset+octet-stream.");
  }
  const said = headers.get("upload-offset") ?? "";
  if (!/^\d{1,15}$/.test(said)) {
    throw new Refused("malformed-request", "Upload-Offset is a number of bytes.");
  }
  if (Number(said) !== upload.received) {
    throw conflict(`So far ${upload.received} bytes have arrived; go on from there.`);
  }
  const left = upload.size - upload.received;
  if (Number(headers.get("content-length") ?? 0) <= left) return;
  throw new Refused("content-too-large", `Only ${left} bytes are left of this upload.`);
}

import { type FieldError, invalid, Refused } from "@/lib/kernel/errors";

const LIMIT_BYTES = 1_000_000;
const DEEPEST = 32;
/** Names through which a careless merge would reach every object of the process. */
const POISON = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The JSON of a request, judged before it is parsed; undefined when there is none.
 *
 * @throws `unsupported-media-type`, `content-too-large`, `malformed-request` or `validation-failed`.
 */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type");
  const bytes = type === null ? await readAll(request) : await typed(type, request);
  if (bytes.byteLength === 0) return undefined;
  if (type === null) throw unsupported();
  const value = parsed(decoded(bytes));
  const poisoned = poisonIn(value, "");
  if (poisoned.length > 0) throw invalid(poisoned);
  return value;
}

function typed(type: string, request: Request): Promise<Uint8Array> {
  const [media = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((part) => part.startsWith("charset="));
  if (media !== "application/json") throw unsupported();
  if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) throw unsupported();
  return readAll(request);
}

/** Stops at the limit, whatever `Content-Length` says or does not say. */
async function readAll(request: Request): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw malformed("The body was cut off.", error);
    });
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > LIMIT_BYTES) {
      void reader.cancel().catch(() => {});
      throw new Refused("content-too-large", "A body may have at most 1 MB.");
    }
    chunks.push(value);
  }
}

function decoded(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw malformed("The body is not UTF-8.", error);
  }
  if (text.startsWith("\uFEFF")) throw malformed("The body begins with a byte order mark.");
  return text;
}

function parsed(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw malformed(`The body nests deeper than ${DEEPEST} levels.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed("The body is not JSON.", error);
  }
}

/** Counts brackets outside strings, so that a parser never meets a hundred thousand of them. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (deepest > DEEPEST) return deepest;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return deepest;
}

function poisonIn(value: unknown, path: string): FieldError[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${path}/${name}`;
    return POISON.has(name) ? [{ path: at, message: "is not allowed" }] : poisonIn(member, at);
  });
}

export const isPoison = (name: string) => POISON.has(name);

const unsupported = () =>
  new Refused("unsupported-media-type", "Send the body as application/json in UTF-8.");

const malformed = (message: string, cause?: unknown) =>
  new Refused("malformed-request", message, { cause });

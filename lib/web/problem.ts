import { isDatabaseAway } from "@/lib/db/client";
import { busy, type Refusal, Refused } from "@/lib/kernel/errors";
import { reportFault } from "./fault";
import type { Carried, SentFields } from "./header-fields";
import { SELDOM_COUNTED } from "./rate-limit";

type Kind = {
  status: number;
  title: string;
  /** The header fields that it has besides the quota. */
  carries?: Carried;
};

const KINDS: Record<Refusal, Kind> = {
  "malformed-request": { status: 400, title: "The request cannot be read" },
  "idempotency-key-invalid": { status: 400, title: "The idempotency key is not valid" },
  unauthenticated: {
    status: 401,
    title: "Sign in first",
    carries: { "WWW-Authenticate": "always" },
  },
  forbidden: { status: 403, title: "You may not do this" },
  "not-found": { status: 404, title: "There is nothing here that you can see" },
  "method-not-allowed": {
    status: 405,
    title: "This method is not allowed here",
    carries: { Allow: "always" },
  },
  "request-in-progress": {
    status: 409,
    title: "The same request is still running",
    carries: { "Retry-After": "always" },
  },
  "invalid-transition": { status: 409, title: "This cannot happen in its present state" },
  "already-exists": { status: 409, title: "There is one like it already" },
  conflict: { status: 409, title: "This contradicts what is there" },
  gone: { status: 410, title: "This is not there any more" },
  "precondition-failed": {
    status: 412,
    title: "It has changed since you last saw it",
    carries: { ETag: "sometimes" },
  },
  "content-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "A body of this kind is not read here" },
  "validation-failed": { status: 422, title: "Some of what was sent is not valid" },
  "idempotency-key-reused": { status: 422, title: "This key was used for another request" },
  "precondition-required": { status: 428, title: "Say which version you mean" },
  "rate-limited": { status: 429, title: "Too many requests", carries: { "Retry-After": "always" } },
  unavailable: {
    status: 503,
    title: "Muster cannot answer right now",
    carries: { "Retry-After": "always" },
  },
  "insufficient-storage": { status: 507, title: "There is no room left" },
};

export const REFUSALS = Object.keys(KINDS) as Refusal[];
export const statusOf = (code: Refusal) => KINDS[code].status;

/** What a refusal of this status carries, whichever of its codes it is; what the server in front refuses is counted nowhere. */
export function carriedByRefusal(status: number): Carried {
  const kinds = Object.values(KINDS).filter((kind) => kind.status === status);
  const fields = [...new Set(kinds.flatMap(({ carries = {} }) => Object.keys(carries)))];
  const isEach = (field: string) =>
    kinds.every(({ carries = {} }) => Reflect.get(carries, field) === "always");
  const own = fields.map((field) => [field, isEach(field) ? "always" : "sometimes"]);
  if (status === 405) return Object.fromEntries(own);
  return { ...SELDOM_COUNTED, ...Object.fromEntries(own) };
}

export const typeOf = (code: string) => `/problems/${code}`;

/**
 * The one translation of everything thrown into RFC 9457. `instance` names the route and never what
 * was asked for: what may not be seen has to read, to the byte, like what does not exist.
 */
export function problem(error: unknown, instance: string, more: SentFields = {}): Response {
  const known = error instanceof Refused ? error : isDatabaseAway(error) ? busy(error) : null;
  if (known === null) return faultOf(error, instance, more);
  if (known.code === "unavailable") reportFault(known, instance);
  const { status, title } = KINDS[known.code];
  const body = {
    type: typeOf(known.code),
    title,
    status,
    detail: known.message,
    instance,
    ...(known.errors.length > 0 ? { errors: known.errors } : {}),
    ...(known.transitions ? { transitions: known.transitions } : {}),
  };
  return answerWith(status, body, { ...more, ...headersFor(known) });
}

function faultOf(error: unknown, instance: string, more: SentFields): Response {
  const fault = reportFault(error, instance);
  const body = {
    type: typeOf("fault"),
    title: "Something went wrong on our side",
    status: 500,
    detail: "Nothing was changed. The administrator can find the cause by this answer's instance.",
    instance: `urn:uuid:${fault}`,
  };
  return answerWith(500, body, more);
}

const RETRY_UNAVAILABLE_S = 2;

function headersFor(known: Refused): SentFields {
  const headers: SentFields = {};
  if (known.code === "unauthenticated") headers["WWW-Authenticate"] = 'Bearer realm="Muster"';
  const retryAfter =
    known.retryAfter ?? (known.code === "unavailable" ? RETRY_UNAVAILABLE_S : undefined);
  if (retryAfter !== undefined) headers["Retry-After"] = String(retryAfter);
  if (known.currentVersion !== undefined) headers.ETag = `"${known.currentVersion}"`;
  return headers;
}

function answerWith(status: number, body: unknown, headers: SentFields = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

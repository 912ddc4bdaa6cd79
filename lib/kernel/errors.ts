import type { z } from "zod";

export type FieldError = { path: string; message: string };

/** A move that is possible where another was asked for. */
export type PossibleMove = { event: string; to: string };

export type Refusal =
  | "malformed-request"
  | "idempotency-key-invalid"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "method-not-allowed"
  | "request-in-progress"
  | "invalid-transition"
  | "already-exists"
  | "conflict"
  | "gone"
  | "precondition-failed"
  | "content-too-large"
  | "unsupported-media-type"
  | "validation-failed"
  | "idempotency-key-reused"
  | "precondition-required"
  | "rate-limited"
  | "unavailable"
  | "insufficient-storage";

type Details = {
  errors?: readonly FieldError[];
  /** Of what cannot happen in its present state: what can. */
  transitions?: readonly PossibleMove[];
  /** Seconds until another try makes sense. */
  retryAfter?: number;
  /** The version that the subject has now, where the caller's was stale. */
  currentVersion?: number;
  cause?: unknown;
};

/** A refusal that the caller may read: `message` is public, `cause` is for the log only. */
export class Refused extends Error {
  readonly code: Refusal;
  readonly errors: readonly FieldError[];
  readonly transitions: readonly PossibleMove[] | undefined;
  readonly retryAfter: number | undefined;
  readonly currentVersion: number | undefined;

  constructor(code: Refusal, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = "Refused";
    this.code = code;
    this.errors = details.errors ?? [];
    this.transitions = details.transitions;
    this.retryAfter = details.retryAfter;
    this.currentVersion = details.currentVersion;
  }
}

export const invalid = (errors: readonly FieldError[]) =>
  new Refused("validation-failed", "Some of what was sent is not valid.", { errors });

/** What zod found, as field errors below a path; an unknown member goes under its own name. */
export function issuesAt(base: string, error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = base + issue.path.map((part) => `/${String(part)}`).join("");
    if (issue.code !== "unrecognized_keys") return [{ path: at, message: issue.message }];
    return issue.keys.map((name) => ({ path: `${at}/${name}`, message: issue.message }));
  });
}

export const notFound = () => new Refused("not-found", "There is nothing here that you can see.");

export const forbidden = (message = "You may not do this.") => new Refused("forbidden", message);

export const conflict = (message: string) => new Refused("conflict", message);

export const stale = (currentVersion: number) =>
  new Refused("precondition-failed", "It has changed since you last saw it.", { currentVersion });

export const busy = (cause?: unknown) =>
  new Refused("unavailable", "Muster cannot answer right now. Nothing was changed; try again.", {
    retryAfter: 2,
    cause,
  });

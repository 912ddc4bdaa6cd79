import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { type Command, execute, type Outcome, parse } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import type { Scope } from "@/lib/people/contract";
import { actorIn } from "./actor-in";
import type { Carried, SentFields } from "./header-fields";
import { jsonBody } from "./json-body";
import type { About, Asked, Operation, Reply } from "./operation";
import { idempotencyKey, requireVersion, versionSeen } from "./preconditions";
import { queryOf } from "./query";
import { tagged, tagOf } from "./read";

const NOTHING = z.strictObject({});

type Endpoint<Body, View> = About & {
  scope?: Scope;
  /** What the body may say; nothing by default. */
  body?: z.ZodType<Body>;
  /** The command's input; the body itself by default. */
  input?: (body: Body, asked: Asked) => unknown;
  /** Whether `If-Match` is needed, taken, or ignored (the default). */
  version?: Operation["version"];
  /** Reads afresh what the command was about, as this actor may see it now; absent: 204. */
  show?: {
    view: z.ZodType<View>;
    run: (actor: Person, outcome: Outcome) => Promise<View | null>;
    /** Where something new is to be found. */
    at?: (view: View) => string;
  };
};

/** A command as a REST operation. */
export function endpoint<Input, Subject, Body = Record<string, never>, View = never>(
  command: Command<Input, Subject>,
  definition: Endpoint<Body, View>,
): Operation {
  const { id, summary, tag, scope = "write", input, version = "none", show } = definition;
  const schema = (definition.body ?? NOTHING) as z.ZodType<Body>;
  return {
    ...{ id, summary, tag, scope, version },
    writes: true,
    query: NOTHING,
    body: definition.body ?? null,
    answers: show
      ? { ...(command.creates ? { 201: show.view } : {}), 200: show.view }
      : { 204: null },
    carries: {
      204: REPLAYED,
      ...(show
        ? {
            200: { ...REPLAYED, ...tagOf(show.view) },
            201: {
              ...REPLAYED,
              ...tagOf(show.view),
              ...(show.at ? ({ Location: "always" } as const) : {}),
            },
          }
        : {}),
    },
    refusals: REFUSED_WRITES,
    async answer(asked) {
      const { request, caller } = asked;
      const actor = actorIn(caller);
      queryOf(request.url, NOTHING);
      const key = idempotencyKey(request.headers);
      const seen = version === "none" ? null : versionSeen(request.headers);
      if (version === "required") requireVersion(seen);
      const body = parse(schema, (await jsonBody(request)) ?? {});

      const outcome = await execute(command, actor, input ? input(body, asked) : body, {
        key,
        version: seen,
      });
      const replayed: SentFields = outcome.replayed ? { "Idempotent-Replayed": "true" } : {};
      if (!show) return { status: 204, headers: replayed };

      const view = await show.run(actor, outcome);
      if (view === null) throw notFound();
      const location: SentFields =
        show.at && outcome.status === 201 ? { Location: show.at(view) } : {};
      return {
        status: outcome.status,
        body: view,
        headers: { ...replayed, ...location, ...tagged(view) },
      };
    },
  };
}

const REPLAYED: Carried = { "Idempotent-Replayed": "sometimes" };

const REFUSED_WRITES: Operation["refusals"] = [
  "malformed-request",
  "idempotency-key-invalid",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "content-too-large",
  "unsupported-media-type",
  "validation-failed",
  "rate-limited",
  "unavailable",
];

type Plain<Body> = About & {
  scope?: Scope | null;
  body?: z.ZodType<Body>;
  answers: Operation["answers"];
  carries?: Operation["carries"];
  run: (asked: Asked & { body: Body }) => Promise<Reply>;
};

/**
 * A write of operational rows, which is idempotent by nature and knows no key; or one that a
 * request without a principal makes.
 */
export function write<Body = Record<string, never>>(definition: Plain<Body>): Operation {
  const { id, summary, tag, scope = "write", answers, run } = definition;
  const schema = (definition.body ?? NOTHING) as z.ZodType<Body>;
  return {
    ...{ id, summary, tag, scope, answers },
    carries: definition.carries ?? {},
    writes: true,
    query: NOTHING,
    body: definition.body ?? null,
    refusals: REFUSED_WRITES,
    version: "none",
    async answer(asked) {
      queryOf(asked.request.url, NOTHING);
      idempotencyKey(asked.request.headers);
      const body = parse(schema, (await jsonBody(asked.request)) ?? {});
      return run({ ...asked, body });
    },
  };
}

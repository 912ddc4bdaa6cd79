import { hasScope, isAgent, type Person } from "@/lib/kernel/actor";
import { forbidden, notFound, Refused } from "@/lib/kernel/errors";
import { scopesOf } from "@/lib/people/policy";
import { type Caller, callerOf } from "./api-actor";
import { clientAddress } from "./client-address";
import type { SentFields } from "./header-fields";
import { METHODS, type Method, type Operation, type Resource } from "./operation";
import { readToTheEnd } from "./read-to-the-end";
import "./issue-sentences";
import { problem } from "./problem";
import { requirePlainNames } from "./query";
import { type Allowance, limitHeaders, type Quota, requireLeft, take } from "./rate-limit";

type Context = { params: Promise<Record<string, string>> };
type Handler = (request: Request, context: Context) => Promise<Response>;
type Handlers = Record<Method | "HEAD" | "OPTIONS", Handler>;

export const PREFIX = "/api/v1";

/** A resource as Next's handlers, all seven of them: a method that is not there says so itself. */
export function route(resource: Resource): Handlers {
  const allowed = allowedOf(resource);
  const refuse: Handler = async () => {
    const refused = new Refused("method-not-allowed", `Here one may ${allowed.join(", ")}.`);
    const response = problem(refused, PREFIX + resource.path);
    response.headers.set("Allow", allowed.join(", "));
    return response;
  };
  const handlerOf = (method: Method): Handler => {
    const operation = resource.operations[method];
    return operation ? (request, context) => answer(resource, operation, request, context) : refuse;
  };
  const get = handlerOf("GET");
  return {
    GET: get,
    HEAD: resource.operations.GET ? async (...args) => bodiless(await get(...args)) : refuse,
    POST: handlerOf("POST"),
    PUT: handlerOf("PUT"),
    PATCH: handlerOf("PATCH"),
    DELETE: handlerOf("DELETE"),
    OPTIONS: async () =>
      new Response(null, {
        status: 204,
        headers: { ...resource.tells, Allow: allowed.join(", ") },
      }),
  };
}

const unknown: Handler = async (request) => {
  await readToTheEnd(request);
  return problem(notFound(), PREFIX);
};

/** Whatever has no resource, in whatever method. */
export const unknownRoute: Handlers = {
  GET: unknown,
  HEAD: async (...args) => bodiless(await unknown(...args)),
  POST: unknown,
  PUT: unknown,
  PATCH: unknown,
  DELETE: unknown,
  OPTIONS: unknown,
};

function allowedOf({ operations }: Resource): string[] {
  const methods = METHODS.filter((method) => operations[method]);
  return [...methods.flatMap((name) => (name === "GET" ? ["GET", "HEAD"] : [name])), "OPTIONS"];
}

async function answer(
  resource: Resource,
  operation: Operation,
  request: Request,
  context: Context,
): Promise<Response> {
  const limits = new Limits(clientAddress(request.headers));
  try {
    const caller = await admitted(operation, request, limits);
    requirePlainNames(request.headers);
    const params = checked(resource, await context.params);
    const param = (name: string) => params[name] ?? "";
    const { status, body, bytes, headers } = await operation.answer({ request, caller, param });
    return new Response(bytes ?? (body === undefined ? null : JSON.stringify(body)), {
      status,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        Vary: "Authorization, Cookie",
        ...limits.headers,
        ...headers,
      },
    });
  } catch (error) {
    return problem(error, PREFIX + resource.path, limits.headers);
  }
}

/** What this request counts against, once that is known. */
class Limits {
  headers: SentFields = {};

  constructor(private readonly address: string) {}

  /** @throws `rate-limited` */
  count(quota: Quota, whose = this.address): void {
    const allowance: Allowance = take(quota, whose);
    this.headers = limitHeaders(allowance);
    requireLeft(allowance);
  }
}

async function admitted(
  operation: Operation,
  request: Request,
  limits: Limits,
): Promise<Caller | null> {
  if (operation.scope === null) {
    limits.count("open");
    return null;
  }
  const caller = await callerOf(request, operation.writes).catch((error: unknown) => {
    if (error instanceof Refused && error.code === "unauthenticated") limits.count("refused");
    throw error;
  });
  const { actor } = caller;
  limits.count(quotaOf(operation, actor), actor.id);
  if (!scopesOf(actor.role).includes(operation.scope)) throw forbidden();
  if (hasScope(actor, operation.scope)) return caller;
  throw forbidden(`This token lacks the scope "${operation.scope}".`);
}

function quotaOf({ writes, answers, scope }: Operation, actor: Person): Quota {
  if (!writes) return "read";
  if (scope === "inbound") return "inbound";
  // Whoever lacks the scope makes nothing, however often they ask.
  const mayMake = scope !== null && scopesOf(actor.role).includes(scope) && hasScope(actor, scope);
  return mayMake && answers[201] && !isAgent(actor) ? "create" : "write";
}

/** What cannot be a name here names nothing. */
function checked(resource: Resource, given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(resource.params).map(([name, schema]) => {
      const parsed = schema.safeParse(given[name]);
      if (!parsed.success) throw notFound();
      return [name, parsed.data];
    }),
  );
}

function bodiless(response: Response): Response {
  void response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

import { hasScope } from "@/lib/kernel/actor";
import { forbidden, notFound, Refused } from "@/lib/kernel/errors";
import { scopesOf } from "@/lib/people/policy";
import { type Caller, callerOf } from "./api-actor";
import { METHODS, type Method, type Operation, type Resource } from "./operation";
import "./issue-sentences";
import { problem } from "./problem";

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
      new Response(null, { status: 204, headers: { Allow: allowed.join(", ") } }),
  };
}

const unknown: Handler = async () => problem(notFound(), PREFIX);

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
  try {
    const caller = await admitted(operation, request);
    const params = checked(resource, await context.params);
    const param = (name: string) => params[name] ?? "";
    const { status, body, headers } = await operation.answer({ request, caller, param });
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        Vary: "Authorization, Cookie",
        ...headers,
      },
    });
  } catch (error) {
    return problem(error, PREFIX + resource.path);
  }
}

async function admitted(operation: Operation, request: Request): Promise<Caller | null> {
  if (operation.scope === null) return null;
  const caller = await callerOf(request, operation.writes);
  const { actor } = caller;
  if (!scopesOf(actor.role).includes(operation.scope)) throw forbidden();
  if (hasScope(actor, operation.scope)) return caller;
  throw forbidden(`This token lacks the scope "${operation.scope}".`);
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
  return new Response(null, { status: response.status, headers: response.headers });
}

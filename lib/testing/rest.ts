import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { issueToken } from "@/lib/people/commands/issue-token";
import type { Scope } from "@/lib/people/contract";
import { carriedBy, statusesOf } from "@/lib/web/carried";
import { HEADER_FIELDS } from "@/lib/web/header-fields";
import type { Method, Resource } from "@/lib/web/operation";
import { carriedByRefusal } from "@/lib/web/problem";
import { PREFIX, route } from "@/lib/web/route";

type Wish = {
  token?: string | undefined;
  params?: Record<string, string>;
  query?: string;
  /** Sent as JSON; `raw` as it is. */
  json?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
};

export type Answered = {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at an answer as its client does
  body: any;
};

/** Asks a resource as a client would, without a server in between. */
export async function ask(
  resource: Resource,
  method: Method | "HEAD" | "OPTIONS",
  { token, params = {}, query = "", json, raw, headers = {} }: Wish = {},
): Promise<Answered> {
  const path = resource.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const body = raw ?? (json === undefined ? null : JSON.stringify(json));
  const request = new Request(`http://localhost:3000${PREFIX}${path}${query}`, {
    method,
    body,
    headers: {
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
  const response = await route(resource)[method](request, { params: Promise.resolve(params) });
  const faults = faultsOf(resource, method, response);
  if (faults.length > 0) throw new Error(`${method} ${resource.path} ${faults.join(", and ")}.`);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text === "" ? null : JSON.parse(text),
  };
}

/** Where an answer is another than the contract says: its status, and the header fields that it has or lacks. */
export function faultsOf(resource: Resource, method: string, { status, headers }: Response) {
  const operation = Object.entries(resource.operations).find(([name]) => name === method)?.[1];
  if (status >= 500 && status !== 503 && status !== 507) return [];
  if (!operation && status !== 405) return [];
  if (operation && !statusesOf(operation).includes(status)) {
    return [`answers ${status}, which the contract does not say`];
  }
  const carried = operation ? carriedBy(operation, status) : carriedByRefusal(status);
  return Object.keys(HEADER_FIELDS).flatMap((field) => {
    const when = Reflect.get(carried, field);
    const isSent = headers.has(field);
    if (isSent && when === undefined) return [`sends ${field} with ${status}, unsaid`];
    return !isSent && when === "always" ? [`sends no ${field} with ${status}`] : [];
  });
}

/** The last segment of a problem's type. */
export const codeOf = ({ body }: Answered): string => String(body?.type).split("/").at(-1) ?? "";

export async function tokenOf(person: Person, scopes?: Scope[]): Promise<string> {
  const { secret } = await execute(issueToken, person, { name: "A test", scopes });
  return secret ?? "";
}

import { randomUUID } from "node:crypto";
import type { Asked } from "../asking";
import { type Operation, resolved, type Schema } from "./spec";
import { broken, HOSTILE, type Maker, oneOf, valid } from "./values";

export type Kind = "valid" | "mutated" | "hostile";

export type Made = {
  asked: Asked;
  kind: Kind;
  operation: Operation;
  /** What was done to it, to find it again. */
  how: string;
  /** It certainly breaks the contract: whatever answers it may not be a success. */
  mustFail: boolean;
  /** It may have become the address of something else, or of nothing. */
  isElsewhere: boolean;
};

type Draft = {
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: unknown;
};

/** A request for this operation, made from the document alone. */
export function makeRequest(operation: Operation, kind: Kind, maker: Maker): Made {
  const draft = validDraft(operation, maker);
  if (kind === "valid") return made(operation, kind, draft, "as documented");
  if (kind === "hostile") return hostile(operation, draft, maker);
  const { random } = maker;
  const mutation = oneOf(random, mutationsOf(operation, draft, maker));
  return { ...mutation, kind, operation };
}

function validDraft({ path, query, headers, body }: Operation, maker: Maker): Draft {
  const { random, pool } = maker;
  const chosen = query.filter(({ name }) => name !== "cursor" && random() < 0.3);
  const sent = headers.filter(({ name }) => name !== "If-Match" || random() < 0.9);
  return {
    path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      pool(name === "id" ? path.replace(/\{id\}.*/, "") : name, random),
    ),
    query: new URLSearchParams(
      chosen.map(({ name, schema }) => [name, String(valid(schema, name, maker))]),
    ),
    headers: Object.fromEntries(
      sent.map(({ name }) => [name, name === "If-Match" ? '"1"' : randomUUID()]),
    ),
    body: body === null ? undefined : valid(body, "body", maker),
  };
}

type Mutation = Omit<Made, "kind" | "operation">;

function mutationsOf(operation: Operation, draft: Draft, maker: Maker): Mutation[] {
  const found: Mutation[] = [];
  const add = (how: string, changed: Partial<Draft>) =>
    found.push(drawn(operation, { ...draft, ...changed }, how, { mustFail: true }));
  const { path, query, body } = operation;
  if (path.includes("{")) {
    const nameless = path.replaceAll(/\{\w+\}/g, "no-such-name");
    add("a name that cannot be one", { path: nameless });
  }
  for (const { name, schema } of query) {
    const wrong = schema.enum || schema.type === "integer" ? "nonsense" : null;
    if (wrong !== null) add(`a wrong ${name}`, { query: new URLSearchParams([[name, wrong]]) });
  }
  if (query.length > 0) {
    add("an unknown parameter", { query: new URLSearchParams([["nonsense", "1"]]) });
    const twice = query[0]?.name ?? "";
    const both = [
      [twice, "1"],
      [twice, "2"],
    ];
    add("a parameter twice", { query: new URLSearchParams(both) });
  }
  if (body !== null) found.push(...bodyMutations(operation, draft, body, maker));
  if (operation.headers.some(({ name }) => name === "Idempotency-Key")) {
    add("a key with a blank", { headers: { ...draft.headers, "Idempotency-Key": "a b" } });
  }
  // An operation without anything to break is asked by somebody whom nobody knows.
  if (found.length === 0) {
    const forged = { ...draft, headers: { Authorization: "Bearer muster_forged" } };
    const mustFail = !operation.isOpen;
    found.push(drawn(operation, forged, "forged credentials", { mustFail }));
  }
  return found;
}

function bodyMutations(operation: Operation, draft: Draft, body: Schema, maker: Maker): Mutation[] {
  const { properties = {}, required = [] } = resolved(body, maker.document);
  const given = draft.body as Record<string, unknown>;
  const found: Mutation[] = [];
  const add = (how: string, asked: unknown) =>
    found.push(drawn(operation, { ...draft, body: asked }, how, { mustFail: true }));
  add("an unknown member", { ...given, isAdmin: true });
  add("a list for an object", [given]);
  add("a text for an object", "x");
  for (const [name, schema] of Object.entries(properties)) {
    const wrong = broken(schema, maker);
    if (wrong !== null) add(`a wrong ${name}`, { ...given, [name]: wrong.value });
  }
  for (const name of required) {
    const { [name]: _, ...rest } = given;
    add(`no ${name}`, rest);
  }
  const text = JSON.stringify(given);
  const cut = drawn(operation, draft, "half a body", { mustFail: true });
  const type = { "Content-Type": "application/json" };
  found.push({ ...cut, asked: { ...raw(cut.asked, text.slice(0, -1)), headers: type } });
  const plain = drawn(operation, draft, "another media type", { mustFail: true });
  const other = { "Content-Type": "text/plain" };
  found.push({ ...plain, asked: { ...raw(plain.asked, text), headers: other } });
  return found;
}

function raw({ json: _, ...asked }: Asked, body: string): Asked {
  return { ...asked, body };
}

/** One place of the request says something that was written to hurt. */
function hostile(operation: Operation, draft: Draft, maker: Maker): Made {
  const { random } = maker;
  const words = oneOf(random, HOSTILE);
  const places: (() => Made)[] = [];
  const add = (how: string, changed: Partial<Draft>, isElsewhere = false) =>
    places.push(() => ({
      ...drawn(operation, { ...draft, ...changed }, `${how}: ${words.slice(0, 40)}`, {}),
      ...{ kind: "hostile", operation, isElsewhere },
    }));
  if (operation.path.includes("{")) {
    const path = operation.path.replaceAll(/\{\w+\}/g, encoded(words));
    add("its name", { path }, true);
  }
  for (const { name } of operation.query) {
    const query = new URLSearchParams([...draft.query, [name, words]]);
    query.delete(name);
    query.append(name, words);
    add(name, { query });
  }
  add("a parameter", { query: new URLSearchParams([[words, words]]) });
  const inHeader = Buffer.from(words.replaceAll(/\p{Cc}/gu, "")).toString("latin1");
  for (const name of ["Idempotency-Key", "If-Match", "If-None-Match", "Accept", "Cookie"]) {
    add(name, { headers: { ...draft.headers, [name]: inHeader } });
  }
  if (operation.body !== null) {
    const given = draft.body as Record<string, unknown>;
    const { properties = {} } = resolved(operation.body, maker.document);
    for (const name of Object.keys(properties)) {
      add(name, { body: { ...given, [name]: words } });
      add(name, { body: { ...given, [name]: [words] } });
      add(name, { body: { ...given, [name]: { [words]: words } } });
    }
    add("a member's name", { body: { ...given, [words]: words } });
  } else if (operation.method !== "GET") {
    add("a body nobody asked for", { body: { [words]: words } });
  }
  return oneOf(random, places)();
}

/** A lone surrogate cannot be encoded; its bytes can be sent all the same. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()) || "%20";
}

function drawn(
  { method }: Operation,
  { path, query, headers, body }: Draft,
  how: string,
  { mustFail = false },
): Mutation {
  const asked: Asked = {
    method,
    path: `/api/v1${path}${query.size > 0 ? `?${query}` : ""}`,
    headers,
    ...(body === undefined ? {} : { json: body }),
  };
  return { asked, how, mustFail, isElsewhere: false };
}

function made(operation: Operation, kind: Kind, draft: Draft, how: string): Made {
  return { ...drawn(operation, draft, how, {}), kind, operation };
}

import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Page, PageQuery } from "@/lib/kernel/page";
import type { Scope } from "@/lib/people/contract";
import { actorIn } from "./actor-in";
import type { Carried, SentFields } from "./header-fields";
import type { About, Asked, Operation, Reply } from "./operation";
import { queryOf } from "./query";
import { ownOrigin } from "./same-origin";

const NO_QUERY = z.strictObject({});

const REFUSED_READS: Operation["refusals"] = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "validation-failed",
  "rate-limited",
  "unavailable",
];

type Reading<Query> = { actor: Person; param: Asked["param"]; query: Query };

type Read<View, Shape extends z.ZodRawShape> = About & {
  scope?: Scope;
  query?: z.ZodObject<Shape, z.core.$strict>;
  view: z.ZodType<View>;
  /** Null for what this actor cannot see. */
  run: (reading: Reading<z.output<z.ZodObject<Shape, z.core.$strict>>>) => Promise<View | null>;
};

/** One thing, with its version as its ETag where it has one. */
export function read<View, Shape extends z.ZodRawShape = Record<never, never>>(
  definition: Read<View, Shape>,
): Operation {
  const { id, summary, tag, scope = "read", view, run } = definition;
  const query = definition.query ?? NO_QUERY;
  return {
    ...{ id, summary, tag, scope, query },
    writes: false,
    body: null,
    answers: { 200: view },
    carries: { 200: tagOf(view) },
    refusals: REFUSED_READS,
    version: "none",
    async answer({ request, caller, param }) {
      const asked = queryOf(request.url, query) as z.output<z.ZodObject<Shape, z.core.$strict>>;
      const found = await run({ actor: actorIn(caller), param, query: asked });
      if (found === null) throw notFound();
      return { status: 200, body: found, headers: tagged(found) };
    },
  };
}

type Rows<Item> = {
  rows: readonly Item[];
  nextCursor: string | null;
  /** What the page says beside its rows, by the members that it has besides. */
  beside?: Readonly<Record<string, unknown>>;
};

type List<Item, Shape extends z.ZodRawShape> = About & {
  scope?: Scope;
  filter?: Shape;
  item: z.ZodType<Item>;
  /** Members that a page has beside `data` and `nextCursor`. */
  beside?: z.ZodRawShape;
  run: (
    reading: Reading<z.output<z.ZodObject<Shape, z.core.$strict>>> & { page: Page },
  ) => Promise<Rows<Item> | null>;
};

/** A page of many things, by cursor. */
export function list<Item, Shape extends z.ZodRawShape = Record<never, never>>(
  definition: List<Item, Shape>,
): Operation {
  const { id, summary, tag, scope = "read", item, beside = {}, run } = definition;
  const page = { data: z.array(item), nextCursor: z.string().nullable() };
  const filter = z.strictObject(definition.filter ?? ({} as Shape));
  const query = z.strictObject({ ...filter.shape, ...PageQuery });
  return {
    ...{ id, summary, tag, scope, query },
    writes: false,
    body: null,
    answers: { 200: z.object({ ...page, ...beside }) },
    carries: { 200: { Link: "sometimes" } },
    refusals: REFUSED_READS,
    version: "none",
    async answer({ request, caller, param }) {
      const { limit, cursor, ...asked } = queryOf(request.url, query) as Page;
      const found = await run({
        actor: actorIn(caller),
        param,
        query: asked as z.output<z.ZodObject<Shape, z.core.$strict>>,
        page: { limit, cursor },
      });
      if (found === null) throw notFound();
      return pageReply(request.url, found);
    },
  };
}

function pageReply(url: string, { rows, nextCursor, beside }: Rows<unknown>): Reply {
  const body = { data: rows, nextCursor, ...beside };
  if (nextCursor === null) return { status: 200, body };
  const asked = new URL(url);
  asked.searchParams.set("cursor", nextCursor);
  const next = `${ownOrigin()}${asked.pathname}${asked.search}`;
  return { status: 200, body, headers: { Link: `<${next}>; rel="next"` } };
}

/** The ETag of anything that carries a version. */
export function tagged(view: unknown): SentFields {
  if (typeof view !== "object" || view === null || !("version" in view)) return {};
  return typeof view.version === "number" ? { ETag: `"${view.version}"` } : {};
}

/** The same of everything that looks like this. */
export function tagOf(view: z.ZodType): Carried {
  const version = view instanceof z.ZodObject ? view.shape.version : undefined;
  return version instanceof z.ZodNumber ? { ETag: "always" } : {};
}

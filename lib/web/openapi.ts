import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { carriedBy, statusesOf } from "./carried";
import { type Carried, HEADER_FIELDS } from "./header-fields";
import type { Operation, Resource } from "./operation";
import { carriedByRefusal, REFUSALS, statusOf } from "./problem";
import { RESOURCES } from "./rest/catalogue";
import { PREFIX } from "./route";

const Problem = z
  .object({
    type: z.string().meta({ description: "Its last segment is the code." }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    transitions: z
      .array(z.object({ event: z.string(), to: z.string() }))
      .optional()
      .meta({ description: "Of invalid-transition: the moves that you may make now instead." }),
  })
  .meta({ id: "Problem", description: `RFC 9457. Codes: ${REFUSALS.join(", ")}.` });

/** OpenAPI 3.1, made from the very operations that answer. */
export function openApiDocument(resources: readonly Resource[] = RESOURCES) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Muster",
      version: "1",
      description:
        "Lists are paged by cursor, errors are problem+json, writes take an Idempotency-Key, and " +
        "what you may not see answers like what does not exist. Every operation counts against a quota, " +
        "which RateLimit-Policy names and of which RateLimit tells what is left; past it comes 429 with " +
        "Retry-After. 405 is the answer to another method at the same path.",
    },
    servers: [{ url: PREFIX }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(resources.map((one) => [one.path, pathItem(one)])),
    components: {
      headers: headerComponents(resources),
      responses: refusals,
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  });
}

function pathItem({ operations, params }: Resource): ZodOpenApiPathItemObject {
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method.toLowerCase(),
      described(operation, z.object(params)),
    ]),
  );
}

function described(operation: Operation, path: z.ZodObject): ZodOpenApiOperationObject {
  const { id, summary, tag, scope, query, body, takes } = operation;
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(scope === null ? { security: [] } : { description: `Needs the scope \`${scope}\`.` }),
    requestParams: { path, query, header: headersOf(operation) },
    ...(body || takes
      ? {
          requestBody: {
            required: true,
            content: {
              ...(body ? { "application/json": { schema: body, ...exampleOf(body) } } : {}),
              ...Object.fromEntries(
                Object.entries(takes ?? {}).map(([media, schema]) => [media, { schema }]),
              ),
            },
          },
        }
      : {}),
    responses: responsesOf(operation),
  };
}

function exampleOf(body: z.ZodType): { example?: unknown } {
  const examples = body.meta()?.examples;
  return Array.isArray(examples) ? { example: examples[0] } : {};
}

function headersOf({ writes, scope, version }: Operation): z.ZodObject {
  return z.object({
    ...(writes && scope !== null
      ? { "Idempotency-Key": z.string().min(1).max(255).optional() }
      : {}),
    ...(version === "required" ? { "If-Match": z.string() } : {}),
    ...(version === "taken" ? { "If-Match": z.string().optional() } : {}),
  });
}

function responsesOf(operation: Operation): ZodOpenApiResponsesObject {
  const { answers, gives = "application/json" } = operation;
  return Object.fromEntries(
    statusesOf(operation).map((status) => {
      const carried = carriedBy(operation, status);
      if (!(status in answers))
        return [status, { $ref: `#/components/responses/${refusedAs(status)}` }];
      const schema = answers[status];
      const headers = { headers: refsTo(carried) };
      return [
        status,
        schema
          ? { description: "Done", ...headers, content: { [gives]: { schema } } }
          : { description: "Done", ...headers },
      ];
    }),
  );
}

const refusedAs = (status: number) => `Refused${status}`;

/** One of a status for every operation: what it means hangs on the code. */
const refusals = Object.fromEntries(
  [...new Set(REFUSALS.map(statusOf))].sort().map((status) => {
    const codes = REFUSALS.filter((code) => statusOf(code) === status);
    return [
      refusedAs(status),
      {
        description: `Refused: ${codes.map((code) => `\`${code}\``).join(", ")}.`,
        headers: refsTo(carriedByRefusal(status)),
        content: { "application/problem+json": { schema: Problem } },
      },
    ];
  }),
);

type When = "always" | "sometimes";

function headerName(field: string, when: When) {
  return when === "always" ? field : `Optional-${field}`;
}

function refsTo(carried: Carried) {
  return Object.fromEntries(
    Object.entries(carried).map(([field, when]) => [
      field,
      { $ref: `#/components/headers/${headerName(field, when)}` },
    ]),
  );
}

/** Those that some answer carries. */
function headerComponents(resources: readonly Resource[]) {
  const operations = resources.flatMap((one) => Object.values(one.operations));
  const answered = operations.flatMap((operation) =>
    statusesOf(operation).map((status) => carriedBy(operation, status)),
  );
  const refused = REFUSALS.map((code) => carriedByRefusal(statusOf(code)));
  const pairs = [...answered, ...refused].flatMap((carried) =>
    Object.entries(carried).map(
      ([field, when]) => [headerName(field, when), { field, when }] as const,
    ),
  );
  const used = [...new Map(pairs)].sort(([one], [other]) => one.localeCompare(other));
  return Object.fromEntries(
    used.map(([name, { field, when }]) => [
      name,
      {
        description: String(Reflect.get(HEADER_FIELDS, field)),
        required: when === "always",
        schema: { type: "string" as const },
      },
    ]),
  );
}

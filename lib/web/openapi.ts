import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import type { Operation, Resource } from "./operation";
import { REFUSALS, statusOf } from "./problem";
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
        "what you may not see answers like what does not exist.",
    },
    servers: [{ url: PREFIX }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(resources.map((one) => [one.path, pathItem(one)])),
    components: {
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
  const { answers, refusals, version, gives = "application/json" } = operation;
  const responses: ZodOpenApiResponsesObject = {};
  for (const [status, schema] of Object.entries(answers)) {
    responses[`${Number(status)}` as "200"] = schema
      ? { description: "Done", content: { [gives]: { schema } } }
      : { description: "Done" };
  }
  const more = version === "none" ? [] : (["precondition-failed"] as const);
  const always = version === "required" ? (["precondition-required"] as const) : [];
  for (const code of [...refusals, ...more, ...always]) {
    responses[`${statusOf(code)}` as "400"] ??= {
      description: "Refused",
      content: { "application/problem+json": { schema: Problem } },
    };
  }
  return responses;
}

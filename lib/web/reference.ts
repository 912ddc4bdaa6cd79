import type { Reference, ReferenceField, ReferenceOperation } from "./contract";
import { openApiDocument } from "./openapi";
import { METHODS } from "./operation";
import { COUNTED } from "./rate-limit";
import { PREFIX } from "./route";

/** What of JSON Schema our document uses. */
type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
};
type Parameter = {
  in: "path" | "query" | "header";
  name: string;
  required?: boolean;
  schema: Schema;
};
type Content = { content?: Record<string, { schema: Schema; example?: unknown }> };
type Answered = Content & { headers?: Record<string, unknown> };
type Described = {
  operationId: string;
  summary: string;
  tags: string[];
  description?: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Answered>;
};
type Document = {
  info: { description: string };
  paths: Record<string, Record<string, Described>>;
  components: {
    schemas: Record<string, Schema>;
    headers: Record<string, { description: string }>;
  };
};

let made: Reference | undefined;

/** The document that machines read, as a page shows it; made once. */
export function reference(): Reference {
  made ??= referenceOf(openApiDocument() as unknown as Document);
  return made;
}

function referenceOf({ info, paths, components: { schemas, headers } }: Document): Reference {
  const groups = new Map<string, { described: Described; operation: ReferenceOperation }[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const described = item[method.toLowerCase()];
      if (!described) continue;
      const name = described.tags[0] ?? "";
      const operation = operationOf(method, PREFIX + path, described, schemas);
      groups.set(name, [...(groups.get(name) ?? []), { described, operation }]);
    }
  }
  const fields = Object.entries(headers).map(
    ([name, { description }]) => [name.replace(/^Optional-/, ""), description] as const,
  );
  return {
    words: info.description,
    carries: [...new Map(fields)]
      .map(([name, words]) => ({ name, words }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    groups: [...groups].map(([name, operations]) => ({
      slug: slugOf(name),
      name,
      operations: operations.map(({ operation }) => operation),
      shapes: shapesOf(
        operations.map(({ described }) => described),
        schemas,
      ),
    })),
  };
}

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");

/** Everything that these operations take and answer, and what that is made of. */
function shapesOf(operations: readonly Described[], schemas: Record<string, Schema>) {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    for (const [, ref = ""] of JSON.stringify(value ?? null).matchAll(
      /"#\/components\/schemas\/(\w+)"/g,
    )) {
      if (found.has(ref)) continue;
      found.add(ref);
      look(schemas[ref]);
    }
  };
  for (const { requestBody, responses } of operations) look([requestBody, responses]);
  return Object.entries(schemas)
    .filter(([name, { properties }]) => properties && found.has(name))
    .map(([name, schema]) => ({ name, fields: membersOf(schema) }));
}

function operationOf(
  method: string,
  path: string,
  { operationId, summary, description, parameters = [], requestBody, responses }: Described,
  schemas: Record<string, Schema>,
): ReferenceOperation {
  const { schema: body, example } = requestBody?.content?.["application/json"] ?? {};
  const named = body?.$ref === undefined ? body : schemas[nameOf(body.$ref)];
  const answers = Object.entries(responses);
  return {
    ...{ id: operationId, method, path, summary },
    scope: /`(\w+)`/.exec(description ?? "")?.[1] ?? null,
    fields: [
      ...parameters.map((one) => fieldOf(one.name, one.schema, one.in, one.required ?? false)),
      ...(named ? membersOf(named) : []),
    ],
    example: example === undefined ? null : JSON.stringify(example, null, 2),
    answers: answers
      .filter(([status]) => status < "300")
      .map(([status, { content, headers = {} }]) => {
        const schema = content?.["application/json"]?.schema;
        const carries = Object.keys(headers).filter((name) => !(name in COUNTED));
        return { status, kind: schema ? kindOf(schema) : null, carries };
      }),
    refusals: answers.map(([status]) => status).filter((status) => status >= "400"),
  };
}

function membersOf({ properties = {}, required = [] }: Schema): ReferenceField[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldOf(name, schema, "body", required.includes(name)),
  );
}

function fieldOf(
  name: string,
  schema: Schema,
  where: ReferenceField["where"],
  required: boolean,
): ReferenceField {
  return { name, where, required, kind: kindOf(schema), words: schema.description ?? null };
}

function kindOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join(" | ");
  if (schema.items) return `${kindOf(schema.items)}[]`;
  if (schema.properties?.data) return `{ data: ${kindOf(schema.properties.data)} … }`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(", ")} }`;
  if (schema.format !== undefined) return schema.format;
  return [schema.type ?? "any"].flat().join(" | ");
}

const nameOf = (ref: string) => ref.split("/").at(-1) ?? ref;

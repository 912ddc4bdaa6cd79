import type { Reference, ReferenceField, ReferenceOperation } from "./contract";
import { openApiDocument } from "./openapi";
import { METHODS } from "./operation";
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
type Described = {
  operationId: string;
  summary: string;
  tags: string[];
  description?: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
type Document = {
  info: { description: string };
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

let made: Reference | undefined;

/** The document that machines read, as a page shows it; made once. */
export function reference(): Reference {
  made ??= referenceOf(openApiDocument() as unknown as Document);
  return made;
}

function referenceOf({ info, paths, components: { schemas } }: Document): Reference {
  const groups = new Map<string, ReferenceOperation[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const described = item[method.toLowerCase()];
      if (!described) continue;
      const name = described.tags[0] ?? "";
      const operation = operationOf(method, PREFIX + path, described, schemas);
      groups.set(name, [...(groups.get(name) ?? []), operation]);
    }
  }
  return {
    words: info.description,
    groups: [...groups].map(([name, operations]) => ({ name, operations })),
    shapes: Object.entries(schemas)
      .filter(([, { properties }]) => properties)
      .map(([name, schema]) => ({ name, fields: membersOf(schema) })),
  };
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
      .map(([status, { content }]) => {
        const schema = content?.["application/json"]?.schema;
        return { status, kind: schema ? kindOf(schema) : null };
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

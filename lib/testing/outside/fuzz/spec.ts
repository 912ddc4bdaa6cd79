/** The part of OpenAPI 3.1 that the desk's document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  default?: unknown;
};

type Parameter = { in: string; name: string; required?: boolean; schema: Schema };
type Described = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
  security?: unknown[];
};
export type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

/** One operation as a client that knows nothing but the document would see it. */
export type Operation = {
  id: string;
  method: string;
  path: string;
  query: Parameter[];
  headers: Parameter[];
  body: Schema | null;
  /** It asks nobody who they are, so nothing is wrong with those whom nobody knows. */
  isOpen: boolean;
  statuses: ReadonlySet<number>;
};

export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const parameters = described.parameters ?? [];
      const content = described.requestBody?.content["application/json"];
      return {
        id: described.operationId,
        method: method.toUpperCase(),
        path,
        query: parameters.filter((one) => one.in === "query"),
        headers: parameters.filter((one) => one.in === "header"),
        body: content?.schema ?? null,
        isOpen: described.security?.length === 0,
        statuses: new Set(Object.keys(described.responses).map(Number)),
      };
    }),
  );
}

export function resolved(schema: Schema, { components }: Document): Schema {
  if (schema.$ref === undefined) return schema;
  const found = components.schemas[schema.$ref.split("/").at(-1) ?? ""];
  if (!found) throw new Error(`The document has no ${schema.$ref}.`);
  return resolved(found, { components } as Document);
}

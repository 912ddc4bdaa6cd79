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
type Answered = { headers?: Record<string, { $ref: string }> };
type Described = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string } & Answered>;
  security?: unknown[];
};
export type Document = {
  paths: Record<string, Record<string, Described>>;
  components: {
    schemas: Record<string, Schema>;
    headers: Record<string, { required?: boolean }>;
    responses: Record<string, Answered>;
  };
};

/** The header fields of an answer, in small letters, and whether it always has them. */
type Carried = ReadonlyMap<string, boolean>;

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
  /** By status, of refusals too. */
  answers: ReadonlyMap<number, Carried>;
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
        answers: answersOf(described, document),
      };
    }),
  );
}

function answersOf({ responses }: Described, { components }: Document): Operation["answers"] {
  const last = (ref: string) => ref.split("/").at(-1) ?? "";
  return new Map(
    Object.entries(responses).map(([status, answer]) => {
      const named = answer.$ref === undefined ? answer : components.responses[last(answer.$ref)];
      const headers = Object.entries(named?.headers ?? {}).map(
        ([name, { $ref }]) =>
          [name.toLowerCase(), components.headers[last($ref)]?.required ?? false] as const,
      );
      return [Number(status), new Map(headers)];
    }),
  );
}

/** Every header field that some answer of the document has; all else is the transport's. */
export const fieldsIn = (operations: readonly Operation[]): Set<string> =>
  new Set(
    operations.flatMap(({ answers }) => [...answers.values()].flatMap((one) => [...one.keys()])),
  );

export function resolved(schema: Schema, { components }: Document): Schema {
  if (schema.$ref === undefined) return schema;
  const found = components.schemas[schema.$ref.split("/").at(-1) ?? ""];
  if (!found) throw new Error(`The document has no ${schema.$ref}.`);
  return resolved(found, { components } as Document);
}

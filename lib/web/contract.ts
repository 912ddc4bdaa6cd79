/** One member of a body, an answer or an address, in a reader's words. */
export type ReferenceField = {
  name: string;
  where: "path" | "query" | "header" | "body";
  required: boolean;
  kind: string;
  words: string | null;
};

export type ReferenceOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** What a token needs; null where nobody has to be signed in. */
  scope: string | null;
  fields: ReferenceField[];
  example: string | null;
  answers: { status: string; kind: string | null }[];
  refusals: string[];
};

/** REST v1 as people read it. */
export type Reference = {
  words: string;
  groups: { name: string; operations: ReferenceOperation[] }[];
  shapes: { name: string; fields: ReferenceField[] }[];
};

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
  /** `carries`: the header fields that it has besides those of every answer. */
  answers: { status: string; kind: string | null; carries: string[] }[];
  refusals: string[];
};

/** REST v1 as people read it. */
export type Reference = {
  words: string;
  /** The header fields of answers. */
  carries: { name: string; words: string }[];
  groups: ReferenceGroup[];
};

/** One subject: what can be asked of it, and what the answers look like. */
export type ReferenceGroup = {
  /** Its name in an address. */
  slug: string;
  name: string;
  operations: ReferenceOperation[];
  shapes: { name: string; fields: ReferenceField[] }[];
};

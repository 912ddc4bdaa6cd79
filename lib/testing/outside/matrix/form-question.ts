import type { Subject } from "./targets";

/** How to ask for an operation in earnest, so that its answer tells who may and nothing else. */
export type Question = {
  about: Subject | null;
  body?: unknown;
  /** A body that is no JSON. */
  bytes?: Buffer;
  headers?: Record<string, string>;
  /** Behind the path, with places for further ids, such as `?ticket={ticket}`. */
  query?: string;
  /** With a token of its own, which does not outlive the question. */
  spends?: true;
};

/** How to send a form in earnest, so that its answer tells who may and nothing else. */
export type FormQuestion = {
  about: Subject | null;
  /** What the form says about the thing that is asked about. */
  fields: (id: string) => Record<string, string>;
};

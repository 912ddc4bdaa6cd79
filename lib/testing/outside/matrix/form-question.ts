import type { Subject } from "./targets";

/** How to send a form in earnest, so that its answer tells who may and nothing else. */
export type FormQuestion = {
  about: Subject | null;
  /** What the form says about the thing that is asked about. */
  fields: (id: string) => Record<string, string>;
};

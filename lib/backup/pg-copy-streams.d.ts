declare module "pg-copy-streams" {
  import type { Readable, Writable } from "node:stream";
  import type { Submittable } from "pg";

  /** As much of it as we use; the package has no types of its own. */
  export function to(sql: string): Readable & Submittable;
  export function from(sql: string): Writable & Submittable;
}

import type { z } from "zod";
import type { Refusal } from "@/lib/kernel/errors";
import type { Scope } from "@/lib/people/contract";
import type { Caller } from "./api-actor";
import type { Carried, SentFields } from "./header-fields";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** A request on its way through a door. */
export type Asked = {
  request: Request;
  /** The path's parameters, already checked. */
  param: (name: string) => string;
  /** Null at a door that asks nobody who they are. */
  caller: Caller | null;
};

export type Reply = {
  status: number;
  body?: unknown;
  /** Sent as they are, in place of a body of JSON. */
  bytes?: BodyInit;
  headers?: SentFields;
};

/** What is said of an operation in OpenAPI; the rest follows from how it was made. */
export type About = { id: string; summary: string; tag: string };

/** One method of one path: how it is answered, and everything OpenAPI says about it. */
export type Operation = About & {
  /** What a token needs for it; null where nobody has to be signed in. */
  scope: Scope | null;
  writes: boolean;
  query: z.ZodObject;
  body: z.ZodType | null;
  /** What else than JSON a body is, by media type. */
  takes?: Readonly<Record<string, z.ZodType>>;
  /** What else than JSON an answer is. */
  gives?: string;
  /** By status; null for an answer without a body. */
  answers: Readonly<Partial<Record<number, z.ZodType | null>>>;
  /** What its answers carry besides the quota, by status. */
  carries?: Readonly<Partial<Record<number, Carried>>>;
  /** The server in front answers it as well, and counts nothing. */
  uncounted?: true;
  refusals: readonly Refusal[];
  version: "none" | "taken" | "required";
  answer: (asked: Asked) => Promise<Reply>;
};

export type Resource = {
  path: string;
  /** What each parameter of the path may look like; anything else is not found. */
  params: Readonly<Record<string, z.ZodType<string>>>;
  operations: Partial<Record<Method, Operation>>;
  /** What OPTIONS tells besides the methods. */
  tells?: Readonly<Record<string, string>>;
};

export function resource(
  path: string,
  operations: Resource["operations"],
  params: Resource["params"] = {},
  tells: Resource["tells"] = {},
): Resource {
  return { path, operations, params, tells };
}

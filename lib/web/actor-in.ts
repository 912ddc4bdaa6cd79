import type { Person } from "@/lib/kernel/actor";
import type { Caller } from "./api-actor";

/** The route has let nobody through without a caller where an operation names a scope. */
export function actorIn(caller: Caller | null): Person {
  if (caller === null) throw new Error("An operation with a scope was asked without a caller.");
  return caller.actor;
}

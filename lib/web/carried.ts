import type { Carried } from "./header-fields";
import type { Operation } from "./operation";
import { carriedByRefusal, statusOf } from "./problem";
import { COUNTED, SELDOM_COUNTED } from "./rate-limit";

/** The statuses with which an operation is answered, those of refusals among them. */
export function statusesOf({ answers, refusals, version }: Operation): number[] {
  const more = version === "none" ? [] : (["precondition-failed"] as const);
  const always = version === "required" ? (["precondition-required"] as const) : [];
  const codes = [...refusals, "method-not-allowed", ...more, ...always] as const;
  const refused = new Set(codes.map((code) => statusOf(code)));
  const done = Object.keys(answers).map(Number);
  return [...done, ...[...refused].sort((one, other) => one - other)];
}

/** The header fields of an operation's answer of this status, as OpenAPI tells them and tests hold them to it. */
export function carriedBy({ answers, carries, uncounted }: Operation, status: number): Carried {
  if (!(status in answers)) return carriedByRefusal(status);
  return { ...(uncounted ? SELDOM_COUNTED : COUNTED), ...carries?.[status] };
}

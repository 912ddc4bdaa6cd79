import { MAIL_LIMITS } from "@/lib/mail/inbound/limits";

const API_BYTES = 1_000_000;
const OTHER_BYTES = 2_000_000;
/** A whole file with what a form puts around it. */
const FILE_BYTES = 26_500_000;

const FILE_DOORS: readonly [method: string, path: RegExp][] = [
  ["POST", /^\/api\/v1\/attachments$/],
  ["PATCH", /^\/api\/v1\/uploads\/[^/]+$/],
  // Forms that take files along when they are posted without script.
  ["POST", /^\/(requests|tickets)\/[^/]+$/],
];

const SIGNED_DOOR = /^\/api\/v1\/inbound\/webhooks\/[^/]+$/;
const MAIL_DOOR = /^\/api\/v1\/inbound\/email$/;

/** How many bytes a body may have here. */
export function bodyLimitFor(method: string | undefined, path: string): number {
  if (method === "POST" && MAIL_DOOR.test(path)) return MAIL_LIMITS.source;
  if (method === "POST" && SIGNED_DOOR.test(path)) return MAIL_LIMITS.handedIn;
  if (FILE_DOORS.some(([verb, door]) => verb === method && door.test(path))) return FILE_BYTES;
  return path.startsWith("/api/") ? API_BYTES : OTHER_BYTES;
}

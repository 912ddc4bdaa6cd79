import type { IncomingMessage } from "node:http";

/**
 * Whether another site's page, or a hand-made call of a server action, posts to a page of ours.
 * Next would answer it with 500; the doors refuse it a second time. REST judges for itself.
 */
export function isForeignWrite({ method, headers }: IncomingMessage, path: string, own: string) {
  if (method !== "POST" || path.startsWith("/api/")) return false;
  if (headers.origin === undefined) return headers["next-action"] !== undefined;
  return headers.origin !== own;
}

import { WORKER_SOURCE } from "@/lib/push/worker-source";

/** Under the root, since a service worker serves what lies beneath it. */
export function GET(): Response {
  return new Response(WORKER_SOURCE, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

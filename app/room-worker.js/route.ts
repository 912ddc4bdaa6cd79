import { ROOM_WORKER_SOURCE } from "@/lib/major-incidents/room-worker-source";

/** Under the root, and registered for the rooms alone. */
export function GET(): Response {
  return new Response(ROOM_WORKER_SOURCE, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

import { pickable } from "@/lib/conversations/shortcodes";

export const dynamic = "force-static";

/** What the picker shows; the same for everybody, and from nobody else's server. */
export function GET(): Response {
  return Response.json(pickable(), {
    headers: { "Cache-Control": "public, max-age=86400" },
  });
}

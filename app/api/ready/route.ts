import { isReady, readiness } from "@/lib/supervision/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const state = await readiness();
  const status = isReady(state) ? 200 : 503;
  return Response.json(
    { status: status === 200 ? "ready" : "unavailable", ...state },
    { status, headers: status === 200 ? {} : { "Retry-After": "2" } },
  );
}

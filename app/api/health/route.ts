export const dynamic = "force-dynamic";

/** Whether this process lives; what it relies on is told by /api/ready. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}

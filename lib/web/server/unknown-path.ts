import { readToTheEnd } from "../read-to-the-end";
import { bodyOf } from "./refusal";

/** The answer under /api where no route lives: for machines, so never a page. */
export async function unknownPath(request: Request): Promise<Response> {
  await readToTheEnd(request);
  return new Response(bodyOf("not-found", request.headers.get("x-request-id") ?? undefined), {
    status: 404,
    headers: { "Content-Type": "application/problem+json" },
  });
}

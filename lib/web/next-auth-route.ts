import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { forbidden, notFound, Refused } from "@/lib/kernel/errors";
import { nextAuthOptions } from "./next-auth";
import { problem } from "./problem";
import { readToTheEnd } from "./read-to-the-end";
import { isFromOwnPage } from "./same-origin";
import { sessionCookieName, unsealed } from "./session-cookie";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What next-auth offers that we use; its own pages and the rest stay shut. */
const OFFERED: Record<string, readonly string[]> = {
  GET: ["csrf", "session", "providers", "signin", "error"],
  POST: ["callback/credentials", "signout"],
};

export async function nextAuthRoute(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join("/");
  const instance = "/api/auth";
  const allow = Object.keys(OFFERED).filter((method) => OFFERED[method]?.includes(path));
  if (allow.length === 0) {
    await readToTheEnd(request);
    return problem(notFound(), instance);
  }
  if (!allow.includes(request.method)) {
    const refused = new Refused("method-not-allowed", `Here one may ${allow.join(", ")}.`);
    const response = problem(refused, instance);
    response.headers.set("Allow", allow.join(", "));
    return response;
  }
  if (request.method === "POST" && !isFromOwnPage(request.headers)) {
    return problem(forbidden("This did not come from a page of ours."), instance);
  }
  try {
    const held = await unsealed(request.cookies.get(sessionCookieName())?.value);
    return await NextAuth(request, context, nextAuthOptions(held));
  } catch (error) {
    return problem(error, instance);
  }
}

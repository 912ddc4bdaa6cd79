import type { Person } from "@/lib/kernel/actor";
import { forbidden, Refused } from "@/lib/kernel/errors";
import { personOfSession } from "@/lib/people/sessions";
import { personOfToken } from "@/lib/people/tokens";
import { isFromOwnScript } from "./same-origin";
import { sessionCookieName, unsealed } from "./session-cookie";

export type Caller = {
  actor: Person;
  /** The token that was used; null for a browser's session. */
  tokenId: string | null;
  /** The browser's session; null for a token. */
  sessionId: string | null;
};

/**
 * Who calls: by bearer token, or by a browser's session, which may write only from our own pages.
 * No token, a malformed, an expired and a revoked one get the same answer.
 *
 * @throws `unauthenticated`, or `forbidden` for a foreign page's write.
 */
export async function callerOf(request: Request, writes: boolean): Promise<Caller> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = /^bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    const held = token === undefined ? null : await personOfToken(token);
    if (!held) throw unauthenticated();
    return { actor: held.person, tokenId: held.tokenId, sessionId: null };
  }
  const secret = await unsealed(cookieOf(request.headers, sessionCookieName()));
  const open = secret === null ? null : await personOfSession(secret);
  if (!open) throw unauthenticated();
  if (writes && !isFromOwnScript(request.headers)) {
    throw forbidden("A browser's session may write only from our own pages.");
  }
  return { actor: open.person, tokenId: null, sessionId: open.sessionId };
}

function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

const unauthenticated = () =>
  new Refused("unauthenticated", "Send a valid token as a bearer, or sign in.");

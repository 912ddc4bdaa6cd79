import { decode, encode } from "next-auth/jwt";
import { env, secretFor } from "@/lib/env";
import { SESSION_LASTS_MS } from "@/lib/people/sessions";

export const isSecure = () => env.APP_URL.startsWith("https:");

/** next-auth's own name, so that its routes and ours speak of one session. */
export const sessionCookieName = () =>
  isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

/** The cookie's value: an encrypted token that holds nothing but the session's secret. */
export function sealed(secret: string): Promise<string> {
  return encode({
    token: { sid: secret },
    secret: secretFor("session"),
    maxAge: SESSION_LASTS_MS / 1_000,
  });
}

/** The session's secret in a cookie's value; null for whatever we did not seal. */
export async function unsealed(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: secretFor("session") }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
}

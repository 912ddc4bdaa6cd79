import { decode, encode } from "next-auth/jwt";
import { env, secretFor } from "@/lib/env";
import { rememberUpTo } from "@/lib/kernel/remembered";
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

/** Opening a value costs more than looking its session up, and a person sends the same one for days. */
const opened = rememberUpTo<string, string>(2_000);

/** The session's secret in a cookie's value; null for whatever we did not seal. */
export async function unsealed(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const known = opened.get(value);
  if (known !== undefined) return known;
  const token = await decode({ token: value, secret: secretFor("session") }).catch(() => null);
  if (typeof token?.sid !== "string") return null;
  opened.set(value, token.sid);
  return token.sid;
}

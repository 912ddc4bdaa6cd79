import { cookies } from "next/headers";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { endSessions } from "@/lib/people/commands/end-sessions";
import { openSession } from "@/lib/people/commands/open-session";
import { type Credentials, personWith } from "@/lib/people/credentials";
import { personOfSession, SESSION_LASTS_MS } from "@/lib/people/sessions";
import { clientAddress, userAgent } from "./client-address";
import { sealed, sessionCookieName, sessionCookieOptions, unsealed } from "./session-cookie";

type Browser = {
  userAgent: string | null;
  /** The secret of the session that this browser holds until now. */
  heldSecret: string | null;
};

/**
 * Checks the credentials and opens a session. Its secret is always new, and the browser's old
 * session ends, so that a session planted before is worth nothing afterwards.
 */
export async function signIn(credentials: Credentials, browser: Browser) {
  const person = await personWith(credentials, "session");
  return { person, secret: await opened(person, credentials.address, browser) };
}

async function opened(person: Person, address: string, browser: Browser): Promise<string> {
  const held = browser.heldSecret ? await personOfSession(browser.heldSecret) : null;
  const { secret } = await execute(openSession, person, {
    userAgent: browser.userAgent,
    address,
    replaces: held?.sessionId ?? null,
  });
  if (secret === undefined) throw new Error("A new session has no secret.");
  return secret;
}

/** Ends the session that holds this secret, as its own owner. */
export async function endSession(secret: string): Promise<void> {
  const open = await personOfSession(secret);
  if (open) await execute(endSessions, open.person, { sessionId: open.sessionId });
}

/** In a server action: signs in with credentials, into this browser's cookie. */
export async function signInHere(
  { email, password }: { email: string; password: string },
  headers: Headers,
): Promise<void> {
  const address = clientAddress(headers);
  const browser = { userAgent: userAgent(headers), heldSecret: await heldSecret() };
  const { secret } = await signIn({ email, password, address }, browser);
  await keep(secret);
}

/** In a server action: ends this browser's session and forgets its cookie. */
export async function signOutHere(): Promise<void> {
  const secret = await heldSecret();
  if (secret) await endSession(secret);
  await forgetHere();
}

export async function forgetHere(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

async function keep(secret: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealed(secret), {
    ...sessionCookieOptions(),
    maxAge: SESSION_LASTS_MS / 1_000,
  });
}

async function heldSecret(): Promise<string | null> {
  return unsealed((await cookies()).get(sessionCookieName())?.value);
}

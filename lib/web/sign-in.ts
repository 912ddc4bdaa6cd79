import { cookies } from "next/headers";
import { z } from "zod";
import { execute } from "@/lib/kernel/command";
import { endSessions } from "@/lib/people/commands/end-sessions";
import { openSession } from "@/lib/people/commands/open-session";
import { type Credentials, type Entering, personWith } from "@/lib/people/credentials";
import { hasSecondFactor } from "@/lib/people/second-factor";
import { personOfSession, SESSION_LASTS_MS } from "@/lib/people/sessions";
import { clientAddress, userAgent } from "./client-address";
import { proveCode, takeSecondStep } from "./second-step";
import { forgetPending, keepPending, pendingHere } from "./second-step-cookie";
import { sealed, sessionCookieName, sessionCookieOptions, unsealed } from "./session-cookie";

type Browser = {
  userAgent: string | null;
  /** The secret of the session that this browser holds until now. */
  heldSecret: string | null;
};

/**
 * Checks the credentials, with the code of a second factor where there is one, and opens a session.
 *
 * @throws CodeNeeded where a code is missing.
 */
export async function signIn(credentials: Credentials & { code?: string }, browser: Browser) {
  const proven = await personWith(credentials, "session");
  const { person } = proven;
  await takeSecondStep(person, credentials.code, credentials.address);
  return { person, secret: await opened(proven, credentials.address, browser) };
}

/**
 * The secret is always new, and the browser's old session ends, so that a session planted before is
 * worth nothing afterwards.
 */
async function opened({ person, mark }: Entering, address: string, browser: Browser) {
  const held = browser.heldSecret ? await personOfSession(browser.heldSecret) : null;
  const { secret } = await execute(openSession, person, {
    userAgent: browser.userAgent,
    address,
    replaces: held?.sessionId ?? null,
    ...(mark === undefined ? {} : { mark }),
  });
  if (secret === undefined) throw new Error("A new session has no secret.");
  return secret;
}

/** Ends the session that holds this secret, as its own owner. */
export async function endSession(secret: string): Promise<void> {
  const open = await personOfSession(secret);
  if (open) await execute(endSessions, open.person, { sessionId: open.sessionId });
}

/** In a server action: signs in with credentials, and returns the page to go on with. */
export async function signInHere(
  { email, password }: { email: string; password: string },
  headers: Headers,
  goTo: string,
): Promise<string> {
  const proven = await personWith({ email, password, address: clientAddress(headers) }, "session");
  return enterHere(proven, headers, goTo);
}

/** Lets somebody in who has proved who they are, or asks them for their second factor first. */
export async function enterHere(entering: Entering, headers: Headers, goTo: string) {
  if (await hasSecondFactor(entering.person.id)) {
    await keepPending(entering, goTo);
    return "/sign-in/code";
  }
  await openHere(entering, headers);
  return goTo;
}

export const Code = z.strictObject({ code: z.string().max(64) });

/** The second step of signing in: a code of whoever made the first one in this browser. */
export async function proveHere(headers: Headers, code: string): Promise<string> {
  const pending = await pendingHere();
  if (!pending) return "/sign-in";
  await proveCode(pending.person, code, clientAddress(headers));
  await forgetPending();
  await openHere(pending, headers);
  return pending.goTo;
}

async function openHere(entering: Entering, headers: Headers): Promise<void> {
  const browser = { userAgent: userAgent(headers), heldSecret: await heldSecret() };
  await keep(await opened(entering, clientAddress(headers), browser));
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

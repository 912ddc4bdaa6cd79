import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { secretFor } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { activePerson, passwordMark } from "@/lib/people/credentials";
import { ownPath } from "./same-origin";
import { isSecure } from "./session-cookie";

const NAME = "muster-second-step";
const LASTS_SECONDS = 300;

const Pending = z.object({ pid: z.uuid(), mark: z.string(), goTo: z.string() });

const options = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge }) as const;

/** Remembers in this browser, sealed, that the first step was made; it is no session. */
export async function keepPending(personId: string, goTo: string): Promise<void> {
  const token = { pid: personId, mark: await passwordMark(personId), goTo };
  const sealed = await encode({ token, secret: secret(), maxAge: LASTS_SECONDS });
  (await cookies()).set(NAME, sealed, options(LASTS_SECONDS));
}

/** Who made the first step here, as long as the password is still the one they knew. */
export async function pendingHere(): Promise<{ person: Person; goTo: string } | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  const pending = Pending.safeParse(token);
  if (!pending.success) return null;
  const { pid, mark, goTo } = pending.data;
  const [person, present] = await Promise.all([activePerson(pid), passwordMark(pid)]);
  return person && present === mark ? { person, goTo: ownPath(goTo) } : null;
}

export async function forgetPending(): Promise<void> {
  (await cookies()).set(NAME, "", options(0));
}

const secret = () => secretFor("second-step");

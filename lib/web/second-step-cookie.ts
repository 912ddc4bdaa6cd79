import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { secretFor } from "@/lib/env";
import { activePerson, type Entering, type Proven, passwordMark } from "@/lib/people/credentials";
import { ownPath } from "./same-origin";
import { isSecure } from "./session-cookie";

const NAME = "muster-second-step";
const LASTS_SECONDS = 300;

const Pending = z.object({ pid: z.uuid(), mark: z.string(), goTo: z.string() });

const options = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge }) as const;

/** Remembers in this browser, sealed, that the first step was made; it is no session. */
export async function keepPending({ person, mark }: Entering, goTo: string): Promise<void> {
  const token = { pid: person.id, mark: mark ?? (await passwordMark(prisma, person.id)), goTo };
  const sealed = await encode({ token, secret: secret(), maxAge: LASTS_SECONDS });
  (await cookies()).set(NAME, sealed, options(LASTS_SECONDS));
}

/** Who made the first step here, as long as the password is still the one they knew. */
export async function pendingHere(): Promise<(Proven & { goTo: string }) | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: secret() }).catch(() => null);
  const pending = Pending.safeParse(token);
  if (!pending.success) return null;
  const { pid, mark, goTo } = pending.data;
  const [person, present] = await Promise.all([activePerson(pid), passwordMark(prisma, pid)]);
  return person && present === mark ? { person, mark, goTo: ownPath(goTo) } : null;
}

export async function forgetPending(): Promise<void> {
  (await cookies()).set(NAME, "", options(0));
}

const secret = () => secretFor("second-step");

import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isAdmin, isAgent, type Person } from "@/lib/kernel/actor";
import { type OpenedBy, personOfSession } from "@/lib/people/sessions";
import { isFresh } from "@/lib/people/setup";
import { ownPath } from "./same-origin";
import { sessionCookieName, unsealed } from "./session-cookie";

/** The signed-in session of this request, read from the database once per request. */
export const currentSession = cache(async (): Promise<OpenedBy | null> => {
  const jar = await cookies();
  const secret = await unsealed(jar.get(sessionCookieName())?.value);
  return secret ? personOfSession(secret) : null;
});

export async function sessionActor(): Promise<Person | null> {
  return (await currentSession())?.person ?? null;
}

/** For pages: whoever is signed in; anybody else is led to the sign-in page, and back afterwards. */
export async function requirePerson(): Promise<Person> {
  const person = await sessionActor();
  if (person) return person;
  if (await isFresh()) redirect("/setup");
  redirect(await signInPath());
}

/** The sign-in page, which leads back here afterwards. */
export async function signInPath(): Promise<string> {
  return `/sign-in?callbackUrl=${encodeURIComponent(await here())}`;
}

/** For the agents' pages, which do not exist for customers. */
export async function requireAgent(): Promise<Person> {
  const person = await requirePerson();
  return isAgent(person) ? person : notFound();
}

export async function requireAdmin(): Promise<Person> {
  const person = await requirePerson();
  return isAdmin(person) ? person : notFound();
}

/** The path that is being shown, as the web server noted it; `_rsc` is Next's own affair. */
async function here(): Promise<string> {
  const path = ownPath((await headers()).get("x-muster-path"));
  return path.replace(/([?&])_rsc(=[^&#]*)?(&|$)/, "$1").replace(/[?&]$/, "");
}

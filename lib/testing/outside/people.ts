import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { openSession } from "@/lib/people/commands/open-session";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeOrganisation,
  makeTeam,
} from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { sealed, sessionCookieName } from "@/lib/web/session-cookie";

/** Everybody who asks, from nobody at all to the admin. */
export const PERSONAS = [
  "anonymous",
  "customer",
  "colleague",
  "manager",
  "stranger",
  "agent",
  "admin",
  "reader",
] as const;
export type Persona = (typeof PERSONAS)[number];

export type Known = { person: Person; token: string; cookie: string };

/** Nobody has neither a name nor credentials; everybody else has both kinds. */
export type Cast = Record<Exclude<Persona, "anonymous">, Known> & { anonymous: null };

/**
 * A customer, a colleague and a manager of the same organisation, a stranger of another, those who
 * work here, and the customer again with a token that may only read.
 */
export async function theCast(): Promise<Cast> {
  const [ours, theirs, team] = [
    await makeOrganisation(),
    await makeOrganisation(),
    await makeTeam(),
  ];
  const inOurs = { organisationId: ours.id };
  const customer = await makeCustomer(inOurs);
  return {
    anonymous: null,
    customer: await known(customer),
    colleague: await known(await makeCustomer(inOurs)),
    manager: await known(await makeCustomer({ ...inOurs, orgManager: true })),
    stranger: await known(await makeCustomer({ organisationId: theirs.id })),
    agent: await known(await makeAgent({ teamIds: [team.id] })),
    admin: await known(await makeAdmin()),
    reader: { person: customer, token: await tokenOf(customer, ["read"]), cookie: "" },
  };
}

export async function known(person: Person): Promise<Known> {
  return { person, token: await tokenOf(person), cookie: await cookieOf(person) };
}

/** The cookie of a browser in which this person has signed in. */
export async function cookieOf(person: Person): Promise<string> {
  const browser = { userAgent: "A proof", address: null, replaces: null };
  const { secret } = await execute(openSession, person, browser);
  return `${sessionCookieName()}=${await sealed(secret ?? "")}`;
}

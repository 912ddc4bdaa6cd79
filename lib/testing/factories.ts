import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db/client";
import type { Person, Role } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { createTicket } from "@/lib/tickets/commands/create-ticket";

const unique = () => randomUUID().slice(0, 8);

export async function makeOrganisation(name = `Organisation ${unique()}`) {
  return prisma.organisation.create({ data: { name } });
}

export async function makeTeam(name = `Team ${unique()}`) {
  return prisma.team.create({ data: { name } });
}

export async function makeService(teamId: string | null = null) {
  return prisma.service.create({ data: { name: `Service ${unique()}`, teamId } });
}

type PersonWish = {
  name?: string;
  organisationId?: string;
  orgManager?: boolean;
  teamIds?: string[];
  grants?: string[];
  passwordHash?: string;
};

/** Somebody who signed in with a browser. */
export async function makePerson(role: Role, wish: PersonWish = {}): Promise<Person> {
  const { teamIds = [], ...given } = wish;
  const row = await prisma.user.create({
    data: {
      name: `${role} ${unique()}`,
      email: `${role}-${randomUUID()}@example.com`,
      role,
      ...given,
      teams: { create: teamIds.map((teamId) => ({ teamId })) },
    },
  });
  return {
    kind: "person",
    id: row.id,
    name: row.name,
    email: row.email,
    role,
    orgManager: row.orgManager,
    grants: row.grants,
    organisationId: row.organisationId,
    teamIds,
    via: "session",
    scopes: "all",
  };
}

export const makeCustomer = (wish?: PersonWish) => makePerson("customer", wish);
export const makeAgent = (wish?: PersonWish) => makePerson("agent", wish);
export const makeAdmin = (wish?: PersonWish) => makePerson("admin", wish);

/** An incident that this person reported; its row as the database has it. */
export async function makeIncident(by: Person, wish: Record<string, unknown> = {}) {
  const { id } = await execute(createTicket, by, {
    subject: `Printer ${unique()} is on fire`,
    description: "Smoke comes out of it.",
    ...wish,
  });
  return prisma.ticket.findUniqueOrThrow({ where: { id } });
}

/** The kinds of a subject's events, in order. */
export async function eventsOf(subjectId: string): Promise<string[]> {
  const events = await prisma.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
  return events.map(({ kind }) => kind);
}

import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden, invalid } from "@/lib/kernel/errors";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import type { OrganisationView, PeopleFilter, PersonView, ServiceView, TeamView } from "./contract";
import { canListPeople } from "./policy";

type Paged<View> = { rows: View[]; nextCursor: string | null };

const NAMED = { select: { id: true, name: true } } as const;

const PERSON_SHAPE = {
  include: {
    organisation: NAMED,
    teams: { select: { team: NAMED }, orderBy: { team: { name: "asc" } } },
  },
} as const satisfies Prisma.UserDefaultArgs;

/** Everybody with an account. Agents see all of them; customers learn names from their tickets. */
export async function peopleFor(
  actor: Actor,
  filter: PeopleFilter,
  page: Page,
): Promise<Paged<PersonView>> {
  refuseUnlessListing(actor);
  const { role, organisation, team } = filter;
  const rows = await prisma.user.findMany({
    where: {
      ...(role ? { role } : {}),
      ...(organisation ? { organisationId: organisation } : {}),
      ...(team ? { teams: { some: { teamId: team } } } : {}),
      ...afterName(page),
    },
    ...PERSON_SHAPE,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  return paged(rows, page, presentPerson);
}

/** The actor's own account. */
export async function selfFor(actor: Actor): Promise<PersonView | null> {
  if (actor.kind !== "person") return null;
  const row = await prisma.user.findUnique({ where: { id: actor.id }, ...PERSON_SHAPE });
  return row ? presentPerson(row) : null;
}

/** Who a ticket can be given to: agents and admins who still work here. */
export async function assignableFor(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!isAgent(actor)) return [];
  return prisma.user.findMany({
    where: { role: { in: ["agent", "admin"] }, deactivatedAt: null },
    ...NAMED,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}

export async function organisationsFor(actor: Actor, page: Page): Promise<Paged<OrganisationView>> {
  refuseUnlessListing(actor);
  const rows = await prisma.organisation.findMany({
    where: afterName(page),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  return paged(rows, page, ({ id, name, domains, createdAt }) => ({
    id,
    name,
    domains,
    createdAt: createdAt.toISOString(),
  }));
}

export async function teamsFor(actor: Actor, page: Page): Promise<Paged<TeamView>> {
  refuseUnlessListing(actor);
  const rows = await prisma.team.findMany({
    where: afterName(page),
    include: { members: { select: { user: NAMED }, orderBy: { user: { name: "asc" } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  return paged(rows, page, ({ id, name, members, createdAt }) => ({
    id,
    name,
    members: members.map(({ user }) => user),
    createdAt: createdAt.toISOString(),
  }));
}

/** What one can ask for help with; everybody may know. */
export async function servicesFor(actor: Actor, page: Page): Promise<Paged<ServiceView>> {
  const rows = await prisma.service.findMany({
    where: afterName(page),
    include: { team: NAMED },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  return paged(rows, page, (row) => presentService(actor, row));
}

export async function serviceFor(actor: Actor, id: string): Promise<ServiceView | null> {
  const row = await prisma.service.findUnique({ where: { id }, include: { team: NAMED } });
  return row ? presentService(actor, row) : null;
}

function refuseUnlessListing(actor: Actor) {
  if (!canListPeople(actor)) throw forbidden("Only agents see who is here.");
}

/** Names are shared by several people, so the id settles their order. */
function afterName({ cursor }: Page) {
  if (cursor === undefined) return {};
  const [name, id, ...more] = decodeCursor(cursor);
  if (name === undefined || id === undefined || more.length > 0) {
    throw invalid([{ path: "/cursor", message: "belongs to another list" }]);
  }
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] };
}

function paged<Row extends { id: string; name: string }, View>(
  rows: readonly Row[],
  { limit }: Page,
  present: (row: Row) => View,
): Paged<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor: rows.length > limit && last ? encodeCursor([last.name, last.id]) : null,
  };
}

type PersonRow = Omit<Prisma.UserGetPayload<typeof PERSON_SHAPE>, "passwordHash">;

function presentPerson(row: PersonRow): PersonView {
  const { id, name, email, role, orgManager, grants, organisation, locale, timeZone } = row;
  return {
    ...{ id, name, email, role, orgManager, grants, organisation, locale, timeZone },
    teams: row.teams.map(({ team }) => team),
    active: row.deactivatedAt === null,
    createdAt: row.createdAt.toISOString(),
  };
}

type ServiceRow = Prisma.ServiceGetPayload<{ include: { team: typeof NAMED } }>;

function presentService(actor: Actor, row: ServiceRow): ServiceView {
  const { id, name, description, team } = row;
  return {
    ...{ id, name, description },
    ...(isAgent(actor) ? { team } : {}),
    createdAt: row.createdAt.toISOString(),
  };
}

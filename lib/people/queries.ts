import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { isYetToCome } from "./arrival";
import { afterName, BY_NAME, containing, NAMED, named, type Paged, paged } from "./by-name";
import {
  type DirectoryFilter,
  OrganisationView,
  type PeopleFilter,
  type PersonView,
  ServiceView,
  TeamView,
} from "./contract";
import { LISTED_AT_MOST } from "./naming";
import { offered } from "./offered";
import { canListPeople } from "./policy";

const INVITED = { kind: "invitation", usedAt: null, voidedAt: null } as const;

const PERSON_SHAPE = {
  include: {
    organisation: NAMED,
    manager: NAMED,
    teams: { select: { team: NAMED }, orderBy: { team: { name: "asc" } } },
    accountLinks: { where: INVITED, select: { id: true }, take: 1 },
  },
} as const satisfies Prisma.UserDefaultArgs;

/** Everybody with an account. Agents see all of them; customers learn names from their tickets. */
export async function peopleFor(
  actor: Actor,
  filter: PeopleFilter,
  page: Page,
): Promise<Paged<PersonView>> {
  refuseUnlessListing(actor);
  const { role, organisation, team, state, q } = filter;
  const rows = await prisma.user.findMany({
    where: {
      AND: [
        role ? { role } : {},
        organisation ? { organisationId: organisation } : {},
        team ? { teams: { some: { teamId: team } } } : {},
        state ? inState(state) : {},
        q ? { OR: [{ name: containing(q) }, { email: containing(q) }] } : {},
        afterName(page),
      ],
    },
    ...PERSON_SHAPE,
    orderBy: BY_NAME,
    take: page.limit + 1,
  });
  return paged(rows, page, presentPerson);
}

function inState(state: NonNullable<PeopleFilter["state"]>): Prisma.UserWhereInput {
  if (state === "active") return { deactivatedAt: null };
  const invited = { accountLinks: { some: INVITED } };
  return { deactivatedAt: { not: null }, ...(state === "invited" ? invited : { NOT: invited }) };
}

/** Somebody with an account, for agents. */
export async function personFor(actor: Actor, id: string): Promise<PersonView | null> {
  refuseUnlessListing(actor);
  const row = await prisma.user.findUnique({ where: { id }, ...PERSON_SHAPE });
  return row ? presentPerson(row) : null;
}

/** Whether somebody was invited and never came, for whoever could invite them again. */
export async function hasYetToCome(actor: Actor, id: string): Promise<boolean> {
  refuseUnlessListing(actor);
  return isYetToCome(prisma, id);
}

/** The actor's own account. */
export async function selfFor(actor: Actor): Promise<PersonView | null> {
  if (actor.kind !== "person") return null;
  const row = await prisma.user.findUnique({ where: { id: actor.id }, ...PERSON_SHAPE });
  return row ? presentPerson(row) : null;
}

/** Whom a form offers for a team, whether or not they have come yet; all `members` among them. */
export async function staffFor(actor: Actor, members: readonly Named[] = []): Promise<Named[]> {
  refuseUnlessListing(actor);
  const staff = await prisma.user.findMany({
    where: { role: { in: ["agent", "admin"] } },
    ...NAMED,
    orderBy: BY_NAME,
    take: LISTED_AT_MOST,
  });
  return offered(staff, members);
}

type Set = { organisation?: Named | null; teams?: readonly (Named | null)[] };

/** Where somebody can belong, for a form to choose from; what is `set` is among it. */
export async function placesFor(actor: Actor, { organisation = null, teams: set = [] }: Set = {}) {
  refuseUnlessListing(actor);
  const some = { ...NAMED, where: { retiredAt: null }, orderBy: BY_NAME, take: LISTED_AT_MOST };
  const [organisations, teams] = await Promise.all([
    prisma.organisation.findMany(some),
    prisma.team.findMany(some),
  ]);
  return { organisations: offered(organisations, [organisation]), teams: offered(teams, set) };
}

type Named = { id: string; name: string };

const standing = (state: DirectoryFilter["state"]) =>
  state === undefined ? {} : { retiredAt: state === "current" ? null : { not: null } };

export async function organisationsFor(
  actor: Actor,
  page: Page,
  { q, state }: DirectoryFilter = {},
): Promise<Paged<OrganisationView>> {
  refuseUnlessListing(actor);
  const rows = await prisma.organisation.findMany({
    where: { AND: [named(q), standing(state), afterName(page)] },
    orderBy: BY_NAME,
    take: page.limit + 1,
  });
  return paged(rows, page, presentOrganisation);
}

export async function organisationFor(actor: Actor, id: string): Promise<OrganisationView | null> {
  refuseUnlessListing(actor);
  const row = await prisma.organisation.findUnique({ where: { id } });
  return row && presentOrganisation(row);
}

const TEAM_SHAPE = {
  include: { members: { select: { user: NAMED }, orderBy: { user: { name: "asc" } } } },
} as const satisfies Prisma.TeamDefaultArgs;

export async function teamsFor(
  actor: Actor,
  page: Page,
  { q, state }: DirectoryFilter = {},
): Promise<Paged<TeamView>> {
  refuseUnlessListing(actor);
  const rows = await prisma.team.findMany({
    where: { AND: [named(q), standing(state), afterName(page)] },
    ...TEAM_SHAPE,
    orderBy: BY_NAME,
    take: page.limit + 1,
  });
  return paged(rows, page, presentTeam);
}

export async function teamFor(actor: Actor, id: string): Promise<TeamView | null> {
  refuseUnlessListing(actor);
  const row = await prisma.team.findUnique({ where: { id }, ...TEAM_SHAPE });
  return row && presentTeam(row);
}

const SERVICE_SHAPE = {
  include: {
    team: NAMED,
    dependsOn: { select: { dependsOn: NAMED }, orderBy: { dependsOn: { name: "asc" } } },
    dependents: { select: { service: NAMED }, orderBy: { service: { name: "asc" } } },
  },
} as const satisfies Prisma.ServiceDefaultArgs;

/** What one can ask for help with; everybody may know. */
export async function servicesFor(
  actor: Actor,
  page: Page,
  { q, state }: DirectoryFilter = {},
): Promise<Paged<ServiceView>> {
  const rows = await prisma.service.findMany({
    where: { AND: [named(q), standing(state), afterName(page)] },
    ...SERVICE_SHAPE,
    orderBy: BY_NAME,
    take: page.limit + 1,
  });
  return paged(rows, page, (row) => presentService(actor, row));
}

export async function serviceFor(actor: Actor, id: string): Promise<ServiceView | null> {
  const row = await prisma.service.findUnique({ where: { id }, ...SERVICE_SHAPE });
  return row ? presentService(actor, row) : null;
}

function refuseUnlessListing(actor: Actor) {
  if (!canListPeople(actor)) throw forbidden("Only agents see who is here.");
}

type PersonRow = Omit<Prisma.UserGetPayload<typeof PERSON_SHAPE>, "passwordHash">;

function presentPerson(row: PersonRow): PersonView {
  const { id, name, email, role, orgManager, grants, organisation, locale, timeZone } = row;
  const active = row.deactivatedAt === null;
  return {
    ...{ id, name, email, role, orgManager, grants, organisation, locale, timeZone, active },
    teams: row.teams.map(({ team }) => team),
    manager: row.manager,
    invited: !active && row.accountLinks.length > 0,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}

function presentOrganisation(row: Prisma.OrganisationGetPayload<object>): OrganisationView {
  const { id, name, domains, senderName, senderAddress, version } = row;
  const mailTracking = OrganisationView.shape.mailTracking.parse(row.mailTracking);
  const mail = { senderName, senderAddress, mailTracking };
  return { id, name, domains, ...mail, version, ...timesOf(row) };
}

function presentTeam(row: Prisma.TeamGetPayload<typeof TEAM_SHAPE>): TeamView {
  const { id, name, capacity, version } = row;
  const members = row.members.map(({ user }) => user);
  const assignment = TeamView.shape.assignment.parse(row.assignment);
  return {
    id,
    name,
    members,
    assignment,
    capacity,
    version,
    ...timesOf(row),
  };
}

const timesOf = ({ createdAt, retiredAt }: { createdAt: Date; retiredAt: Date | null }) => ({
  retiredAt: retiredAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});

type ServiceRow = Prisma.ServiceGetPayload<typeof SERVICE_SHAPE>;

function presentService(actor: Actor, row: ServiceRow): ServiceView {
  const { id, name, description, team, critical, version } = row;
  return {
    ...{ id, name, description, version },
    ...(isAgent(actor)
      ? {
          ...{ team, critical },
          criticality: ServiceView.shape.criticality.unwrap().parse(row.criticality),
          dependsOn: row.dependsOn.map(({ dependsOn }) => dependsOn),
          dependents: row.dependents.map(({ service }) => service),
        }
      : {}),
    ...timesOf(row),
  };
}

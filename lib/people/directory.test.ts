import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeOrganisation,
  makeTeam,
} from "@/lib/testing/factories";
import { sampleWorld } from "@/lib/testing/sample-world";
import { choicesFor, namedBy, requestersFor, withNamed } from "./choices";
import { createOrganisation } from "./commands/create-organisation";
import { invitePerson } from "./commands/invite-person";
import { issueToken } from "./commands/issue-token";
import { openSession } from "./commands/open-session";
import { reviseOrganisation } from "./commands/revise-organisation";
import { revisePerson } from "./commands/revise-person";
import { reviseTeam } from "./commands/revise-team";
import { peopleFor, personFor, placesFor, staffFor } from "./queries";
import { personOfSession } from "./sessions";
import { personOfToken } from "./tokens";

const browser = { userAgent: null, address: null, replaces: null };

test("the last active admin can be neither demoted nor deactivated, also when two race", async () => {
  await sampleWorld("fresh");
  const passwordHash = "of a password";
  const [one, other] = [await makeAdmin({ passwordHash }), await makeAdmin({ passwordHash })];
  const demote = (id: string) => ({ personId: id, role: "agent" as const });
  const race = await Promise.allSettled([
    execute(revisePerson, one, demote(other.id)),
    execute(revisePerson, other, demote(one.id)),
  ]);
  expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [left] = await prisma.user.findMany({ where: { role: "admin", deactivatedAt: null } });
  expect(await prisma.user.count({ where: { role: "admin" } })).toBe(1);
  const last = left?.id === one.id ? one : other;
  for (const change of [{ role: "customer" as const }, { active: false }]) {
    await expect(
      execute(revisePerson, last, { personId: last.id, ...change }),
    ).rejects.toMatchObject({ code: "conflict" });
  }
});

test("an admin who cannot sign in, or has not come yet, does not let the last one go", async () => {
  await sampleWorld("fresh");
  const admin = await makeAdmin({ passwordHash: "of a password" });
  const leave = () => execute(revisePerson, admin, { personId: admin.id, role: "agent" });
  const email = `${crypto.randomUUID()}@example.com`;
  const { id } = await execute(invitePerson, admin, { email, name: "Noor", role: "admin" });
  await expect(leave()).rejects.toMatchObject({ code: "conflict" });
  // As desks have them that let somebody be reactivated who had never come.
  await prisma.user.update({ where: { id }, data: { deactivatedAt: null } });
  await expect(leave()).rejects.toMatchObject({ code: "conflict" });
  // Whoever a provider vouches for gets in for as long as the desk has a provider.
  await prisma.identity.create({
    data: { userId: id, issuer: "https://id.example.com", subject: id },
  });
  await expect(leave()).rejects.toMatchObject({ code: "conflict" });
  env.OIDC_ISSUER = "https://id.example.com";
  try {
    await leave();
  } finally {
    env.OIDC_ISSUER = undefined;
  }
});

test("deactivation ends sessions, tokens and links at once, and reactivation opens none again", async () => {
  const admin = await makeAdmin();
  const agent = await makeAgent();
  const session = await execute(openSession, agent, browser);
  const token = await execute(issueToken, agent, { name: "Phone" });
  await execute(revisePerson, admin, { personId: agent.id, active: false });
  await execute(revisePerson, admin, { personId: agent.id, active: false });
  expect(await personOfSession(session.secret ?? "")).toBeNull();
  expect(await personOfToken(token.secret ?? "")).toBeNull();
  await execute(revisePerson, admin, { personId: agent.id, active: true });
  expect(await personOfSession(session.secret ?? "")).toBeNull();
  expect(await personOfToken(token.secret ?? "")).toBeNull();
  expect(await eventsOf(agent.id)).toEqual([
    "person.signed_in",
    "person.token_issued",
    "person.deactivated",
    "person.reactivated",
  ]);
});

test("a new role acts on the next request, and leaves behind what only the old one can have", async () => {
  const admin = await makeAdmin();
  const team = await makeTeam();
  const agent = await makeAgent({ teamIds: [team.id], grants: ["lead"] });
  const { secret = "" } = await execute(openSession, agent, browser);
  await execute(revisePerson, admin, { personId: agent.id, role: "customer" });
  expect((await personOfSession(secret))?.person).toMatchObject({
    role: "customer",
    grants: [],
    teamIds: [],
  });
  const organisation = await makeOrganisation();
  const place = { organisationId: organisation.id, orgManager: true };
  await execute(revisePerson, admin, { personId: agent.id, ...place });
  await execute(revisePerson, admin, { personId: agent.id, role: "agent" });
  expect((await personOfSession(secret))?.person).toMatchObject({
    role: "agent",
    organisationId: null,
    orgManager: false,
  });
});

test("what does not fit a role is refused by the name of the field", async () => {
  const admin = await makeAdmin();
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const organisation = await makeOrganisation();
  const team = await makeTeam();
  const refused = async (personId: string, change: object) => {
    const error = await execute(revisePerson, admin, { personId, ...change }).catch((e) => e);
    return (error.errors ?? []).map(({ path }: { path: string }) => path);
  };
  expect(await refused(agent.id, { organisationId: organisation.id })).toEqual(["/organisationId"]);
  expect(await refused(customer.id, { teamIds: [team.id] })).toEqual(["/teamIds"]);
  expect(await refused(customer.id, { grants: ["lead"] })).toEqual(["/grants"]);
  expect(await refused(customer.id, { orgManager: true })).toEqual(["/orgManager"]);
  expect(await refused(agent.id, { teamIds: [organisation.id] })).toEqual(["/teamIds"]);
  expect(await refused(agent.id, { grants: ["root"] })).toEqual(["/grants/0"]);
  await expect(
    execute(reviseTeam, admin, { teamId: team.id, memberIds: [customer.id] }),
  ).rejects.toMatchObject({ errors: [{ path: "/memberIds" }] });
});

test("nobody but an admin changes anybody; customers do not even see that there is somebody", async () => {
  const [agent, customer, other] = [await makeAgent(), await makeCustomer(), await makeAgent()];
  const change = { personId: other.id, name: "Another" };
  await expect(execute(revisePerson, agent, change)).rejects.toMatchObject({ code: "forbidden" });
  await expect(execute(revisePerson, customer, change)).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await personFor(agent, other.id))?.name).toBe(other.name);
});

test("a mail domain belongs to one organisation, and to none when a mail provider has it", async () => {
  const admin = await makeAdmin();
  const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
  const make = (domains: string[]) =>
    execute(createOrganisation, admin, { name: crypto.randomUUID(), domains });
  const race = await Promise.allSettled([make([domain]), make([domain.toUpperCase()])]);
  expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(make(["gmail.com"])).rejects.toMatchObject({ errors: [{ path: "/domains/0" }] });
  const { id } = await make([]);
  await expect(
    execute(reviseOrganisation, admin, { organisationId: id, domains: [domain] }),
  ).rejects.toMatchObject({ code: "already-exists" });
  await execute(reviseOrganisation, admin, { organisationId: id, domains: [`b.${domain}`] });
  await execute(reviseOrganisation, admin, { organisationId: id, domains: [`b.${domain}`] });
  expect(await eventsOf(id)).toEqual(["organisation.created", "organisation.revised"]);
});

test("who is invited belongs to the organisation of the address, but for another wish or role", async () => {
  const admin = await makeAdmin();
  const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
  const theirs = await prisma.organisation.create({ data: { name: domain, domains: [domain] } });
  const other = await makeOrganisation();
  const invite = async (wish: object, at = domain) => {
    const email = `${crypto.randomUUID()}@${at}`;
    const { id } = await execute(invitePerson, admin, { email, name: "Nina", ...wish });
    return personFor(admin, id);
  };
  const own = { organisation: { id: theirs.id } };
  expect(await invite({})).toMatchObject(own);
  expect(await invite({ orgManager: true })).toMatchObject({ ...own, orgManager: true });
  expect(await invite({ organisationId: other.id })).toMatchObject({
    organisation: { id: other.id },
  });
  expect(await invite({ organisationId: null })).toMatchObject({ organisation: null });
  expect(await invite({ role: "agent" })).toMatchObject({ organisation: null });
  expect(await invite({}, `sub.${domain}`)).toMatchObject({ organisation: null });
});

test("people are found by a part of their name or address, where no sign means more than itself", async () => {
  const agent = await makeAgent();
  const mark = crypto.randomUUID().slice(0, 8);
  const { id } = await makeCustomer({ name: `Zoë 100%_${mark}` });
  const found = async (q: string) =>
    (await peopleFor(agent, { q }, { limit: 10 })).rows.map((row) => row.id);
  expect(await found(`100%_${mark.toUpperCase()}`)).toEqual([id]);
  expect(await found(`100__${mark}`)).toEqual([]);
});

test("an agent can open a ticket for whoever has an account, and for nobody who has none any more", async () => {
  const agent = await makeAgent();
  // First of all, so that no crowd of another test stands before them.
  const here = await makeCustomer({ name: " Here" });
  const gone = await makeCustomer({ name: " Gone" });
  await prisma.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  const offered = await requestersFor(agent);
  expect(offered).toContainEqual({ id: here.id, name: " Here", email: expect.any(String) });
  expect(offered.map(({ id }) => id)).not.toContain(gone.id);
  expect(await requestersFor(here)).toEqual([]);
});

test("whom something names is found by their ids alone, for agents, and never a customer", async () => {
  const agent = await makeAgent();
  const [owner, customer, team] = [await makeAgent(), await makeCustomer(), await makeTeam()];
  await prisma.user.update({ where: { id: owner.id }, data: { deactivatedAt: new Date() } });
  const ids = [owner.id, customer.id, team.id];
  const { agents, teams } = await namedBy(agent, ids);
  expect(agents).toEqual([{ id: owner.id, name: owner.name }]);
  expect(teams.map(({ id }) => id)).toEqual([team.id]);
  expect(await namedBy(customer, ids)).toEqual({ teams: [], agents: [] });
});

test("a form offers everything that is set, also what is beyond the end of its list", async () => {
  const admin = await makeAdmin();
  const last = await makeAgent({ name: "\u{10fffd} Last of all" });
  const team = await makeTeam("\u{10fffd} Last of all");
  const organisation = await makeOrganisation("\u{10fffd} Last of all");
  await prisma.user.createMany({
    data: Array.from({ length: 501 }, (_, at) => ({
      name: `A crowd ${at}`,
      email: `crowd-${at}-${last.id}@example.com`,
      role: "agent" as const,
    })),
  });
  await prisma.team.createMany({
    data: Array.from({ length: 501 }, (_, at) => ({ name: `A crowd ${at} ${last.id}` })),
  });
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  expect(ids(await staffFor(admin))).not.toContain(last.id);
  expect(ids(await staffFor(admin, [last]))).toContain(last.id);
  expect(ids((await placesFor(admin)).teams)).not.toContain(team.id);
  const places = await placesFor(admin, { organisation, teams: [team] });
  expect(ids(places.teams)).toContain(team.id);
  expect(ids(places.organisations)).toContain(organisation.id);
});

test("a team of more people than a form shows at once is kept as it is", async () => {
  const admin = await makeAdmin();
  const agent = await makeAgent();
  const ids = Array.from({ length: 600 }, () => crypto.randomUUID());
  await prisma.user.createMany({
    data: ids.map((id) => ({ id, name: id, email: `${id}@example.com`, role: "agent" as const })),
  });
  const team = await makeTeam();
  await execute(reviseTeam, admin, { teamId: team.id, memberIds: ids });
  const members = await prisma.teamMember.findMany({
    where: { teamId: team.id },
    select: { user: { select: { id: true, name: true } } },
  });
  const shown = await staffFor(
    admin,
    members.map(({ user }) => user),
  );
  const ticked = shown.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  await execute(reviseTeam, admin, { teamId: team.id, memberIds: [...ticked, agent.id] });
  expect(await prisma.teamMember.count({ where: { teamId: team.id } })).toBe(601);
});

test("a list narrowed by who has left, or by what is retired, names them to agents alone", async () => {
  const [agent, customer, left] = [await makeAgent(), await makeCustomer(), await makeAgent()];
  const team = await makeTeam();
  await prisma.user.update({ where: { id: left.id }, data: { deactivatedAt: new Date() } });
  await prisma.team.update({ where: { id: team.id }, data: { retiredAt: new Date() } });
  const ids = [left.id, team.id, "me", "none"];
  const choices = await choicesFor(agent);
  const named = await withNamed(agent, choices, ids);
  expect(named.agents).toEqual([{ id: left.id, name: left.name }, ...choices.agents]);
  expect(named.teams).toEqual([{ id: team.id, name: team.name }, ...choices.teams]);
  expect(named.services).toEqual(choices.services);
  const none = { teams: [], services: [], agents: [] };
  expect(await withNamed(customer, await choicesFor(customer), ids)).toEqual(none);
});

import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { EFFECTS } from "@/lib/effects/registry";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident, makeTeam } from "@/lib/testing/factories";
import { preferencesFor } from "../preference-queries";
import { ABOUT, CHANNELS, isOffered, topicOf, URGENT_TOPICS } from "../topics";
import { revisePreferences } from "./revise-preferences";

/** How this person is told of what just happened to a ticket: in the inbox, or by which effect. */
async function toldBy(person: Person, ticketId: string): Promise<string[]> {
  const last = await prisma.event.findFirstOrThrow({
    where: { subjectId: ticketId },
    orderBy: { seq: "desc" },
  });
  await follow([last.id]);
  const effects = await prisma.effect.findMany({
    where: { eventId: last.id, recipientId: person.id },
    orderBy: { name: "asc" },
  });
  const notice = { userId: person.id, eventId: last.id };
  const inInbox = await prisma.notification.count({ where: notice });
  return [...(inInbox > 0 ? ["inbox"] : []), ...effects.map(({ name }) => name)];
}

const say = (by: Person, ticketId: string) =>
  execute(postReply, by, { ticketId, body: "Something was said." });

test("until somebody chooses, the usual holds; what they choose holds from then on", async () => {
  const customer = await makeCustomer();
  const agent = await makeAgent();
  const ticket = await makeIncident(customer);
  await say(agent, ticket.id);
  expect(await toldBy(customer, ticket.id)).toEqual(["inbox", "mail-reply"]);
  await execute(revisePreferences, customer, { channels: { reply: { mail: false } } });
  await say(agent, ticket.id);
  expect(await toldBy(customer, ticket.id)).toEqual(["inbox"]);
  await execute(revisePreferences, customer, { channels: { reply: { inbox: false, mail: null } } });
  await say(agent, ticket.id);
  expect(await toldBy(customer, ticket.id)).toEqual(["mail-reply"]);
  expect((await preferencesFor(customer))?.channels.reply).toEqual({
    ...{ inbox: false, push: true, mail: true, digest: false },
  });
});

test("what is chosen for a team goes before what is chosen for all", async () => {
  const agent = await makeAgent();
  const team = await makeTeam();
  const customer = await makeCustomer();
  const ticket = await makeIncident(customer);
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { teamId: team.id, assigneeId: agent.id, version: ticket.version + 1 },
  });
  await execute(revisePreferences, agent, { teams: { [team.id]: { reply: { inbox: false } } } });
  await say(customer, ticket.id);
  expect(await toldBy(agent, ticket.id)).toEqual([]);
  const elsewhere = await makeIncident(customer);
  await prisma.ticket.update({
    where: { id: elsewhere.id },
    data: { assigneeId: agent.id, version: elsewhere.version + 1 },
  });
  await say(customer, elsewhere.id);
  expect(await toldBy(agent, elsewhere.id)).toEqual(["inbox"]);
  expect((await preferencesFor(agent))?.teams).toEqual([
    { team: { id: team.id, name: team.name }, channels: { reply: { inbox: false } } },
  ]);
  await execute(revisePreferences, agent, { teams: { [team.id]: null } });
  await say(customer, ticket.id);
  expect(await toldBy(agent, ticket.id)).toEqual(["inbox"]);
});

test("who is away is stood in for, in what is theirs alone and for as long as they said", async () => {
  const [agent, substitute] = [await makeAgent(), await makeAgent()];
  const customer = await makeCustomer();
  const ticket = await makeIncident(customer);
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { assigneeId: agent.id, version: ticket.version + 1 },
  });
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
  const away = (from: number, until: number) =>
    execute(revisePreferences, agent, {
      absence: { from: hours(from), until: hours(until), substituteId: substitute.id },
    });
  await away(1, 2);
  await say(customer, ticket.id);
  expect(await toldBy(substitute, ticket.id)).toEqual([]);
  await away(-1, 1);
  await say(customer, ticket.id);
  expect(await toldBy(substitute, ticket.id)).toEqual(["inbox"]);
  expect(await toldBy(agent, ticket.id)).toEqual(["inbox"]);
  const told = await prisma.notification.findMany({ where: { userId: substitute.id } });
  expect(told.map(({ reason }) => reason)).toEqual(["substitute"]);
  await execute(revisePreferences, agent, { absence: null });
  await say(customer, ticket.id);
  expect(await toldBy(substitute, ticket.id)).toEqual([]);
});

test("it refuses substitutes who cannot be, teams that are not, and hours that are none", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const absence = {
    from: "2026-12-01T00:00:00Z",
    until: "2026-12-02T00:00:00Z",
    substituteId: customer.id,
  };
  await expect(execute(revisePreferences, agent, { absence })).rejects.toMatchObject({
    errors: [{ path: "/absence/substituteId" }],
  });
  const self = { ...absence, substituteId: agent.id };
  await expect(execute(revisePreferences, agent, { absence: self })).rejects.toMatchObject({
    errors: [{ path: "/absence/substituteId" }],
  });
  const other = { ...absence, substituteId: agent.id };
  await expect(execute(revisePreferences, customer, { absence: other })).rejects.toMatchObject({
    code: "forbidden",
  });
  const missing = "019a0000-0000-7000-8000-00000000ffff";
  await expect(
    execute(revisePreferences, agent, { teams: { [missing]: { reply: { inbox: true } } } }),
  ).rejects.toMatchObject({ errors: [{ path: `/teams/${missing}` }] });
  for (const input of [
    { quiet: { from: "22:00", to: "22:00" } },
    { quiet: { from: "24:00", to: "07:00" } },
    { digestHour: 24 },
    { channels: { pigeons: { inbox: true } } },
    { channels: { reply: { pigeon: true } } },
    { absence: { ...absence, until: absence.from } },
  ]) {
    await expect(execute(revisePreferences, agent, input)).rejects.toMatchObject({
      code: "validation-failed",
    });
  }
});

test("the same twice changes and tells once, and a stale version is refused", async () => {
  const agent = await makeAgent();
  const wish = { quiet: { from: "22:00", to: "07:00" }, channels: { note: { push: true } } };
  await execute(revisePreferences, agent, wish);
  await execute(revisePreferences, agent, wish);
  expect(await eventsOf(agent.id)).toEqual(["person.notifications_revised"]);
  expect(await preferencesFor(agent)).toMatchObject({ version: 2, quiet: wish.quiet });
  await expect(
    execute(revisePreferences, agent, { digestHour: 9 }, { version: 1 }),
  ).rejects.toMatchObject({ code: "precondition-failed" });
});

test("everything that people can choose about has a line in the matrix", () => {
  for (const effect of EFFECTS.filter(({ channel }) => channel !== undefined)) {
    for (const { name } of effect.on) {
      expect(topicOf(name, "watcher"), `${effect.name} on ${name}`).not.toBeNull();
    }
  }
  const kinds = Object.values(ABOUT).flatMap((about) => about.kinds);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(URGENT_TOPICS).toEqual(["duty"]);
  // Whom an emergency needs cannot choose against it, and is not asked.
  expect(CHANNELS.filter((channel) => isOffered("agent", "duty", channel))).toEqual([
    ...["mail", "digest"],
  ]);
});

test("what nobody on that side is told of, or is always told of, cannot be chosen", async () => {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const pathsOf = (person: Person, channels: Record<string, Record<string, boolean | null>>) =>
    execute(revisePreferences, person, { channels }).then(
      () => [],
      ({ errors }) => errors.map(({ path }: { path: string }) => path),
    );
  expect(await pathsOf(customer, { note: { inbox: true }, reply: { mail: false } })).toEqual([
    "/channels/note/inbox",
  ]);
  expect((await preferencesFor(customer))?.channels.reply?.mail).toBe(true);
  expect(await pathsOf(agent, { duty: { push: false } })).toEqual(["/channels/duty/push"]);
  expect(await pathsOf(agent, { duty: { mail: true }, note: { inbox: false } })).toEqual([]);
  expect(await pathsOf(customer, { note: { inbox: null } })).toEqual([]);
});

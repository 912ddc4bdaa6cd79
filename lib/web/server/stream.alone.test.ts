import "@/lib/testing/fresh-database";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { react } from "@/lib/conversations/commands/react";
import { withdrawReaction } from "@/lib/conversations/commands/withdraw-reaction";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { type Hub, openHub } from "@/lib/live/hub";
import { comeTo } from "@/lib/live/presence";
import { offerPasswordReset } from "@/lib/people/commands/offer-password-reset";
import { resetPassword } from "@/lib/people/commands/reset-password";
import { addressOf } from "@/lib/people/links";
import { hashOf, newSecret } from "@/lib/people/secret";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { unwatchTicket } from "@/lib/tickets/commands/unwatch-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { purge } from "@/lib/trash/commands/purge";
import { restore } from "@/lib/trash/commands/restore";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { sealed, sessionCookieName } from "../session-cookie";
import { answerStream, asksForStream, STREAM_PATH } from "./stream";

/** What somebody else is told first may take a moment more on a busy machine. */
const PATIENT = { timeout: 15_000 };

type News = { id: string | null; event: string; data: Record<string, unknown> };

let hub: Hub;
let server: Server;
let opened: IncomingMessage[] = [];

beforeAll(async () => {
  hub = openHub();
  server = createServer((req, res) => {
    if (asksForStream(req)) void answerStream(hub, req, res);
    else res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
});

afterEach(() => {
  for (const one of opened) one.destroy();
  opened = [];
});

afterAll(async () => {
  await hub.close();
  server.closeAllConnections();
  server.close();
});

/** Opens a stream, and gathers what it says. */
async function listenAs(headers: Record<string, string>, query = "") {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({ port, path: STREAM_PATH + query, headers }, resolve);
    sent.on("error", reject);
    sent.end();
  });
  opened.push(answer);
  const heard: News[] = [];
  let rest = "";
  let ended: number | null = null;
  answer.setEncoding("utf8");
  answer.on("data", (chunk: string) => {
    const blocks = (rest + chunk).split("\n\n");
    rest = blocks.pop() ?? "";
    heard.push(...blocks.flatMap(newsIn));
  });
  for (const event of ["close", "end", "error"]) {
    answer.on(event, () => {
      ended ??= Date.now();
    });
  }
  const until = (wanted: (news: News) => boolean) =>
    expect.poll(() => heard.find(wanted), { timeout: 15_000 }).toBeTruthy();
  if (answer.statusCode === 200) await until(({ event }) => event === "beat");
  return { answer, heard, until, endedAt: () => ended };
}

function newsIn(block: string): News[] {
  const of = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? null;
  const data = of("data");
  if (data === null) return [];
  return [{ id: of("id"), event: of("event") ?? "message", data: JSON.parse(data) }];
}

const bearer = async (person: Person) => ({ Authorization: `Bearer ${await tokenOf(person)}` });

async function resetByLink(userId: string) {
  const { id } = await execute(offerPasswordReset, await makeAdmin(), { personId: userId });
  const token = (await addressOf(id))?.split("/").at(-1) ?? "";
  const door = { kind: "system", name: "account-link" } as const;
  await execute(resetPassword, door, { token, password: "a long enough one to reset" });
}

async function cookieOf(person: Person) {
  const secret = newSecret();
  const session = await prisma.session.create({
    data: {
      userId: person.id,
      tokenHash: hashOf(secret),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  return {
    sessionId: session.id,
    headers: { Cookie: `${sessionCookieName()}=${await sealed(secret)}` },
  };
}

const say = (actor: Person, ticketId: string, body: string, audience = "public") =>
  execute(postReply, actor, { ticketId, body, audience });

const ofTicket =
  (ticketId: string, event?: string) =>
  ({ data }: News) =>
    data.ticketId === ticketId && (event === undefined || data.event === event);

test("a reply reaches the agent's token and the requester's session at once", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const desk = await listenAs(await bearer(agent));
  const portal = await listenAs((await cookieOf(customer)).headers);
  expect(desk.answer.headers["content-type"]).toContain("text/event-stream");
  expect(desk.answer.headers["cache-control"]).toContain("no-transform");
  const { id } = await say(agent, ticket.id, "Have you tried water?");
  for (const { heard, until } of [desk, portal]) {
    await until(ofTicket(ticket.id, "ticket.replied"));
    const news = heard.find(ofTicket(ticket.id, "ticket.replied"));
    expect(news?.data).toMatchObject({ replyId: id, actor: { id: agent.id, name: agent.name } });
    expect(news?.id).toMatch(/^\d+$/);
  }
  expect(desk.heard.find(ofTicket(ticket.id))?.data.mine).toBe(true);
  expect(portal.heard.find(ofTicket(ticket.id))?.data.mine).toBe(false);
});

test("notes, the desk's own changes and foreign tickets are told to no customer", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const [own, foreign] = [await makeIncident(customer), await makeIncident(await makeCustomer())];
  const desk = await listenAs(await bearer(agent));
  const portal = await listenAs(await bearer(customer));
  await say(agent, own.id, "CANARY", "internal");
  await execute(reviseTicket, agent, { ticketId: own.id, assigneeId: agent.id });
  await say(agent, foreign.id, "Not for everybody");
  await say(agent, own.id, "The last");
  await desk.until(ofTicket(own.id, "ticket.noted"));
  await portal.until(ofTicket(own.id, "ticket.replied"));
  const told = portal.heard.filter(({ event }) => event === "ticket");
  expect(told.map(({ data }) => data.event)).toEqual(["ticket.replied"]);
  expect(JSON.stringify(portal.heard)).not.toContain(foreign.id);
  expect(JSON.stringify(desk.heard)).not.toContain("CANARY");
});

test("a customer hears of edits and reactions, of strangers' names and trashed replies nothing", async () => {
  const begun = String(Date.now());
  const organisationId = (await makeOrganisation()).id;
  const agent = await makeAgent();
  const customer = await makeCustomer({ organisationId });
  const requester = await makeCustomer({ organisationId });
  const ticket = await makeIncident(requester);
  await execute(watchTicket, agent, { ticketId: ticket.id, userId: customer.id });
  // Whoever asked stays with their request, and is a stranger to their former colleagues.
  const elsewhere = { organisationId: (await makeOrganisation()).id };
  await prisma.user.update({ where: { id: requester.id }, data: elsewhere });
  const headers = await bearer(customer);
  const portal = await listenAs(headers);
  const reply = await say(agent, ticket.id, "Turn it off and on");
  await execute(editReply, agent, { replyId: reply.id, body: "Turn it off, then on" });
  await execute(react, requester, { replyId: reply.id, emoji: "👍" });
  for (const event of ["ticket.reply_edited", "ticket.reacted"]) {
    await portal.until(ofTicket(ticket.id, event));
  }
  const reacted = portal.heard.find(ofTicket(ticket.id, "ticket.reacted"));
  expect(reacted?.data).toMatchObject({ actor: null, mine: false });
  portal.answer.destroy();

  await execute(trashReply, agent, { replyId: reply.id });
  const resumed = await listenAs({ ...headers, "Last-Event-ID": begun });
  const told = resumed.heard.filter(ofTicket(ticket.id));
  expect(told.filter(({ event }) => event === "ticket").map(({ data }) => data.event)).toEqual([
    "ticket.created",
  ]);
  // That something is another is all they hear of it.
  for (const { data } of told.filter(({ event }) => event === "stale")) {
    expect(Object.keys(data).sort()).toEqual(["id", "kind", "ticketId"]);
  }
});

test("the desk hears what comes into the trash and out of it, a customer only that it is another", async () => {
  const [agent, admin, customer] = [await makeAgent(), await makeAdmin(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const reply = await say(agent, ticket.id, "Said");
  const note = await say(agent, ticket.id, "Noted", "internal");
  await execute(react, agent, { replyId: reply.id, emoji: "👍" });
  const [desk, portal] = [
    await listenAs(await bearer(admin)),
    await listenAs(await bearer(customer)),
  ];
  const stranger = await listenAs(await bearer(await makeCustomer()));
  const stale = () => portal.heard.filter(({ event }) => event === "stale").length;

  await execute(withdrawReaction, agent, { replyId: reply.id, emoji: "👍" });
  await desk.until(ofTicket(ticket.id, "ticket.reaction_withdrawn"));
  await expect.poll(stale, PATIENT).toBe(1);
  await execute(trashReply, agent, { replyId: reply.id });
  await desk.until(ofTicket(ticket.id, "ticket.reply_trashed"));
  await expect.poll(stale, PATIENT).toBe(2);
  await execute(trashReply, agent, { replyId: note.id });
  await execute(restore, agent, { replyId: note.id });
  await desk.until(ofTicket(ticket.id, "ticket.reply_restored"));
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await desk.until(ofTicket(ticket.id, "ticket.trashed"));
  // Of the note they heard nothing at all.
  await expect.poll(stale, PATIENT).toBe(3);
  await execute(restore, agent, { ticketId: ticket.id });
  await desk.until(ofTicket(ticket.id, "ticket.restored"));
  await expect.poll(stale, PATIENT).toBe(4);
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await expect.poll(stale, PATIENT).toBe(5);
  const entry = await prisma.trashEntry.findFirstOrThrow({
    where: { subjectId: ticket.id, outcome: null },
  });
  await execute(purge, admin, { entryId: entry.id, confirm: ticket.reference });
  await desk.until(ofTicket(ticket.id, "ticket.purged"));
  expect(desk.heard.find(ofTicket(ticket.id, "ticket.purged"))?.data).toMatchObject({
    reference: ticket.reference,
    mine: true,
  });
  const other = await makeIncident(customer);
  await portal.until(ofTicket(other.id));
  expect(stale()).toBe(5);
  expect(JSON.stringify(portal.heard)).not.toMatch(/trash|purge|restore|withdrawn/);
  expect(JSON.stringify(stranger.heard)).not.toContain(ticket.id);
});

test("whoever resumes hears what they missed, even what was begun earlier and committed later", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const [first, second] = [await makeIncident(customer), await makeIncident(customer)];
  const headers = await bearer(agent);
  const before = await listenAs(headers);

  // A transaction that began before everything below and is not committed yet.
  const slow = new pg.Client({ connectionString: env.DATABASE_URL });
  await slow.connect();
  await slow.query("begin");
  await slow.query(
    `with stream as (
       update event_stream set last_seq = last_seq + 1 where subject_id = $1 returning last_seq
     )
     insert into event (id, subject_kind, subject_id, seq, kind, actor_kind, command_id, facts)
     select muster_uuid7(), 'ticket', $1, last_seq, 'ticket.replied', 'system',
       gen_random_uuid(), '{}' from stream`,
    [first.id],
  );
  await say(agent, second.id, "Committed first");
  await before.until(ofTicket(second.id, "ticket.replied"));
  const last = before.heard.findLast(({ id }) => id !== null)?.id ?? "";
  before.answer.destroy();
  await slow.query("commit");
  await slow.end();

  const after = await listenAs({ ...headers, "Last-Event-ID": last });
  await after.until(ofTicket(first.id, "ticket.replied"));
  const byQuery = await listenAs(headers, `?lastEventId=${last}`);
  await byQuery.until(ofTicket(first.id, "ticket.replied"));
});

test("whoever was away for too long is told to read everything afresh", async () => {
  const long = await listenAs({
    ...(await bearer(await makeAgent())),
    "Last-Event-ID": String(Date.now() - 3_600_000),
  });
  await long.until(({ event }) => event === "reset");
});

test("a lost database connection loses nothing of what happened meanwhile", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const desk = await listenAs(await bearer(agent));
  // The hub has to have looked at the clock once.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await prisma.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name like 'muster-%-live' and datname = current_database()`;
  await say(agent, ticket.id, "While nobody listened");
  await desk.until(ofTicket(ticket.id, "ticket.replied"));
  expect(desk.heard.filter(ofTicket(ticket.id, "ticket.replied"))).toHaveLength(1);
});

test("streams close within five seconds of a revoked session or token, a deactivation and a new role", async () => {
  const losses: [string, (person: Person, sessionId: string) => Promise<unknown>][] = [
    [
      "revoked session",
      (_, id) => prisma.session.update({ where: { id }, data: { revokedAt: new Date() } }),
    ],
    [
      "deactivated",
      ({ id }) => prisma.user.update({ where: { id }, data: { deactivatedAt: new Date() } }),
    ],
    ["another role", ({ id }) => prisma.user.update({ where: { id }, data: { role: "customer" } })],
  ];
  for (const [name, lose] of losses) {
    const agent = await makeAgent();
    const { headers, sessionId } = await cookieOf(agent);
    const { endedAt } = await listenAs(headers);
    const begun = Date.now();
    await lose(agent, sessionId);
    await expect.poll(endedAt, { timeout: 6_000, message: name }).not.toBeNull();
    expect((endedAt() ?? 0) - begun, name).toBeLessThan(5_000);
  }
  const byToken: [string, (id: string) => Promise<unknown>][] = [
    [
      "revoked token",
      (userId) =>
        prisma.apiToken.updateMany({ where: { userId }, data: { revokedAt: new Date() } }),
    ],
    ["a new password by link", resetByLink],
    [
      "another organisation",
      async (id) => {
        const organisationId = (await makeOrganisation()).id;
        await prisma.user.update({ where: { id }, data: { organisationId } });
      },
    ],
  ];
  for (const [name, lose] of byToken) {
    const customer = await makeCustomer({ organisationId: (await makeOrganisation()).id });
    const { endedAt } = await listenAs(await bearer(customer));
    const begun = Date.now();
    await lose(customer.id);
    await expect.poll(endedAt, { timeout: 6_000, message: name }).not.toBeNull();
    expect((endedAt() ?? 0) - begun, name).toBeLessThan(5_000);
  }
});

test("whoever changes organisation or is taken off hears nothing more of what they watched", async () => {
  const begun = String(Date.now());
  const organisationId = (await makeOrganisation()).id;
  const [agent, requester] = [await makeAgent(), await makeCustomer({ organisationId })];
  const [mover, leaver] = [
    await makeCustomer({ organisationId }),
    await makeCustomer({ organisationId }),
  ];
  const ticket = await makeIncident(requester);
  for (const { id: userId } of [mover, leaver]) {
    await execute(watchTicket, agent, { ticketId: ticket.id, userId });
  }
  const headers = await bearer(mover);
  const before = await listenAs(headers);
  const taken = await listenAs(await bearer(leaver));
  await say(agent, ticket.id, "For all of you");
  await before.until(ofTicket(ticket.id, "ticket.replied"));
  await taken.until(ofTicket(ticket.id, "ticket.replied"));

  await execute(unwatchTicket, agent, { ticketId: ticket.id, userId: leaver.id });
  const elsewhere = { organisationId: (await makeOrganisation()).id };
  await prisma.user.update({ where: { id: mover.id }, data: elsewhere });
  await expect.poll(before.endedAt, { timeout: 6_000 }).not.toBeNull();
  const resumed = await listenAs({ ...headers, "Last-Event-ID": begun });
  const countBefore = taken.heard.filter(ofTicket(ticket.id)).length;
  const { id } = await say(agent, ticket.id, "For those who are left");
  const own = [await makeIncident(mover), await makeIncident(leaver)];
  await resumed.until(ofTicket(own[0]?.id ?? ""));
  await taken.until(ofTicket(own[1]?.id ?? ""));
  expect(JSON.stringify(resumed.heard)).not.toContain(ticket.id);
  expect(JSON.stringify(taken.heard)).not.toContain(id);
  expect(taken.heard.filter(ofTicket(ticket.id))).toHaveLength(countBefore);
});

test("a session that ran out ends its stream, without anybody saying so", async () => {
  const agent = await makeAgent();
  const { headers, sessionId } = await cookieOf(agent);
  const { endedAt } = await listenAs(headers);
  await prisma.session.update({ where: { id: sessionId }, data: { expiresAt: new Date() } });
  await expect.poll(endedAt, { timeout: 5_000 }).not.toBeNull();
});

test("nobody listens without access, with nonsense, or eleven times", async () => {
  expect((await listenAs({})).answer.statusCode).toBe(401);
  expect((await listenAs({ Authorization: "Bearer muster_no" })).answer.statusCode).toBe(401);
  const headers = await bearer(await makeAgent());
  expect((await listenAs({ ...headers, "Last-Event-ID": "*" })).answer.statusCode).toBe(422);
  const many = [];
  for (let at = 0; at < 10; at += 1) many.push(await listenAs(headers));
  const refused = (await listenAs(headers)).answer;
  expect(refused.statusCode).toBe(429);
  expect(refused.headers["content-type"]).toBe("application/problem+json");
  many[0]?.answer.destroy();
  await expect
    .poll(async () => (await listenAs(headers)).answer.statusCode, { timeout: 3_000 })
    .toBe(200);
});

test("who has a ticket open is told to the agents on it, and to nobody else", async () => {
  const [one, two, elsewhere] = [await makeAgent(), await makeAgent(), await makeAgent()];
  const customer = await makeCustomer();
  const ticket = await makeIncident(customer);
  const onIt = await listenAs(await bearer(one));
  const away = await listenAs(await bearer(elsewhere));
  const portal = await listenAs(await bearer(customer));
  await comeTo(one, ticket.id, { typing: false });
  await comeTo(two, ticket.id, { typing: true });
  const typing = { id: two.id, name: two.name, typing: true };
  await onIt.until(({ event, data }) => event === "presence" && someone(data, typing));
  await say(one, ticket.id, "Done");
  await away.until(ofTicket(ticket.id));
  await portal.until(ofTicket(ticket.id));
  for (const { heard } of [away, portal]) {
    expect(heard.filter(({ event }) => event === "presence")).toEqual([]);
  }
});

const someone = ({ people }: Record<string, unknown>, wanted: object) =>
  Array.isArray(people) &&
  people.some((one) => expect.objectContaining(wanted).asymmetricMatch(one));

test("a new notice tells its owner how many are unread", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: ticket.id } });
  const desk = await listenAs(await bearer(agent));
  const notice = { userId: agent.id, eventId: event.id, ticketId: ticket.id, reason: "new" };
  const made = await prisma.notification.create({ data: notice });
  await desk.until(({ event: kind, data }) => kind === "inbox" && data.unread === 1);
  await prisma.notification.update({ where: { id: made.id }, data: { readAt: new Date() } });
  await desk.until(({ event: kind, data }) => kind === "inbox" && data.unread === 0);
});

import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { releaseHeld, releaseOverdue } from "@/lib/jobs/release-held";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { fullSearch } from "@/lib/search/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeTeam,
} from "@/lib/testing/factories";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { postReply } from "./commands/post-reply";
import { releaseReply } from "./commands/release-reply";
import { undoSend } from "./commands/undo-send";
import { draftFor, putDraft } from "./drafts";
import { givenOffFor, heldFor } from "./held-queries";
import { repliesFor, replyFor } from "./queries";

const page = { limit: 50 };
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

async function scene() {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  await execute(moveTicket, agent, { ticketId: ticket.id, event: "start" });
  const give = (more: Record<string, unknown> = {}, options = {}) =>
    execute(
      postReply,
      agent,
      { ticketId: ticket.id, body: "CANARY: try water", holdSeconds: 10, ...more },
      options,
    );
  const said = async (actor: Person) =>
    (await repliesFor(actor, ticket.id, page))?.rows.map(({ body }) => body);
  const draft = async () => (await draftFor(agent, ticket.id, "public"))?.body;
  return { customer, agent, ticket, give, said, draft };
}

async function followAll(ticketId: string) {
  const events = await prisma.event.findMany({ where: { subjectId: ticketId } });
  await follow(events.map(({ id }) => id));
}

test("what is held reaches the customer by no path, and agents see that it waits", async () => {
  const { customer, agent, ticket, give } = await scene();
  const before = await ticketFor(customer, ticket.id);
  const { id, status } = await give({}, { key: "k" });
  expect(status).toBe(201);
  expect(await heldFor(agent, ticket.id)).toMatchObject([
    { id, kind: "moment", can: { undo: true, sendNow: true } },
  ]);
  expect(await givenOffFor(agent, id)).toMatchObject({ id, heldUntil: expect.any(String) });
  expect(await give({}, { key: "k" })).toMatchObject({ id, replayed: true });

  await followAll(ticket.id);
  const mails = await prisma.mail.count({ where: { ticketId: ticket.id, template: "reply" } });
  const event = { subjectId: ticket.id, kind: { not: "ticket.created" } };
  const effects = await prisma.effect.count({ where: { recipientId: customer.id, event } });
  const notices = await prisma.notification.count({ where: { userId: customer.id, event } });
  expect([mails, effects, notices]).toEqual([0, 0, 0]);
  expect(await ticketFor(customer, ticket.id)).toEqual(before);
  expect(await heldFor(customer, ticket.id)).toBeNull();
  expect(await givenOffFor(customer, id)).toBeNull();
  expect((await fullSearch(customer, "CANARY", page)).rows).toEqual([]);
  const seen = JSON.stringify([
    await repliesFor(customer, ticket.id, page),
    await timelineFor(customer, ticket.id, page),
  ]);
  expect(seen).not.toContain("CANARY");
  expect(seen).not.toContain(id);
  expect(seen).not.toContain("held");
});

test("it goes out once, as its author's, however many workers let it go", async () => {
  const { customer, agent, ticket, give, said } = await scene();
  const { id } = await give();
  await prisma.heldReply.update({ where: { id }, data: { sendAt: new Date(Date.now() - 5_000) } });
  await Promise.all([
    ...Array.from({ length: 4 }, () => releaseHeld({ heldId: id })),
    releaseOverdue(),
  ]);
  await releaseHeld({ heldId: id });
  expect(await said(customer)).toEqual(["CANARY: try water"]);
  const reply = await givenOffFor(agent, id);
  expect(reply).toMatchObject({ author: { id: agent.id } });
  expect(reply?.id).not.toBe(id);
  expect(reply).not.toHaveProperty("heldUntil");
  expect(await heldFor(agent, ticket.id)).toEqual([]);
  const kinds = await eventsOf(ticket.id);
  expect(kinds.filter((kind) => kind === "ticket.replied")).toHaveLength(1);
});

test("the job that lets it go commits with it, for its hour", async () => {
  const { give } = await scene();
  const { id } = await give();
  const jobs = await prisma.$queryRaw<{ seconds: number }[]>`
    select extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs
    where key = ${`release:${id}`}`;
  expect(jobs).toHaveLength(1);
  expect(jobs[0]?.seconds).toBeGreaterThan(5);
  expect(jobs[0]?.seconds).toBeLessThanOrEqual(10);
});

describe("taking it back", () => {
  test("gives the text to its author as a draft, before what was begun since", async () => {
    const { agent, ticket, give, said, draft } = await scene();
    const { id } = await give();
    await putDraft(agent, ticket.id, "public", {
      body: "And milk.",
      fields: {},
      version: 0,
      dropOther: false,
    });
    await execute(undoSend, agent, { heldId: id });
    await execute(undoSend, agent, { heldId: id });
    expect(await draft()).toBe("CANARY: try water\n\nAnd milk.");
    await releaseHeld({ heldId: id });
    expect(await said(agent)).toEqual([]);
    expect((await eventsOf(ticket.id)).slice(-2)).toEqual([
      "ticket.reply_held",
      "ticket.send_undone",
    ]);
  });

  test("is for its author and admins; customers do not know of it", async () => {
    const { customer, agent, give } = await scene();
    const { id } = await give();
    const undo = (actor: Person) => execute(undoSend, actor, { heldId: id });
    await expect(undo(await makeAgent())).rejects.toMatchObject({ code: "forbidden" });
    await expect(undo(customer)).rejects.toMatchObject({ code: "not-found" });
    await expect(execute(releaseReply, await makeAdmin(), { heldId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await undo(await makeAdmin());
    await expect(execute(releaseReply, agent, { heldId: id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("racing with the sending has one winner, and nothing half", async () => {
    const { agent, ticket, give, said, draft } = await scene();
    for (let turn = 0; turn < 6; turn += 1) {
      const { id } = await give({ body: `Turn ${turn}` });
      const [undone] = await Promise.allSettled([
        execute(undoSend, agent, { heldId: id }),
        releaseHeld({ heldId: id }),
      ]);
      const sent = (await said(agent))?.includes(`Turn ${turn}`);
      const kept = ((await draft()) ?? "").includes(`Turn ${turn}`);
      expect([sent, kept]).toEqual([undone?.status === "rejected", undone?.status === "fulfilled"]);
    }
    expect(await heldFor(agent, ticket.id)).toEqual([]);
  });
});

describe("later", () => {
  test("it stays here when the customer answers first: kept as a draft, and its author is told", async () => {
    const { customer, agent, ticket, give, said, draft } = await scene();
    const { id } = await give({ holdSeconds: 0, sendAt: inAnHour() });
    await execute(postReply, customer, { ticketId: ticket.id, body: "It works by itself." });
    expect(await draft()).toBe("CANARY: try water");
    await releaseHeld({ heldId: id });
    expect(await said(customer)).toEqual(["It works by itself."]);
    await followAll(ticket.id);
    const told = await prisma.notification.findMany({
      where: { userId: agent.id, event: { kind: "ticket.send_overtaken" } },
      select: { reason: true },
    });
    expect(told).toEqual([{ reason: "author" }]);
  });

  test("a reply that only waits its moment is not stopped by an answer", async () => {
    const { customer, ticket, give, said } = await scene();
    const { id } = await give();
    await execute(postReply, customer, { ticketId: ticket.id, body: "Hello?" });
    await releaseHeld({ heldId: id });
    expect(await said(customer)).toEqual(["Hello?", "CANARY: try water"]);
  });

  test("lies in the future, is not for notes, and not for customers", async () => {
    const { customer, ticket, give } = await scene();
    const refused = (more: Record<string, unknown>) =>
      expect(give({ holdSeconds: 0, ...more })).rejects.toMatchObject({
        code: "validation-failed",
      });
    await refused({ sendAt: new Date(Date.now() - 1_000).toISOString() });
    await refused({ sendAt: new Date(Date.now() + 2 * 366 * 86_400_000).toISOString() });
    await refused({ sendAt: inAnHour(), audience: "internal" });
    await refused({ holdSeconds: 31 });
    const words = { ticketId: ticket.id, body: "Hi." };
    for (const more of [{ sendAt: inAnHour() }, { holdSeconds: 5 }, { move: { event: "hold" } }]) {
      await expect(execute(postReply, customer, { ...words, ...more })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("with a move", () => {
  const hold = { event: "hold", reason: "awaiting_requester" };

  test("both happen in one command, and the words are the move's message", async () => {
    const { customer, agent, ticket, give, said } = await scene();
    await give({ holdSeconds: 0, move: hold });
    expect(await said(customer)).toEqual(["CANARY: try water"]);
    expect(await ticketFor(agent, ticket.id)).toMatchObject({
      state: "on_hold",
      holdReason: "awaiting_requester",
    });
    expect((await eventsOf(ticket.id)).slice(-2)).toEqual(["ticket.replied", "ticket.moved"]);
  });

  test("while it is held the ticket stands where it was, and moves when it goes out", async () => {
    const { agent, ticket, give } = await scene();
    const { id } = await give({ move: hold });
    expect((await ticketFor(agent, ticket.id))?.state).toBe("in_progress");
    await releaseHeld({ heldId: id });
    expect((await ticketFor(agent, ticket.id))?.state).toBe("on_hold");
  });

  test("undone, it is planned again with the draft, unless something else is by then", async () => {
    const { agent, ticket, give } = await scene();
    const team = await makeTeam();
    const planned = async () => (await draftFor(agent, ticket.id, "public"))?.fields;
    const { id } = await give({ move: hold, changes: { teamId: team.id } });
    await execute(undoSend, agent, { heldId: id });
    const fields = await planned();
    expect(fields?.move).toBe("hold");
    expect(JSON.parse(fields?.macro ?? "")).toMatchObject({
      changes: { teamId: team.id },
      names: { [team.id]: team.name },
      move: hold,
    });
    const { id: other } = await give();
    await execute(undoSend, agent, { heldId: other });
    expect(await planned()).toEqual(fields);
  });

  test("what the move lacks is asked for at once, and nothing is kept", async () => {
    const { agent, ticket, give } = await scene();
    await expect(give({ move: { event: "resolve" } })).rejects.toMatchObject({
      code: "validation-failed",
      errors: expect.arrayContaining([expect.objectContaining({ path: "/move/resolutionCode" })]),
    });
    expect(await heldFor(agent, ticket.id)).toEqual([]);
  });

  test("when it has become impossible, nothing goes out and the author has the words again", async () => {
    const { customer, agent, ticket, give, said, draft } = await scene();
    const { id } = await give({ move: hold });
    const cancel = { ticketId: ticket.id, event: "cancel", reason: "not_an_incident" };
    await execute(moveTicket, await makeAgent(), cancel);
    await releaseHeld({ heldId: id });
    expect(await said(customer)).toEqual([]);
    expect(await draft()).toBe("CANARY: try water");
    await followAll(ticket.id);
    const told = await prisma.notification.count({
      where: { userId: agent.id, event: { kind: "ticket.send_stopped" } },
    });
    expect(told).toBe(1);
  });
});

test("who was shut out meanwhile sends nothing any more", async () => {
  const { customer, agent, ticket, give, said } = await scene();
  const { id } = await give();
  await prisma.user.update({ where: { id: agent.id }, data: { deactivatedAt: new Date() } });
  await releaseHeld({ heldId: id });
  expect(await said(customer)).toEqual([]);
  expect(await prisma.heldReply.findUniqueOrThrow({ where: { id } })).toMatchObject({
    outcome: "stopped",
    reason: "author_gone",
  });
  expect(await replyFor(agent, id)).toBeNull();
  expect((await eventsOf(ticket.id)).at(-1)).toBe("ticket.send_stopped");
});

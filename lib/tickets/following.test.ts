import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { settle } from "@/lib/testing/settle";
import { createTicket } from "./commands/create-ticket";
import { followParent } from "./commands/follow-parent";
import { linkTickets } from "./commands/link-tickets";
import { moveTicket } from "./commands/move-ticket";
import { FOLLOWED, followingOf } from "./following";
import { EVENTS, STATES } from "./lifecycles/words";

const SYSTEM = { kind: "system", name: "follow-parent" } as const;
const child = { hasOwnHold: false, isAnsweredSince: false };
const fixed = { event: "resolve", resolutionCode: "fixed", resolutionNote: "New firmware." };

test("a child goes where its parent is, and is never closed or cancelled with it", () => {
  const goes = (event: (typeof FOLLOWED)[number], state: (typeof STATES)[number], of: object) =>
    followingOf({ event, state, holdReason: "awaiting_vendor" }, { state: "new", ...child, ...of });
  expect(goes("start", "in_progress", {})).toEqual({ moves: ["start"] });
  expect(goes("hold", "on_hold", {})).toEqual({ moves: ["start", "hold"] });
  expect(goes("hold", "on_hold", { state: "in_progress" })).toEqual({ moves: ["hold"] });
  expect(goes("resume", "in_progress", { state: "on_hold" })).toEqual({ moves: ["resume"] });
  expect(goes("resolve", "closed", { state: "on_hold" })).toEqual({ moves: ["resolve"] });
  // What arrives late finds where the parent is by then.
  expect(goes("start", "on_hold", { state: "in_progress" })).toEqual({ moves: ["hold"] });
  expect(goes("hold", "in_progress", { state: "in_progress" })).toBeNull();
  expect(goes("resolve", "resolved", { state: "in_progress", isAnsweredSince: true })).toEqual({
    leftOut: "answered_later",
  });
  const own = { state: "on_hold", hasOwnHold: true };
  for (const [event, state] of [
    ["hold", "on_hold"],
    ["resume", "in_progress"],
    ["resolve", "resolved"],
  ] as const) {
    expect(goes(event, state, own)).toEqual({ leftOut: "own_hold" });
  }
  const waits = { event: "hold", state: "on_hold", holdReason: "awaiting_requester" } as const;
  expect(followingOf(waits, { state: "in_progress", ...child })).toBeNull();
  for (const state of STATES) {
    for (const event of EVENTS) {
      const of = { event, state, holdReason: null };
      const result = followingOf(of, { state: "resolved", ...child });
      expect(result).toBeNull();
      const moves = followingOf(of, { state: "in_progress", ...child });
      if (moves && "moves" in moves) {
        expect(moves.moves.every((move) => FOLLOWED.includes(move))).toBe(true);
      }
    }
  }
});

async function family(agent: Person, count = 2) {
  const parent = await makeIncident(await makeCustomer());
  const children = [];
  for (let at = 0; at < count; at += 1) {
    const customer = await makeCustomer();
    const made = await makeIncident(customer);
    await execute(linkTickets, agent, { ticketId: parent.id, kind: "parent_of", toId: made.id });
    children.push({ ...made, customer });
  }
  return { parent, children };
}

const move = (by: Person, ticketId: string, input: object) =>
  execute(moveTicket, by, { ticketId, ...input });
const rowOf = (id: string) => prisma.ticket.findUniqueOrThrow({ where: { id } });

test("children are begun, held, resumed and resolved with their parent, each once, and both tell of it", async () => {
  const agent = await makeAgent();
  const { parent, children } = await family(agent);
  const [one, other] = children;
  if (!one || !other) throw new Error("There are two.");
  await move(agent, parent.id, { event: "start" });
  await settle("follow-parent", parent.id);
  expect(await rowOf(one.id)).toMatchObject({ state: "in_progress", assigneeId: agent.id });
  await move(agent, parent.id, { event: "hold", reason: "awaiting_vendor" });
  await settle("follow-parent", parent.id);
  expect(await rowOf(other.id)).toMatchObject({ state: "on_hold", holdReason: "awaiting_vendor" });
  await move(agent, parent.id, { event: "resume" });
  await settle("follow-parent", parent.id);
  // One of them waits for something of its own.
  await move(agent, other.id, { event: "hold", reason: "awaiting_vendor" });
  await move(agent, parent.id, fixed);
  await settle("follow-parent", parent.id);
  expect(await rowOf(one.id)).toMatchObject({
    ...{ state: "resolved", resolutionCode: "fixed", resolutionNote: "New firmware." },
  });
  expect(await rowOf(other.id)).toMatchObject({ state: "on_hold" });
  expect((await eventsOf(one.id)).filter((kind) => kind === "ticket.followed")).toHaveLength(4);
  for (const id of [other.id, parent.id]) {
    const told = await prisma.event.findMany({ where: { subjectId: id, kind: "ticket.left_out" } });
    expect(told.map(({ facts }) => facts)).toEqual([
      { parentId: parent.id, childId: other.id, event: "resolve", why: "own_hold" },
    ]);
  }
  const before = (await eventsOf(one.id)).length;
  await settle("follow-parent", parent.id);
  expect(await eventsOf(one.id)).toHaveLength(before);
  await move(agent, parent.id, { event: "reopen", message: "Not yet." });
  await settle("follow-parent", parent.id);
  expect(await rowOf(one.id)).toMatchObject({ state: "resolved" });
});

test("a child whose requester answered after the parent was resolved is left out", async () => {
  const agent = await makeAgent();
  const { parent, children } = await family(agent, 1);
  const [only] = children;
  if (!only) throw new Error("There is one.");
  await move(agent, parent.id, { event: "start" });
  await settle("follow-parent", parent.id);
  await move(agent, parent.id, fixed);
  await execute(postReply, only.customer, { ticketId: only.id, body: "Here it is worse." });
  await settle("follow-parent", parent.id);
  expect(await rowOf(only.id)).toMatchObject({ state: "in_progress" });
  expect((await eventsOf(only.id)).at(-1)).toBe("ticket.left_out");
});

test("of two that follow the same event at once one moves the child, and nobody but Muster may", async () => {
  const agent = await makeAgent();
  const { parent, children } = await family(agent, 1);
  const ticketId = children[0]?.id ?? "";
  await move(agent, parent.id, { event: "start" });
  const event = await prisma.event.findFirstOrThrow({
    where: { subjectId: parent.id, kind: "ticket.moved" },
  });
  const input = { ticketId, eventId: event.id };
  const options = { key: `${event.id}:${ticketId}` };
  await Promise.all([1, 2, 3].map(() => execute(followParent, SYSTEM, input, options)));
  expect((await eventsOf(ticketId)).filter((kind) => kind === "ticket.followed")).toHaveLength(1);
  await expect(execute(followParent, agent, input)).rejects.toMatchObject({ code: "forbidden" });
});

test("a move that concerns no child has no effect to perform", async () => {
  const agent = await makeAgent();
  const alone = await makeIncident(await makeCustomer());
  await move(agent, alone.id, { event: "start" });
  const events = await prisma.event.findMany({ where: { subjectId: alone.id } });
  await follow(events.map(({ id }) => id));
  const where = { name: "follow-parent", event: { subjectId: alone.id } };
  expect(await prisma.effect.count({ where })).toBe(0);
});

test("circles, second parents and children of another type are refused, also when two are quick", async () => {
  const agent = await makeAgent();
  const [a, b, c] = await Promise.all([1, 2, 3].map(() => makeIncident(agent)));
  if (!a || !b || !c) throw new Error("There are three.");
  const tie = (ticketId: string, toId: string, more: object = {}) =>
    execute(linkTickets, agent, { ticketId, toId, kind: "parent_of", ...more });
  const { id } = await tie(a.id, b.id);
  await tie(b.id, c.id);
  await expect(tie(c.id, a.id)).rejects.toMatchObject({
    ...{ code: "conflict", errors: [{ path: "/toId" }] },
  });
  await expect(tie(c.id, b.id, { direction: "from" })).rejects.toMatchObject({ code: "conflict" });
  const other = await makeIncident(agent);
  await expect(tie(b.id, other.id, { direction: "to" })).rejects.toMatchObject({
    message: expect.stringContaining(a.reference),
  });
  const problem = await execute(createTicket, agent, {
    ...{ type: "problem", subject: "Firmware", description: "It restarts." },
  });
  await expect(tie(problem.id, other.id, { policy: "follow" })).rejects.toMatchObject({
    errors: [{ path: "/policy" }],
  });
  await tie(problem.id, other.id);
  const policies = await prisma.ticketLink.findMany({
    where: { toId: { in: [b.id, other.id] } },
    orderBy: { id: "asc" },
  });
  expect(policies.map(({ policy }) => policy)).toEqual(["follow", "none"]);
  // The same again with another policy is the same link.
  expect((await tie(a.id, b.id, { policy: "none" })).id).toBe(id);
  expect((await eventsOf(a.id)).at(-1)).toBe("ticket.follow_set");

  const [x, y] = [await makeIncident(agent), await makeIncident(agent)];
  const both = await Promise.allSettled([
    tie(x.id, y.id, { kind: "blocks" }),
    tie(y.id, x.id, { kind: "blocks" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await prisma.ticketLink.count({ where: { fromId: { in: [x.id, y.id] } } })).toBe(1);
});

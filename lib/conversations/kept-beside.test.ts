import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { comeTo } from "@/lib/live/presence";
import { underway } from "@/lib/live/underway";
import { addTask } from "@/lib/tasks/commands/add-task";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { mergeTicket } from "@/lib/tickets/commands/merge-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { ticketFor, ticketWithMovesFor } from "@/lib/tickets/queries";
import { movesFor } from "@/lib/tickets/transitions";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { postReply } from "./commands/post-reply";
import { draftFor, draftsOn, putDraft } from "./drafts";
import { keptBeside } from "./kept-beside";
import { LEAST_LONG } from "./newest";

let agent: Person;
let customer: Person;

beforeAll(async () => {
  agent = await makeAgent();
  customer = await makeCustomer();
});

const nothing = {
  ...{ held: false, draft: false, mailed: false, arrived: false },
  ...{ trashed: false, present: false, history: false, long: false },
  ...{ request: false, approvals: false, tasks: false, actions: false, merged: false },
};
// What the desk has for any ticket may be there by whatever else was tested.
const forAny = {
  checklists: expect.any(Boolean),
  fields: expect.any(Boolean),
  ola: expect.any(Boolean),
};
const forNobody = { checklists: false, fields: false, ola: false };

test("a page learns of everything beside a ticket's words that there is to ask for", async () => {
  const ticket = await makeIncident(customer);
  expect(await keptBeside(agent, ticket.id)).toEqual({ ...nothing, ...forAny });

  await comeTo(agent, ticket.id, { typing: false });
  await putDraft(agent, ticket.id, "internal", { body: "Later.", fields: {}, version: 0 } as never);
  await execute(reviseTicket, agent, { ticketId: ticket.id, subject: "Another subject" });
  const reply = await execute(postReply, agent, { ticketId: ticket.id, body: "Gone." });
  await execute(trashReply, agent, { replyId: reply.id });
  expect(await keptBeside(agent, ticket.id)).toEqual({
    ...{ ...nothing, ...forAny, draft: true, trashed: true, present: true, history: true },
  });
  expect(await keptBeside(await makeAgent(), ticket.id)).toMatchObject({ draft: false });
  expect(await keptBeside(customer, ticket.id)).toEqual({ ...nothing, ...forNobody });
});

test("a page learns of tasks, of what was merged into a ticket, and of a conversation that is long", async () => {
  const [ticket, other] = [await makeIncident(customer), await makeIncident(customer)];
  await execute(addTask, agent, { ticketId: ticket.id, title: "Look at the socket" });
  await execute(mergeTicket, agent, { ticketId: other.id, intoId: ticket.id });
  expect(await keptBeside(agent, ticket.id)).toMatchObject({
    tasks: true,
    merged: true,
    long: false,
  });
  const reply = {
    ticketId: ticket.id,
    authorId: agent.id,
    audience: "public",
    body: "Still here.",
  } as const;
  await prisma.reply.createMany({ data: Array(LEAST_LONG - 1).fill(reply) });
  expect(await keptBeside(agent, ticket.id)).toMatchObject({ long: false });
  await prisma.reply.createMany({ data: [reply] });
  expect(await keptBeside(agent, ticket.id)).toMatchObject({ long: true });
});

test("drafts and moves that come together are those that come alone", async () => {
  const ticket = await makeIncident(customer);
  await putDraft(agent, ticket.id, "public", { body: "Dear", fields: {}, version: 0 } as never);
  const { public: ofReply, internal } = await draftsOn(agent, ticket.id);
  expect(ofReply).toEqual(await draftFor(agent, ticket.id, "public"));
  expect(internal).toBeUndefined();
  for (const actor of [agent, customer]) {
    const found = await ticketWithMovesFor(actor, ticket.reference);
    expect(found?.moves).toEqual(await movesFor(actor, ticket.id));
    expect(found?.ticket).toEqual(await ticketFor(actor, ticket.id));
  }
  expect(await ticketWithMovesFor(await makeCustomer(), ticket.id)).toBeNull();
});

test("a reply that somebody has just given off is under way for them alone", async () => {
  const ticket = await makeIncident(customer);
  expect(await underway(agent)).toMatchObject({ sent: false });
  await prisma.heldReply.create({
    data: {
      ...{ ticketId: ticket.id, authorId: agent.id, body: "Wait.", kind: "moment" },
      sendAt: new Date(Date.now() + 60_000),
    },
  });
  expect(await underway(agent)).toMatchObject({ sent: true });
  expect(await underway(await makeAgent())).toMatchObject({ sent: false });
  expect(await keptBeside(agent, ticket.id)).toMatchObject({ held: true });
});

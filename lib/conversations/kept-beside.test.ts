import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { comeTo } from "@/lib/live/presence";
import { underway } from "@/lib/live/underway";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { movesFor, ticketFor, ticketWithMovesFor } from "@/lib/tickets/queries";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { postReply } from "./commands/post-reply";
import { draftFor, draftsOn, putDraft } from "./drafts";
import { keptBeside } from "./kept-beside";

let agent: Person;
let customer: Person;

beforeAll(async () => {
  agent = await makeAgent();
  customer = await makeCustomer();
});

const nothing = {
  ...{ held: false, draft: false, mailed: false, arrived: false },
  ...{ trashed: false, present: false, history: false },
};

test("a page learns of everything beside a ticket's words that there is to ask for", async () => {
  const ticket = await makeIncident(customer);
  expect(await keptBeside(agent, ticket.id)).toEqual(nothing);

  await comeTo(agent, ticket.id, { typing: false });
  await putDraft(agent, ticket.id, "internal", { body: "Later.", fields: {}, version: 0 } as never);
  await execute(reviseTicket, agent, { ticketId: ticket.id, subject: "Another subject" });
  const reply = await execute(postReply, agent, { ticketId: ticket.id, body: "Gone." });
  await execute(trashReply, agent, { replyId: reply.id });
  expect(await keptBeside(agent, ticket.id)).toEqual({
    ...{ ...nothing, draft: true, trashed: true, present: true, history: true },
  });
  expect(await keptBeside(await makeAgent(), ticket.id)).toMatchObject({ draft: false });
  expect(await keptBeside(customer, ticket.id)).toEqual(nothing);
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

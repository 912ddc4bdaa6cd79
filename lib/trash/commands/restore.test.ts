import { beforeAll, describe, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { ticketFor } from "@/lib/tickets/queries";
import { purge } from "./purge";
import { restore } from "./restore";
import { trashReply } from "./trash-reply";
import { trashTicket } from "./trash-ticket";

let customer: Person;
let agent: Person;
let admin: Person;

beforeAll(async () => {
  customer = await makeCustomer();
  agent = await makeAgent();
  admin = await makeAdmin();
});

async function withReplies(...bodies: string[]) {
  const ticket = await makeIncident(customer);
  const ids: string[] = [];
  for (const body of bodies) {
    ids.push((await execute(postReply, agent, { ticketId: ticket.id, body })).id);
  }
  return { ticket, ids };
}

const bodiesOf = async (ticketId: string) =>
  (await repliesFor(agent, ticketId, { limit: 50 }))?.rows.map(({ body }) => body);

const entryFor = (subjectId: string) =>
  prisma.trashEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" } });

test("exactly what that deletion took comes back: what was deleted before stays deleted", async () => {
  const { ticket, ids } = await withReplies("one", "two", "three");
  await execute(trashReply, agent, { replyId: ids[1] });
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await execute(restore, agent, { ticketId: ticket.id });
  expect(await bodiesOf(ticket.id)).toEqual(["one", "three"]);
  await execute(restore, agent, { replyId: ids[1] });
  expect(await bodiesOf(ticket.id)).toEqual(["one", "two", "three"]);
});

test("links, watchers and the requester's sight survive", async () => {
  const { ticket } = await withReplies("one");
  const organisationId = (await makeOrganisation()).id;
  const watcher = await makeCustomer({ organisationId });
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { organisationId, version: { increment: 1 } },
  });
  await prisma.ticketWatcher.create({ data: { ticketId: ticket.id, userId: watcher.id } });
  const other = await makeIncident(customer);
  await execute(linkTickets, agent, { ticketId: ticket.id, kind: "blocks", toId: other.id });
  const before = [customer, watcher, agent].map((actor) => ticketFor(actor, ticket.id));
  const seen = await Promise.all(before);
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await execute(restore, agent, { entryId: (await entryFor(ticket.id)).id });
  for (const [at, actor] of [customer, watcher, agent].entries()) {
    expect(await ticketFor(actor, ticket.id)).toEqual(seen[at]);
  }
});

test("a reply cannot come back while its ticket lies in the trash, and the answer names it", async () => {
  const { ticket, ids } = await withReplies("one");
  await execute(trashReply, agent, { replyId: ids[0] });
  await execute(trashTicket, agent, { ticketId: ticket.id });
  await expect(execute(restore, agent, { replyId: ids[0] })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining(ticket.reference),
  });
});

test("only the desk restores", async () => {
  const { ticket } = await withReplies();
  const refusal = (input: object) =>
    execute(restore, customer, input).catch(({ code }) => code as string);
  expect(await refusal({ ticketId: ticket.id })).toBe("forbidden");
  await execute(trashTicket, agent, { ticketId: ticket.id });
  expect(await refusal({ ticketId: ticket.id })).toBe("not-found");
  expect(await refusal({ entryId: (await entryFor(ticket.id)).id })).toBe("not-found");
});

test("twice is once; what never lay in the trash is where it should be", async () => {
  const { ticket } = await withReplies();
  await execute(restore, agent, { ticketId: ticket.id });
  expect(await eventsOf(ticket.id)).toEqual(["ticket.created"]);
  await execute(trashTicket, agent, { ticketId: ticket.id });
  const { id: entryId } = await entryFor(ticket.id);
  await Promise.all([agent, admin, agent].map((actor) => execute(restore, actor, { entryId })));
  await execute(restore, agent, { entryId });
  expect((await eventsOf(ticket.id)).filter((kind) => kind === "ticket.restored")).toHaveLength(1);
});

describe("restore and purge at the same moment", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("one wins and nothing is half gone (%i)", async () => {
    const { ticket, ids } = await withReplies("one", "two");
    await execute(trashReply, agent, { replyId: ids[0] });
    await execute(trashTicket, agent, { ticketId: ticket.id });
    const { id: entryId } = await entryFor(ticket.id);
    const asked = [
      () => execute(restore, agent, { entryId }),
      () => execute(purge, admin, { entryId, confirm: ticket.reference }),
      () => execute(restore, agent, { ticketId: ticket.id }),
      () => execute(purge, admin, { entryId, confirm: ticket.reference }),
    ].sort(() => Math.random() - 0.5);
    await Promise.allSettled(asked.map((ask) => ask()));

    const { outcome } = await entryFor(ticket.id);
    const kinds = await eventsOf(ticket.id);
    const replies = await prisma.reply.count({ where: { ticketId: ticket.id } });
    const search = await prisma.ticketSearch.count({ where: { ticketId: ticket.id } });
    const earlier = await entryFor(ids[0] ?? "");
    if (outcome === "restored") {
      expect(await bodiesOf(ticket.id)).toEqual(["two"]);
      expect([replies, search, earlier.outcome]).toEqual([2, 1, null]);
      expect(kinds).not.toContain("ticket.purged");
    } else {
      expect(outcome).toBe("purged");
      expect(await prisma.ticket.count({ where: { id: ticket.id } })).toBe(0);
      expect([replies, search, earlier.outcome]).toEqual([0, 0, "purged"]);
      expect(kinds).not.toContain("ticket.restored");
    }
  });

  test("the same for a reply against its ticket", async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { ticket, ids } = await withReplies("one");
      await execute(trashReply, agent, { replyId: ids[0] });
      await execute(trashTicket, agent, { ticketId: ticket.id });
      const { id: entryId } = await entryFor(ticket.id);
      await Promise.allSettled([
        execute(purge, admin, { entryId, confirm: ticket.reference }),
        execute(restore, agent, { entryId }).then(() =>
          execute(restore, agent, { replyId: ids[0] }),
        ),
        execute(purge, admin, {
          entryId: (await entryFor(ids[0] ?? "")).id,
          confirm: ticket.reference,
        }),
      ]);
      const reply = await prisma.reply.findUnique({ where: { id: ids[0] ?? "" } });
      const { outcome } = await entryFor(ids[0] ?? "");
      if (reply === null) expect(outcome).toBe("purged");
      else expect(reply.trashEntryId === null).toBe(outcome === "restored");
    }
  });
});

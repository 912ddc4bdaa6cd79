import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { isBlocked } from "@/lib/testing/blocked";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { restore } from "@/lib/trash/commands/restore";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { createTicket } from "./commands/create-ticket";
import { linkTickets } from "./commands/link-tickets";
import { mergeTicket } from "./commands/merge-ticket";
import { moveTicket } from "./commands/move-ticket";
import { splitTicket } from "./commands/split-ticket";
import { unlinkTickets } from "./commands/unlink-tickets";
import { unmergeTicket } from "./commands/unmerge-ticket";
import { watchTicket } from "./commands/watch-ticket";
import { mergeableFor } from "./mergeable";
import { mergedStoriesFor } from "./merged";
import { ticketFor, ticketsFor } from "./queries";

/** A loaded machine takes its time. */
const PATIENT = { timeout: 30_000 };

let [agent, ada, ben]: Person[] = [];

beforeAll(async () => {
  const { id: organisationId } = await makeOrganisation();
  agent = await makeAgent();
  ada = await makeCustomer({ organisationId });
  ben = await makeCustomer({ organisationId });
});

const people = () => {
  if (!agent || !ada || !ben) throw new Error("Nobody is there.");
  return { agent, ada, ben };
};

const merge = (ticketId: string, intoId: string) =>
  execute(mergeTicket, people().agent, { ticketId, intoId });
const unmerge = (ticketId: string) => execute(unmergeTicket, people().agent, { ticketId });
const say = async (by: Person, ticketId: string, body: string) => {
  const { id } = await execute(postReply, by, { ticketId, body });
  return (await prisma.reply.findUniqueOrThrow({ where: { id } })).ticketId;
};

/** All that stands of a ticket but its version and its times. */
async function standing(id: string) {
  const row = await prisma.ticket.findUniqueOrThrow({
    where: { id },
    include: {
      watchers: { select: { userId: true } },
      linksFrom: { select: { kind: true, toId: true } },
      replies: { select: { body: true } },
    },
  });
  return { ...row, version: 0, updatedAt: 0, publicAt: 0 };
}

test("a merged ticket goes on as the other: answers arrive there, and whoever reported it keeps hearing", async () => {
  const { agent, ada, ben } = people();
  const [one, other] = [await makeIncident(ada), await makeIncident(ben)];
  await say(ada, one.id, "Since noon.");
  await execute(postReply, agent, { ticketId: one.id, body: "Odd.", audience: "internal" });
  await merge(one.id, other.reference);
  await merge(one.id, other.id);
  expect(await ticketFor(ada, one.id)).toMatchObject({
    ...{ state: "cancelled", mergedInto: { reference: other.reference } },
  });
  expect(await say(ada, one.id, "Still so.")).toBe(other.id);
  expect(await say(agent, one.reference, "We see it.")).toBe(other.id);
  expect((await repliesFor(ada, other.id, { limit: 9 }))?.rows.map(({ body }) => body)).toEqual([
    ...["Still so.", "We see it."],
  ]);
  const shown = await mergedStoriesFor(agent, other.id);
  expect(shown).toMatchObject([
    { ticket: { id: one.id }, replies: [{ body: "Since noon." }, { body: "Odd." }] },
  ]);
  // Its own requester reads what they said there; the other's is shown nothing that they could not see before.
  expect(await mergedStoriesFor(ada, other.id)).toMatchObject([
    { replies: [{ body: "Since noon." }] },
  ]);
  expect(await mergedStoriesFor(ben, other.id)).toEqual([]);
  expect((await eventsOf(other.id)).filter((kind) => kind === "ticket.merged")).toHaveLength(1);
  await expect(
    execute(unlinkTickets, agent, {
      ticketId: one.id,
      linkId: (await ticketFor(agent, one.id))?.links[0]?.id,
    }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("merged into what lies in the trash it reads like one merged into what nobody may see, and its requester may write anew", async () => {
  const { agent, ada, ben } = people();
  const [trashed, moved, into, far] = [
    await makeIncident(ada),
    await makeIncident(ada),
    await makeIncident(ben),
    await makeIncident(ben),
  ];
  await merge(trashed.id, into.id);
  await merge(moved.id, far.id);
  await execute(trashTicket, agent, { ticketId: into.id });
  // It belongs to others from now on, and nothing about that is in the trash.
  const { id: organisationId } = await makeOrganisation();
  await prisma.ticket.update({
    where: { id: far.id },
    data: { organisationId, version: { increment: 1 } },
  });

  const told = async (id: string) => {
    const { merged, mergedInto, state, turn, can } = (await ticketFor(ada, id)) ?? {};
    return { merged, mergedInto, state, turn, can };
  };
  expect(await told(trashed.id)).toEqual(await told(moved.id));
  expect(await told(trashed.id)).toMatchObject({
    ...{ merged: true, mergedInto: null, state: "cancelled", can: { reply: true } },
  });
  const { rows } = await ticketsFor(ada, {}, { limit: 50 });
  const ofRow = (id: string) => rows.find((row) => row.id === id)?.merged;
  expect([ofRow(trashed.id), ofRow(moved.id)]).toEqual([true, true]);

  for (const { id } of [trashed, moved]) {
    const next = await say(ada, id, "It came back.");
    expect([into.id, far.id, id]).not.toContain(next);
    expect(await say(ada, id, "And it smells.")).toBe(next);
    expect(await ticketFor(agent, next)).toMatchObject({
      ...{ state: "new", requester: { id: ada.id } },
      links: [{ kind: "follows", direction: "from", ticket: { id } }],
    });
  }
  await expect(say(agent, trashed.id, "Nobody reads this.")).rejects.toMatchObject({
    code: "invalid-transition",
  });

  // Once it is there again, what is said goes there, and the answers so far stay where they are.
  await execute(restore, agent, { ticketId: into.id });
  expect((await ticketFor(ada, trashed.id))?.mergedInto).toMatchObject({ id: into.id });
  expect(await say(ada, trashed.id, "Here again.")).toBe(into.id);
});

test("somebody else who sees a merged ticket is told so, and does not begin one in its requester's name", async () => {
  const { agent, ada, ben } = people();
  const [one, into] = [await makeIncident(ada), await makeIncident(ada)];
  await execute(watchTicket, agent, { ticketId: one.id, userId: ben.id });
  await merge(one.id, into.id);
  await execute(trashTicket, agent, { ticketId: into.id });
  expect(await ticketFor(ben, one.id)).toMatchObject({ merged: true, can: { reply: false } });
  await expect(say(ben, one.id, "Me too.")).rejects.toMatchObject({ code: "invalid-transition" });
});

test("taking it out again gives back exactly what was there, on both sides", async () => {
  const { agent, ada, ben } = people();
  const [one, other] = [await makeIncident(ada), await makeIncident(ben)];
  await execute(moveTicket, agent, { ticketId: one.id, event: "start" });
  await execute(moveTicket, agent, {
    ...{ ticketId: one.id, event: "hold", reason: "awaiting_vendor" },
    until: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const before = [await standing(one.id), await standing(other.id)];
  await merge(one.id, other.id);
  await unmerge(one.id);
  await unmerge(one.id);
  expect([await standing(one.id), await standing(other.id)]).toEqual(before);
  expect(await say(ada, one.id, "Mine again.")).toBe(one.id);
  await expect(say(ada, other.id, "Theirs.")).rejects.toMatchObject({ code: "not-found" });
});

test("whoever came with two merged tickets keeps hearing until both are taken out", async () => {
  const { ada, ben } = people();
  const [first, second, into] = [
    await makeIncident(ada),
    await makeIncident(ada),
    await makeIncident(ben),
  ];
  await merge(first.id, into.id);
  await merge(second.id, into.id);
  await unmerge(first.id);
  expect((await standing(into.id)).watchers).toEqual([{ userId: ada.id }]);
  await unmerge(second.id);
  expect((await standing(into.id)).watchers).toEqual([]);
});

test("what was merged into a ticket that is merged itself goes on as the last of them", async () => {
  const { agent, ada } = people();
  const [a, b, c] = [await makeIncident(ada), await makeIncident(ada), await makeIncident(ada)];
  await merge(a.id, b.id);
  await merge(b.id, c.id);
  expect(await say(ada, a.id, "Here.")).toBe(c.id);
  expect((await mergedStoriesFor(agent, c.id)).map(({ ticket }) => ticket.id).sort()).toEqual(
    [a.id, b.id].sort(),
  );
  await expect(merge(c.id, a.id)).rejects.toMatchObject({ code: "conflict" });
  await unmerge(b.id);
  expect(await say(ada, a.id, "And here.")).toBe(b.id);
});

test("an answer that waited while its ticket's survivor was merged arrives on the last of them", async () => {
  const { ada } = people();
  const [a, b, c] = [await makeIncident(ada), await makeIncident(ada), await makeIncident(ada)];
  await merge(a.id, b.id.toUpperCase());
  const answered = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from ticket where id = ${b.id}::uuid for no key update`;
    const said = say(ada, a.id, "Late.");
    await isBlocked();
    const merge = { ticketId: b.id, intoId: c.id, state: "new", madeLink: false };
    await tx.ticketMerge.create({ data: merge });
    return { said };
  }, PATIENT);
  expect(await answered.said).toBe(c.id);
});

test("itself, another type, another organisation, what is over or merged already are refused, and nothing changes", async () => {
  const { agent, ada } = people();
  const stranger = await makeCustomer({ organisationId: (await makeOrganisation()).id });
  const [one, theirs] = [await makeIncident(ada), await makeIncident(stranger)];
  const request = await execute(createTicket, ada, {
    ...{ type: "request", subject: "A mouse", description: "Please." },
  });
  const over = await makeIncident(ada);
  await execute(moveTicket, agent, { ticketId: over.id, event: "cancel", reason: "withdrawn" });
  const before = await standing(one.id);
  for (const [into, code] of [
    [one.id, "validation-failed"],
    [request.id, "validation-failed"],
    [theirs.id, "conflict"],
    [over.id, "conflict"],
    ["INC-999999", "validation-failed"],
  ] as const) {
    await expect(merge(one.id, into)).rejects.toMatchObject({ code });
  }
  await expect(merge(request.id, one.id)).rejects.toMatchObject({
    code: expect.stringMatching("invalid-transition|validation-failed"),
  });
  await expect(merge(over.id, one.id)).rejects.toMatchObject({ code: "invalid-transition" });
  await expect(
    execute(mergeTicket, ada, { ticketId: one.id, intoId: over.id }),
  ).rejects.toMatchObject({ code: "forbidden" });
  expect(await standing(one.id)).toEqual(before);

  const [x, y] = [await makeIncident(ada), await makeIncident(ada)];
  const both = await Promise.allSettled([merge(x.id, y.id), merge(y.id, x.id)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await mergeableFor(agent, await viewOf(one.id), ""))?.map(({ id }) => id)).not.toContain(
    theirs.id,
  );
});

const viewOf = async (id: string) => {
  const view = await ticketFor(people().agent, id);
  if (!view) throw new Error("It is not there.");
  return view;
};

test("what was said about something else begins a ticket of its own, and stays where it was", async () => {
  const { agent, ada, ben } = people();
  const ticket = await makeIncident(ada);
  const said = await execute(postReply, ada, { ticketId: ticket.id, body: "The phone rings too." });
  const note = await execute(postReply, agent, {
    ...{ ticketId: ticket.id, body: "Hm.", audience: "internal" },
  });
  const input = { ticketId: ticket.id, subject: "The phone", replyIds: [said.id] };
  const { id } = await execute(splitTicket, agent, input, { key: "split-once" });
  const again = await execute(splitTicket, agent, input, { key: "split-once" });
  expect(again).toMatchObject({ id, replayed: true });
  expect(await ticketFor(ada, id)).toMatchObject({
    ...{ subject: "The phone", description: "The phone rings too.", requester: { id: ada.id } },
    links: [{ kind: "follows", ticket: { id: ticket.id } }],
  });
  expect(await say(ada, ticket.id, "More.")).toBe(ticket.id);
  for (const replyIds of [[note.id], [said.id, id], []]) {
    await expect(execute(splitTicket, agent, { ...input, replyIds })).rejects.toMatchObject({
      code: "validation-failed",
    });
  }
  await expect(execute(splitTicket, ben, input)).rejects.toMatchObject({ code: "not-found" });
  await expect(execute(splitTicket, ada, input)).rejects.toMatchObject({ code: "forbidden" });
  await execute(linkTickets, agent, { ticketId: id, kind: "blocks", toId: ticket.id });
});

import "@/lib/testing/files/own-files";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attachmentFor } from "@/lib/attachments/queries";
import { receive } from "@/lib/attachments/receive";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { releaseReply } from "@/lib/conversations/commands/release-reply";
import { undoSend } from "@/lib/conversations/commands/undo-send";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { digestDue } from "@/lib/notifications/events";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { dataDir } from "@/lib/testing/files/own-files";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { timelineFor } from "@/lib/tickets/timeline";
import { chunksOf, keepFile } from "@/lib/web/keep-file";
import { ROWS_AT_ONCE } from "../erasers/rows";
import { trashFor } from "../queries";
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

const never = new AbortController().signal;

async function settle(ticketId: string) {
  const events = await prisma.event.findMany({
    where: { subjectId: ticketId },
    orderBy: { seq: "asc" },
  });
  await follow(events.map(({ id }) => id));
  const rows = await prisma.effect.findMany({
    where: { event: { subjectId: ticketId }, state: "pending" },
  });
  for (const { id, name } of rows) await perform({ name, effectIds: [id] }, never);
}

const entryFor = (subjectId: string) =>
  prisma.trashEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" } });

async function trashed() {
  const ticket = await makeIncident(customer);
  await execute(trashTicket, agent, { ticketId: ticket.id, reason: "Contains a password." });
  return { ticket, entryId: (await entryFor(ticket.id)).id };
}

test("only an admin purges, and only by typing the reference", async () => {
  const { ticket, entryId } = await trashed();
  const refusal = (actor: Person, confirm: string) =>
    execute(purge, actor, { entryId, confirm }).then(
      () => "done",
      ({ code, errors }) => `${code} ${errors.map(({ path }: { path: string }) => path)}`.trim(),
    );
  expect(await refusal(agent, ticket.reference)).toBe("forbidden");
  expect(await refusal(customer, ticket.reference)).toBe("not-found");
  for (const typed of ["", "INC-1", `${ticket.reference}0`, ticket.id]) {
    expect(await refusal(admin, typed)).toBe("validation-failed /confirm");
  }
  expect(await prisma.ticket.count({ where: { id: ticket.id } })).toBe(1);
  expect(await refusal(admin, ticket.reference.toLowerCase())).toBe("done");
  expect(await refusal(admin, ticket.reference)).toBe("done");
  expect((await eventsOf(ticket.id)).filter((kind) => kind === "ticket.purged")).toHaveLength(1);
});

test("what was said is gone everywhere; the stub and the events say who, when and why", async () => {
  // Letters only, as the vocabulary of the search learns them.
  const canary = `canary${Date.now().toString(26).replaceAll(/\d/g, "z")}`;
  const ticket = await makeIncident(customer, { subject: canary, description: canary });
  const other = await makeIncident(customer);
  await execute(reviseTicket, agent, { ticketId: ticket.id, subject: `${canary} again` });
  await execute(linkTickets, agent, { ticketId: other.id, kind: "blocks", toId: ticket.id });
  await execute(postReply, agent, { ticketId: ticket.id, body: canary });
  const early = await execute(postReply, agent, { ticketId: ticket.id, body: canary });
  await settle(ticket.id);
  await execute(trashReply, agent, { replyId: early.id, reason: canary });
  await execute(trashTicket, agent, { ticketId: ticket.id, reason: canary });
  const { id: entryId } = await entryFor(ticket.id);
  const input = { entryId, confirm: ticket.reference, reason: "Asked to be forgotten." };
  await execute(purge, admin, input);
  await settle(ticket.id);

  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<unknown[]>(
      `select 1 from "${name}" t where t::text ilike $1`,
      `%${canary}%`,
    );
    expect(rows, name).toEqual([]);
  }
  expect(await entryFor(ticket.id)).toMatchObject({
    outcome: "purged",
    reference: ticket.reference,
    endedById: admin.id,
    endReason: "Asked to be forgotten.",
    reason: null,
  });
  // The reply that was deleted before leaves no entry behind.
  expect(await entryFor(early.id)).toMatchObject({ outcome: "purged", endedById: admin.id });
  expect((await trashFor(agent, { q: ticket.reference }, { limit: 5 }))?.rows).toEqual([]);
  expect((await eventsOf(ticket.id)).at(-1)).toBe("ticket.purged");
  const told = await timelineFor(agent, other.id, { limit: 10 });
  expect(told?.rows.at(-1)?.names[ticket.id]).toBe(ticket.reference);
  const erased = await prisma.effect.findMany({
    where: { event: { subjectId: ticket.id }, name: "erase-purged" },
  });
  expect(erased.map(({ state }) => state)).toEqual(["done"]);
  await expect(execute(restore, agent, { entryId })).rejects.toMatchObject({ code: "not-found" });
  await expect(execute(restore, agent, { ticketId: ticket.id })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a reply is purged on its own, with its notices and its mail's words; its ticket stays", async () => {
  const ticket = await makeIncident(customer);
  const reply = await execute(postReply, agent, { ticketId: ticket.id, body: "A secret." });
  await settle(ticket.id);
  await execute(trashReply, agent, { replyId: reply.id });
  const { id: entryId } = await entryFor(reply.id);
  await execute(purge, admin, { entryId, confirm: ticket.reference });
  expect(await prisma.reply.count({ where: { id: reply.id } })).toBe(0);
  expect(await prisma.notification.count({ where: { trashEntryId: entryId } })).toBe(0);
  const mails = await prisma.mail.findMany({ where: { ticketId: ticket.id, template: "reply" } });
  expect(mails).toHaveLength(1);
  for (const mail of mails) expect(mail).toMatchObject({ subject: "", text: null, html: null });
  expect(await prisma.ticket.count({ where: { id: ticket.id, trashEntryId: null } })).toBe(1);
  const publicly = await timelineFor(customer, ticket.id, { limit: 10 });
  expect(publicly?.rows.map(({ kind }) => kind)).toEqual(["ticket.created"]);
});

test("a reply that was held back, and one that was taken back, leave no words behind", async () => {
  const ticket = await makeIncident(customer);
  const give = (body: string) =>
    execute(postReply, agent, { ticketId: ticket.id, body, holdSeconds: 30 });
  const [sent, undone] = [await give("A secret."), await give("Another secret.")];
  const { id: replyId } = await execute(releaseReply, agent, { heldId: sent.id });
  await execute(undoSend, agent, { heldId: undone.id });
  await execute(trashReply, agent, { replyId });
  const { id: entryId } = await entryFor(replyId);
  await execute(purge, admin, { entryId, confirm: ticket.reference });
  const held = await prisma.heldReply.findMany({ where: { ticketId: ticket.id } });
  expect(held.map(({ outcome, body }) => [outcome, body])).toEqual([
    ["sent", ""],
    ["undone", ""],
  ]);
  expect(await prisma.draft.findFirst({ where: { ticketId: ticket.id } })).toMatchObject({
    body: "Another secret.",
  });
});

test("a digest that named the ticket loses its words, and the others keep theirs", async () => {
  const ticket = await makeIncident(customer);
  await settle(ticket.id);
  const { userId } = await prisma.notification.findFirstOrThrow({ where: { ticketId: ticket.id } });
  const digest = async (reference: string, state: "done" | "pending") => {
    const due = { kind: digestDue.name, subjectKind: "person", subjectId: userId };
    const told = await prisma.event.count({ where: { subjectId: userId } });
    const event = await prisma.event.create({
      data: { ...due, seq: told + 1, actorKind: "system", commandId: randomUUID(), facts: {} },
    });
    const effect = await prisma.effect.create({
      data: {
        ...{ key: randomUUID(), eventId: event.id, name: "mail-digest", recipientId: userId },
        state,
      },
    });
    return prisma.mail.create({
      data: {
        ...{ effectId: effect.id, messageId: randomUUID(), template: "digest" },
        ...{ recipientId: userId, toAddress: "a@b.example", subject: "One thing is unread" },
        ...{
          text: `${reference} The boiler leaks: it was opened`,
          html: "<p>The boiler leaks</p>",
        },
      },
    });
  };
  const named = await digest(ticket.reference, "done");
  const waiting = await digest(ticket.reference, "pending");
  const other = await digest(`${ticket.reference}0`, "done");
  await execute(trashTicket, agent, { ticketId: ticket.id });
  const { id: entryId } = await entryFor(ticket.id);
  await execute(purge, admin, { entryId, confirm: ticket.reference });
  const wordsOf = (id: string) => prisma.mail.findUniqueOrThrow({ where: { id } });
  expect(await wordsOf(named.id)).toMatchObject({ subject: "", text: null, html: null });
  // It is written anew when it leaves.
  expect(await wordsOf(waiting.id)).toMatchObject({ subject: null, text: null, html: null });
  expect((await wordsOf(other.id)).text).toContain("The boiler leaks");
});

test("a mail that still waits when its reply is purged is never sent", async () => {
  const ticket = await makeIncident(customer);
  const reply = await execute(postReply, agent, { ticketId: ticket.id, body: "Not this." });
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  await execute(trashReply, agent, { replyId: reply.id });
  const { id: entryId } = await entryFor(reply.id);
  await execute(purge, admin, { entryId, confirm: ticket.reference });
  await settle(ticket.id);
  const states = await prisma.effect.findMany({
    where: { event: { subjectId: ticket.id }, name: "mail-reply" },
  });
  expect(states.map(({ state, providerRef }) => [state, providerRef])).toEqual([
    ["suppressed", "the reply is gone"],
  ]);
});

test("what has been restored meanwhile is not purged", async () => {
  const { ticket, entryId } = await trashed();
  await execute(restore, agent, { entryId });
  await expect(execute(purge, admin, { entryId, confirm: ticket.reference })).rejects.toMatchObject(
    { code: "conflict" },
  );
});

test("a very long ticket is out of sight at once and loses its rows in small batches", async () => {
  const { ticket, entryId } = await trashed();
  const many = ROWS_AT_ONCE * 2 + 10;
  await prisma.$executeRaw`
    insert into reply (id, ticket_id, author_id, audience, body)
    select muster_uuid7(), ${ticket.id}::uuid, ${agent.id}::uuid, 'public', 'Reply ' || n
    from generate_series(1, ${many}::int) n`;
  await execute(purge, admin, { entryId, confirm: ticket.reference });
  const left = () => prisma.reply.count({ where: { ticketId: ticket.id } });
  expect(await left()).toBe(many - ROWS_AT_ONCE);
  expect(await prisma.ticketSearch.count({ where: { ticketId: ticket.id } })).toBe(0);
  expect((await trashFor(admin, { q: ticket.reference }, { limit: 5 }))?.rows).toEqual([]);
  await expect(execute(restore, agent, { ticketId: ticket.id })).rejects.toMatchObject({
    code: "not-found",
  });

  await settle(ticket.id);
  expect(await left()).toBe(0);
  expect(await prisma.ticket.count({ where: { id: ticket.id } })).toBe(0);
  expect(await prisma.ticketSearch.count({ where: { ticketId: ticket.id } })).toBe(0);
});

describe("files of what is purged", () => {
  const bytesOf = async (actor: Person, content: string) => {
    const bytes = new Blob([content]).stream();
    const file = await receive(chunksOf(bytes), { limitBytes: 1_000 });
    const { sha256 } = file;
    return { sha256, id: (await keepFile(actor, file, { name: "a.txt" })).id };
  };
  const keysOf = async (sums: string[]) => {
    const rows = await prisma.blob.findMany({ where: { sha256: { in: sums } } });
    return new Map(rows.map(({ sha256, storageKey }) => [sha256, storageKey]));
  };
  const isOnDisk = (key = "") => existsSync(path.join(dataDir, "files", key));

  test("go from the disk with it, and those that another ticket has as well stay", async () => {
    const [ticket, other] = [await makeIncident(customer), await makeIncident(customer)];
    const ticketId = ticket.id;
    const own = await bytesOf(agent, crypto.randomUUID());
    const words = crypto.randomUUID();
    const shared = await bytesOf(agent, words);
    const twin = await bytesOf(agent, words);
    const held = await bytesOf(agent, crypto.randomUUID());
    const attachmentIds = [own.id, shared.id];
    await execute(postReply, agent, { ticketId, body: "", attachmentIds });
    const later = { body: "Later.", attachmentIds: [held.id], holdSeconds: 30 };
    await execute(postReply, agent, { ticketId, ...later });
    await execute(postReply, agent, { ticketId: other.id, body: "", attachmentIds: [twin.id] });
    const keys = await keysOf([own.sha256, shared.sha256, held.sha256]);
    expect([...keys.values()].map(isOnDisk)).toEqual([true, true, true]);

    await execute(trashTicket, agent, { ticketId });
    for (const { id } of [own, shared]) expect(await attachmentFor(customer, id)).toBeNull();
    expect(await attachmentFor(agent, own.id)).toBeNull();
    expect(await attachmentFor(agent, held.id)).toBeNull();
    const { id: entryId } = await entryFor(ticketId);
    await execute(purge, admin, { entryId, confirm: ticket.reference });
    await settle(ticketId);
    expect([own, shared, held].map(({ sha256 }) => isOnDisk(keys.get(sha256)))).toEqual([
      ...[false, true, false],
    ]);
    expect(await attachmentFor(customer, twin.id)).toMatchObject({ id: twin.id });
    expect((await keysOf([own.sha256, held.sha256])).size).toBe(0);
  });

  test("are not there while their reply lies in the trash, and go with it alone", async () => {
    const ticket = await makeIncident(customer);
    const file = await bytesOf(agent, crypto.randomUUID());
    const said = { ticketId: ticket.id, body: "Look.", attachmentIds: [file.id] };
    const { id: replyId } = await execute(postReply, agent, said);
    await settle(ticket.id);
    const key = (await keysOf([file.sha256])).get(file.sha256);
    await execute(trashReply, agent, { replyId });
    for (const actor of [agent, customer]) expect(await attachmentFor(actor, file.id)).toBeNull();
    expect(isOnDisk(key)).toBe(true);
    const { id: entryId } = await entryFor(replyId);
    await execute(restore, agent, { entryId });
    expect(await attachmentFor(customer, file.id)).toMatchObject({ id: file.id });

    await execute(trashReply, agent, { replyId });
    const again = (await entryFor(replyId)).id;
    await execute(purge, admin, { entryId: again, confirm: ticket.reference });
    await settle(ticket.id);
    expect(isOnDisk(key)).toBe(false);
  });
});

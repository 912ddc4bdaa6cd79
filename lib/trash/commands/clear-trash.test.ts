import { beforeEach, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { clearing, clearings } from "@/lib/web/rest/trash";
import { clearableCount, clearingFor, latestClearing } from "../clearings";
import { clearTrash } from "./clear-trash";
import { purge } from "./purge";
import { restore } from "./restore";
import { setLegalHold } from "./set-legal-hold";
import { trashReply } from "./trash-reply";
import { trashTicket } from "./trash-ticket";

let [customer, agent, admin]: Person[] = [];
const never = new AbortController().signal;

beforeEach(async () => {
  [customer, agent, admin] = [await makeCustomer(), await makeAgent(), await makeAdmin()];
});

const people = () => {
  if (!customer || !agent || !admin) throw new Error("Nobody is there.");
  return { customer, agent, admin };
};

async function trashed(reason?: string) {
  const { customer, agent } = people();
  const ticket = await makeIncident(customer);
  await execute(trashTicket, agent, { ticketId: ticket.id, reason });
  const entry = await prisma.trashEntry.findFirstOrThrow({ where: { subjectId: ticket.id } });
  return { ticket, entry };
}

const several = (count: number) => Promise.all(Array.from({ length: count }, () => trashed()));

const clear = (entryIds: string[], confirm = `purge ${entryIds.length}`, options = {}) =>
  execute(clearTrash, people().admin, { confirm, reason: "Tidying up.", entryIds }, options);

/** Lets the worker's part follow, as often as it is called. */
async function work(clearingId: string, signal = never) {
  const events = await prisma.event.findMany({ where: { subjectId: clearingId } });
  await follow(events.map(({ id }) => id));
  const rows = await prisma.effect.findMany({
    where: { event: { subjectId: clearingId }, state: "pending" },
  });
  for (const { id, name } of rows) await perform({ name, effectIds: [id] }, signal);
}

const isThere = async (id: string) => (await prisma.ticket.count({ where: { id } })) === 1;

test("what an admin gives up is purged one by one in their name, and progress is told", async () => {
  const all = await several(3);
  const { id, status } = await clear(all.map(({ entry }) => entry.id));
  expect(status).toBe(201);
  expect(await clearingFor(people().admin, id)).toMatchObject({
    ...{ state: "running", total: 3, purged: 0, left: 0, by: { id: people().admin.id } },
  });
  expect(await latestClearing(people().admin)).toMatchObject({ state: "running" });
  await work(id);
  expect(await clearingFor(people().admin, id)).toMatchObject({
    state: "done",
    purged: 3,
    left: 0,
  });
  for (const { ticket, entry } of all) {
    expect(await isThere(ticket.id)).toBe(false);
    const stub = await prisma.trashEntry.findUniqueOrThrow({ where: { id: entry.id } });
    expect(stub).toMatchObject({ endedById: people().admin.id, endReason: "Tidying up." });
  }
});

test("the same key is one clearing, and the work done twice purges once", async () => {
  const { entry, ticket } = await trashed();
  const first = await clear([entry.id], "PURGE 1", { key: "k" });
  const again = await clear([entry.id], "PURGE 1", { key: "k" });
  expect(again).toMatchObject({ id: first.id, replayed: true });
  await Promise.all([work(first.id), work(first.id)]);
  await prisma.effect.updateMany({
    where: { event: { subjectId: first.id } },
    data: { state: "pending", finishedAt: null },
  });
  await prisma.trashClearingItem.updateMany({
    where: { clearingId: first.id },
    data: { outcome: null },
  });
  await work(first.id);
  expect((await eventsOf(ticket.id)).filter((kind) => kind === "ticket.purged")).toHaveLength(1);
  expect(await clearingFor(people().admin, first.id)).toMatchObject({ purged: 1, left: 0 });
});

test("how many it is has to be typed, and a trash that grew meanwhile is not emptied unseen", async () => {
  const { agent, admin } = people();
  const [one, two] = await several(2);
  const ids = [one?.entry.id ?? "", two?.entry.id ?? ""];
  for (const confirm of ["", "PURGE", "PURGE 1", "PURGE 3", "2"]) {
    await expect(clear(ids, confirm)).rejects.toMatchObject({
      code: "validation-failed",
      errors: [{ path: "/confirm", message: "must be PURGE 2" }],
    });
  }
  const word = crypto.randomUUID();
  await trashed(word);
  const filter = { q: word };
  expect(await clearableCount(admin, filter)).toBe(1);
  expect(await clearableCount(agent, filter)).toBeNull();
  await trashed(word);
  const input = { confirm: "PURGE 1", reason: "Tidying up.", filter };
  await expect(execute(clearTrash, admin, input)).rejects.toMatchObject({
    code: "validation-failed",
  });
  const { id } = await execute(clearTrash, admin, { ...input, confirm: "Purge 2" });
  expect(await clearingFor(admin, id)).toMatchObject({ total: 2 });
});

test("what is held, restored meanwhile or purged by somebody else is no harm to the rest", async () => {
  const { agent, admin } = people();
  const all = await several(4);
  const [held, restored, purged, rest] = all;
  const { id } = await clear(all.map(({ entry }) => entry.id));
  await execute(setLegalHold, admin, { ticketId: held?.ticket.id, reason: "Case 3." });
  await execute(restore, agent, { entryId: restored?.entry.id });
  const confirm = purged?.ticket.reference;
  await execute(purge, admin, { entryId: purged?.entry.id, confirm });
  await work(id);
  expect(await clearingFor(admin, id)).toMatchObject({ state: "done", purged: 2, left: 2 });
  expect(await isThere(held?.ticket.id ?? "")).toBe(true);
  expect(await isThere(restored?.ticket.id ?? "")).toBe(true);
  expect(await isThere(rest?.ticket.id ?? "")).toBe(false);
  await expect(clear([held?.entry.id ?? ""], "PURGE 1")).rejects.toMatchObject({
    code: "conflict",
  });
});

test("of a restore and a clearing at the same moment one wins, and nothing is half gone", async () => {
  const { agent, admin, customer } = people();
  const ticket = await makeIncident(customer);
  const said = await execute(postReply, agent, { ticketId: ticket.id, body: "Said." });
  for (let turn = 0; turn < 6; turn += 1) {
    const { ticket, entry } = await trashed();
    const { id } = await clear([entry.id]);
    const [back] = await Promise.all([
      execute(restore, agent, { entryId: entry.id }).then(
        () => true,
        () => false,
      ),
      work(id),
    ]);
    expect(await isThere(ticket.id)).toBe(back);
    const told = (await eventsOf(ticket.id)).slice(2);
    expect(told).toEqual([back ? "ticket.restored" : "ticket.purged"]);
    expect(await clearingFor(admin, id)).toMatchObject(
      back ? { purged: 0, left: 1 } : { purged: 1, left: 0 },
    );
  }
  // A reply that goes with its ticket is purged once, by whichever entry comes first.
  await execute(trashReply, agent, { replyId: said.id });
  await execute(trashTicket, agent, { ticketId: ticket.id });
  const entries = await prisma.trashEntry.findMany({ where: { reference: ticket.reference } });
  const { id } = await clear(entries.map((entry) => entry.id));
  await work(id);
  expect(await clearingFor(admin, id)).toMatchObject({ purged: 2, left: 0 });
  expect(await isThere(ticket.id)).toBe(false);
});

test("a worker that is stopped hands back what is left, and another goes on", async () => {
  const all = await several(3);
  const { id } = await clear(all.map(({ entry }) => entry.id));
  await work(id, AbortSignal.abort());
  expect(await clearingFor(people().admin, id)).toMatchObject({ state: "running", purged: 0 });
  await prisma.effect.updateMany({
    where: { event: { subjectId: id } },
    data: { state: "pending", nextAt: new Date() },
  });
  await work(id);
  expect(await clearingFor(people().admin, id)).toMatchObject({ state: "done", purged: 3 });
});

test("an admin who is one no longer purges nothing more", async () => {
  const { entry, ticket } = await trashed();
  const { id } = await clear([entry.id]);
  await prisma.user.update({ where: { id: people().admin.id }, data: { role: "agent" } });
  await work(id);
  expect(await isThere(ticket.id)).toBe(true);
  expect(await clearingFor(await makeAdmin(), id)).toMatchObject({ state: "done", left: 1 });
});

test("over REST an admin clears and follows it; agents may not, customers do not know of it", async () => {
  const { agent, admin, customer } = people();
  const { entry } = await trashed();
  const token = await tokenOf(admin);
  const json = { confirm: "PURGE 1", reason: "Tidying up.", entryIds: [entry.id] };
  const begun = await ask(clearings, "POST", { token, json });
  expect([begun.status, begun.body]).toMatchObject([201, { total: 1, state: "running" }]);
  expect(begun.headers.get("location")).toBe(`/api/v1/trash/clearings/${begun.body.id}`);
  const params = { id: begun.body.id };
  expect((await ask(clearing, "GET", { token, params })).status).toBe(200);
  for (const person of [agent, customer]) {
    const theirs = await tokenOf(person);
    expect(codeOf(await ask(clearings, "POST", { token: theirs, json }))).toBe("forbidden");
    expect((await ask(clearing, "GET", { token: theirs, params })).status).toBe(403);
  }
});

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { fullSearch } from "@/lib/search/queries";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { replyFor } from "../queries";
import { revisionsFor, versionsOf } from "../revisions";
import { editReply } from "./edit-reply";
import { postReply } from "./post-reply";

async function scene(audience: "public" | "internal" = "public") {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  const reply = await execute(postReply, agent, {
    ...{ ticketId: ticket.id, audience, body: "Restart the gateway." },
  });
  const edit = (actor: typeof agent, body: string, version: number | null = 1, options = {}) =>
    execute(editReply, actor, { replyId: reply.id, body }, { version, ...options });
  const written = (hours: number) =>
    prisma.reply.update({
      where: { id: reply.id },
      data: { createdAt: new Date(Date.now() - hours * 3_600_000) },
    });
  return { customer, agent, ticket, reply, edit, written };
}

test("the old words are kept with who and when, and the customer sees both", async () => {
  const { customer, agent, ticket, reply, edit } = await scene();
  const before = await replyFor(customer, reply.id);
  await edit(agent, "Restart the **router**.", 1, { key: "e" });
  const again = await edit(agent, "Restart the **router**.", 1, { key: "e" });
  expect(again.replayed).toBe(true);
  expect(await replyFor(customer, reply.id)).toMatchObject({
    edited: true,
    version: 2,
    bodyHtml: "<p>Restart the <strong>router</strong>.</p>",
    createdAt: before?.createdAt,
  });
  const versions = await revisionsFor(customer, reply.id, { limit: 50 });
  expect(versions?.rows).toMatchObject([
    { version: 1, body: "Restart the gateway.", by: { name: agent.name }, at: before?.createdAt },
    { version: 2, body: "Restart the **router**.", by: { id: agent.id } },
  ]);
  expect((await eventsOf(ticket.id)).at(-1)).toBe("ticket.reply_edited");
});

test("versions come in pages", async () => {
  const { agent, reply, edit } = await scene();
  for (const version of [1, 2, 3]) await edit(agent, `Words ${version}`, version);
  const first = await revisionsFor(agent, reply.id, { limit: 3 });
  const next = await revisionsFor(agent, reply.id, {
    ...{ limit: 3, cursor: first?.nextCursor ?? "" },
  });
  expect([first, next].flatMap((page) => page?.rows.map(({ version }) => version))).toEqual([
    ...[1, 2, 3, 4],
  ]);
});

test("the same words are nothing, and a stale edit is refused", async () => {
  const { agent, ticket, reply, edit } = await scene();
  await edit(agent, "  Restart the gateway.\n");
  expect((await replyFor(agent, reply.id))?.edited).toBe(false);
  expect(await eventsOf(ticket.id)).toHaveLength(2);
  await edit(agent, "First.");
  await expect(edit(agent, "Second.")).rejects.toMatchObject({
    code: "precondition-failed",
    currentVersion: 2,
  });
  expect((await replyFor(agent, reply.id))?.body).toBe("First.");
});

test("of two edits of one version one wins, and the other loses nothing but the race", async () => {
  const { agent, reply, edit } = await scene();
  const answers = await Promise.allSettled([edit(agent, "One."), edit(agent, "Two.")]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await versionsOf(agent, [reply.id])).get(reply.id)).toHaveLength(2);
});

test("author within the window, lead for longer, nobody else", async () => {
  const { customer, agent, reply, edit, written } = await scene();
  const [colleague, lead] = [await makeAgent(), await makeAgent({ grants: ["lead"] })];
  await expect(edit(colleague, "Mine now.")).rejects.toMatchObject({ code: "forbidden" });
  await expect(edit(customer, "Mine now.")).rejects.toMatchObject({ code: "forbidden" });
  await expect(edit(await makeCustomer(), "x")).rejects.toMatchObject({ code: "not-found" });
  await written(2);
  expect((await replyFor(agent, reply.id))?.can.edit).toBe(false);
  await expect(edit(agent, "Too late.")).rejects.toMatchObject({ code: "forbidden" });
  expect((await replyFor(lead, reply.id))?.can.edit).toBe(true);
  await edit(lead, "By the lead.");
  const versions = (await versionsOf(lead, [reply.id])).get(reply.id);
  expect(versions?.map(({ by }) => by.id)).toEqual([agent.id, lead.id]);
  await written(24 * 8);
  await expect(edit(await makeAdmin(), "Far too late.", 2)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a customer edits their own words, and no lead does", async () => {
  const { customer, ticket } = await scene();
  const own = await execute(postReply, customer, { ticketId: ticket.id, body: "It bruns." });
  const change = { replyId: own.id, body: "It burns." };
  const lead = await makeAgent({ grants: ["lead"] });
  await expect(execute(editReply, lead, change)).rejects.toMatchObject({ code: "forbidden" });
  await execute(editReply, customer, change, { version: 1 });
  expect((await replyFor(customer, own.id))?.body).toBe("It burns.");
});

test("a note's versions reach no customer", async () => {
  const { customer, agent, reply, edit } = await scene("internal");
  await edit(agent, "CANARY");
  expect(await revisionsFor(customer, reply.id, { limit: 50 })).toBeNull();
  expect((await versionsOf(customer, [reply.id])).size).toBe(0);
  await expect(edit(customer, "x")).rejects.toMatchObject({ code: "not-found" });
});

test("search follows an edit", async () => {
  const { agent, ticket, edit } = await scene();
  const [before, after] = [crypto.randomUUID(), crypto.randomUUID()];
  await edit(agent, `The word is ${before}`);
  const found = async (word: string) =>
    (await fullSearch(agent, word, { limit: 5 })).rows.map(({ id }) => id);
  expect(await found(before)).toEqual([ticket.id]);
  await edit(agent, `The word is ${after}`, 2);
  expect(await found(before)).toEqual([]);
  expect(await found(after)).toEqual([ticket.id]);
});

test("an admin sets for how long", async () => {
  const { agent, edit } = await scene();
  const admin = await makeAdmin();
  await execute(reviseSettings, admin, { replyEditMinutes: 0 });
  try {
    await expect(edit(agent, "Late.")).rejects.toMatchObject({ code: "forbidden" });
  } finally {
    await execute(reviseSettings, admin, { replyEditMinutes: 60 });
  }
  await edit(agent, "In time.");
});

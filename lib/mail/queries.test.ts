import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { effectCounts, effectsFor } from "@/lib/effects/queries";
import { execute } from "@/lib/kernel/command";
import { makeAdmin, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { mailFor, mailsFor, mailTraceFor } from "./queries";

/** An answered incident, with its mails captured and one more reply whose mail still waits. */
async function correspondence() {
  const agent = await makeAgent();
  const ticket = await makeIncident(await makeCustomer());
  const sent = await execute(postReply, agent, { ticketId: ticket.id, body: "First." });
  await followAll(ticket.id);
  const effects = await prisma.effect.findMany({ where: { event: { subjectId: ticket.id } } });
  for (const { id, name } of effects) {
    await perform({ name, effectIds: [id] }, new AbortController().signal);
  }
  const waiting = await execute(postReply, agent, { ticketId: ticket.id, body: "Second." });
  await followAll(ticket.id);
  return { agent, ticket, sent: sent.id, waiting: waiting.id };
}

async function followAll(subjectId: string) {
  const events = await prisma.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
  await follow(events.map(({ id }) => id));
}

test("an admin sees each mail with what became of it, and nobody else does", async () => {
  const { agent, ticket } = await correspondence();
  const admin = await makeAdmin();
  const { rows } = await mailsFor(admin, { limit: 3 });
  expect(rows.map(({ status }) => status)).toEqual(["queued", "accepted", "accepted"]);
  const full = await mailFor(admin, rows[1]?.id ?? "");
  expect(full).toMatchObject({ ticket: { reference: ticket.reference }, trackingMode: "full" });
  expect(full?.events.map(({ kind }) => kind)).toEqual(["queued", "accepted"]);
  expect(full?.text).toContain(ticket.reference);
  expect((await mailsFor(agent, { limit: 3 })).rows).toEqual([]);
  expect(await mailFor(agent, rows[1]?.id ?? "")).toBe(null);
});

test("an admin finds a mail by address, Message-ID, ticket and what became of it", async () => {
  const { ticket } = await correspondence();
  const admin = await makeAdmin();
  const { rows } = await mailsFor(admin, { limit: 50 }, { q: ticket.reference.toLowerCase() });
  expect(rows).toHaveLength(3);
  const [mail] = rows;
  const found = async (filter: Parameters<typeof mailsFor>[2]) =>
    (await mailsFor(admin, { limit: 50 }, filter)).rows.map(({ id }) => id);
  expect(await found({ q: mail?.messageId ?? "" })).toEqual([mail?.id]);
  expect(await found({ q: mail?.messageId.slice(1, -1) ?? "" })).toEqual([mail?.id]);
  expect(await found({ q: mail?.to ?? "", status: "queued" })).toEqual([mail?.id]);
  expect(await found({ q: "%" })).toEqual([]);
});

test("an agent sees beside a reply what became of its mail, and a customer does not", async () => {
  const { agent, sent, waiting } = await correspondence();
  const traces = await mailTraceFor(agent, [sent, waiting]);
  expect(traces[sent]?.status).toBe("accepted");
  expect(traces[sent]?.mails[0]?.events.map(({ kind }) => kind)).toEqual(["queued", "accepted"]);
  expect(traces[waiting]?.status).toBe("queued");
  expect(await mailTraceFor(await makeCustomer(), [sent])).toEqual({});
});

test("the ledger shows a ticket's effects by state, for admins alone", async () => {
  const { agent, ticket } = await correspondence();
  const admin = await makeAdmin();
  const filter = { ticket: ticket.reference, state: "pending" as const };
  const { rows } = await effectsFor(admin, filter, { limit: 50 });
  expect(rows.map(({ name }) => name).sort()).toEqual(["mail-reply"]);
  expect(rows[0]).toMatchObject({ event: "ticket.replied", ticket: { id: ticket.id } });
  expect((await effectCounts(admin)).pending).toBeGreaterThanOrEqual(1);
  expect((await effectsFor(agent, filter, { limit: 50 })).rows).toEqual([]);
  expect((await effectCounts(agent)).pending).toBe(0);
});

import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Actor, Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { recordMailReport } from "./record-mail-report";

const door: Actor = { kind: "system", name: "mail-door" };
const never = new AbortController().signal;

let agent: Person;
let customer: Person;

beforeAll(async () => {
  agent = await makeAgent();
});

/** The accepted mail of an agent's reply. */
async function sentReply() {
  customer = await makeCustomer();
  const { id: ticketId } = await makeIncident(customer);
  const { id: replyId } = await execute(postReply, agent, { ticketId, body: "Try it now." });
  await carryOut(ticketId);
  return prisma.mail.findFirstOrThrow({ where: { replyId } });
}

async function carryOut(subjectId: string) {
  const events = await prisma.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
  await follow(events.map(({ id }) => id));
  const due = await prisma.effect.findMany({ where: { event: { subjectId }, state: "pending" } });
  for (const { id, name } of due) await perform({ name, effectIds: [id] }, never);
}

type Mail = Awaited<ReturnType<typeof sentReply>>;

const report = (mail: Mail, given: Record<string, unknown>, actor: Actor = door) =>
  execute(recordMailReport, actor, {
    messageId: mail.messageId,
    recipient: mail.toAddress,
    report: "bounced",
    words: "550 5.1.1 no such mailbox",
    at: "2026-11-25T10:00:00Z",
    source: "dsn",
    reportKey: `${mail.id}:${JSON.stringify(given)}`,
    ...given,
  });

const statusOf = async ({ id }: Mail) =>
  (await prisma.mail.findUniqueOrThrow({ where: { id } })).status;

const flagOf = (mail: Mail) =>
  prisma.flaggedAddress.findUnique({ where: { address: mail.toAddress } });

test("a bounce stands on the mail, flags the address and tells whoever wrote the reply", async () => {
  const mail = await sentReply();
  await report(mail, { status: "5.1.1" });
  expect(await statusOf(mail)).toBe("bounced");
  expect(await flagOf(mail)).toMatchObject({
    kind: "unreachable",
    status: "5.1.1",
    mailId: mail.id,
  });
  const ticketId = mail.ticketId ?? "";
  expect((await eventsOf(ticketId)).at(-1)).toBe("ticket.mail_returned");
  await carryOut(ticketId);
  const notices = await prisma.notification.findMany({
    where: { ticketId, event: { kind: "ticket.mail_returned" } },
  });
  expect(notices.map(({ userId }) => userId)).toContain(agent.id);
  expect(notices.map(({ userId }) => userId)).not.toContain(customer.id);
});

test("one report is taken once, however often and by however many it is brought", async () => {
  const mail = await sentReply();
  const once = { reportKey: `once:${mail.id}` };
  const taken = await Promise.all(Array.from({ length: 6 }, () => report(mail, once)));
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
  expect(await prisma.mailEvent.count({ where: { mailId: mail.id, kind: "bounced" } })).toBe(1);
  const events = await eventsOf(mail.ticketId ?? "");
  expect(events.filter((kind) => kind === "ticket.mail_returned")).toHaveLength(1);
});

test("reports that come late or in any order end the same", async () => {
  const mail = await sentReply();
  await report(mail, { report: "delivered" });
  expect(await statusOf(mail)).toBe("delivered");
  await report(mail, { report: "deferred" });
  expect(await statusOf(mail)).toBe("delivered");
  await report(mail, { report: "bounced", at: "1970-01-01T00:00:00Z" });
  await report(mail, { report: "delivered", at: "9999-12-31T00:00:00Z", reportKey: `x${mail.id}` });
  expect(await statusOf(mail)).toBe("bounced");
});

test("an address that others name is not flagged", async () => {
  const mail = await sentReply();
  const victim = `victim-${mail.id}@example.com`;
  await report(mail, { recipient: victim });
  expect(await prisma.flaggedAddress.count({ where: { address: victim } })).toBe(0);
  const event = await prisma.mailEvent.findFirst({ where: { mailId: mail.id, kind: "bounced" } });
  expect(event?.recipient).toBe(victim);
});

test("a full mailbox is a warning, a complaint is not overwritten by it", async () => {
  const mail = await sentReply();
  await report(mail, { status: "5.2.2" });
  expect(await flagOf(mail)).toMatchObject({ kind: "bounced" });
  await report(mail, { report: "complained", words: "" });
  await report(mail, { status: "5.2.2", reportKey: `again:${mail.id}` });
  expect(await flagOf(mail)).toMatchObject({ kind: "complained" });
});

test("a delivery changes nothing but the trace, an unknown Message-ID nothing at all", async () => {
  const mail = await sentReply();
  const before = await eventsOf(mail.ticketId ?? "");
  await report(mail, { report: "delivered", words: "" });
  expect(await eventsOf(mail.ticketId ?? "")).toEqual(before);
  expect(await flagOf(mail)).toBe(null);
  const unknown = report(mail, { messageId: "<nobody@knows>" });
  await expect(unknown).rejects.toMatchObject({ code: "not-found" });
});

test("no person may report, and no nonsense is taken", async () => {
  const mail = await sentReply();
  for (const actor of [agent, customer, await makeAdmin()]) {
    await expect(report(mail, {}, actor)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const wrong of [{ status: "permanent" }, { report: "opened" }, { at: "yesterday" }]) {
    await expect(report(mail, wrong)).rejects.toMatchObject({ code: "validation-failed" });
  }
});

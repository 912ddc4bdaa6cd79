import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { claim, MAX_ATTEMPTS, mark, settle } from "@/lib/effects/lease";
import { sweep } from "@/lib/effects/sweep";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { mailOfReplyAddress } from "@/lib/mail/reply-address";
import { withClosedBooks } from "@/lib/testing/closed-books";
import {
  eventsOf,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { openSmtpSink, type Sink } from "@/lib/testing/smtp-sink";

let sink: Sink;
let customer: Person;

beforeAll(async () => {
  sink = await openSmtpSink();
  env.SMTP_URL = sink.url;
  customer = await makeCustomer();
});

afterAll(async () => {
  env.SMTP_URL = undefined;
  await sink.close();
});

const flagOf = ({ email }: Person) =>
  prisma.flaggedAddress.findUnique({ where: { address: email } });

beforeEach(async () => {
  await prisma.mailPace.deleteMany();
  await prisma.flaggedAddress.deleteMany();
  sink.accepted.length = 0;
  sink.verdicts.length = 0;
});

const never = new AbortController().signal;

/** The planned, unsent acknowledgement of a new incident. */
async function queuedMail(requester = customer) {
  const ticket = await makeIncident(requester);
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  return prisma.mail.findFirstOrThrow({ where: { ticketId: ticket.id } });
}

type Queued = Awaited<ReturnType<typeof queuedMail>>;

async function attempt(mail: Queued, stop = never) {
  await prisma.effect.updateMany({
    where: { id: mail.effectId, state: "pending" },
    data: { nextAt: new Date(0) },
  });
  await perform({ name: "acknowledge-requester", effectIds: [mail.effectId] }, stop);
  return stateOf(mail);
}

async function stateOf({ id, effectId }: Queued) {
  const effect = await prisma.effect.findUniqueOrThrow({ where: { id: effectId } });
  const events = await prisma.mailEvent.findMany({
    where: { mailId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return { ...effect, told: events.map(({ kind }) => kind) };
}

async function runOutLease({ effectId }: Queued) {
  await prisma.effect.update({ where: { id: effectId }, data: { leaseUntil: new Date(0) } });
}

test("an accepted mail is done, with the server's words, and is never sent again", async () => {
  const mail = await queuedMail();
  const state = await attempt(mail);
  expect(state).toMatchObject({ state: "done", attempts: 1, told: ["queued", "accepted"] });
  expect(state.providerRef).toContain("taken as 42");
  await attempt(mail);
  expect(sink.accepted).toEqual([mail.messageId]);
  expect(sink.raw.at(-1)).toContain("Auto-Submitted: auto-generated");
  expect(sink.raw.at(-1)).toContain("X-Auto-Response-Suppress: All");
});

test("what breaks in our own books after the server took a mail never sends it again", async () => {
  const mail = await queuedMail();
  const domain = customer.email.split("@")[1] ?? "";
  await prisma.mailPace.create({ data: { domain, pauseMs: 500, nextAt: new Date(0) } });
  await withClosedBooks("delete on mail_pace", async () => {
    expect(await attempt(mail)).toMatchObject({ state: "done", told: ["queued", "accepted"] });
    await attempt(mail);
  });
  expect(sink.accepted).toEqual([mail.messageId]);
});

test("an acknowledgement leaves under the null return path, what a person wrote does not", async () => {
  await attempt(await queuedMail());
  expect(sink.returnPaths.at(-1)).toBe("");

  const agent = await makeAgent();
  const { id: ticketId } = await makeIncident(customer);
  const said = { ticketId, body: "We have a look.", audience: "public" };
  const { id: replyId } = await execute(postReply, agent, said);
  const replied = await prisma.event.findFirstOrThrow({
    where: { subjectId: ticketId, kind: "ticket.replied" },
  });
  await follow([replied.id]);
  const mail = await prisma.mail.findFirstOrThrow({ where: { replyId } });
  await perform({ name: "mail-reply", effectIds: [mail.effectId] }, never);
  expect(sink.returnPaths.at(-1)).toBe("support@localhost");
});

test("a message cut off before its end is retried and accepted once", async () => {
  const mail = await queuedMail();
  sink.verdicts.push({ kind: "cut-before-dot" });
  expect(await attempt(mail)).toMatchObject({ state: "pending", markedAt: null });
  expect(await attempt(mail)).toMatchObject({ state: "done", attempts: 2 });
  expect(sink.accepted).toEqual([mail.messageId]);
});

test("a message taken without an answer is uncertain and never sent again", async () => {
  const mail = await queuedMail();
  sink.verdicts.push({ kind: "accept-then-cut" });
  expect(await attempt(mail)).toMatchObject({ state: "uncertain", told: ["queued", "uncertain"] });
  await sweep();
  expect(await attempt(mail)).toMatchObject({ state: "uncertain" });
  expect(sink.accepted).toEqual([mail.messageId]);
});

test("a temporary refusal is deferred and sent later under the same Message-ID", async () => {
  const mail = await queuedMail();
  sink.verdicts.push({ kind: "refuse", code: 451 });
  const deferred = await attempt(mail);
  expect(deferred).toMatchObject({ state: "pending", told: ["queued", "deferred"] });
  expect(deferred.lastError).toContain("Not this one");
  expect(deferred.nextAt.getTime()).toBeGreaterThan(Date.now() - 1_000);
  await prisma.mailPace.deleteMany();
  expect(await attempt(mail)).toMatchObject({ state: "done" });
  expect(sink.accepted).toEqual([mail.messageId]);
});

test("a permanent refusal is a bounce: it fails with the server's words and tells the desk", async () => {
  const mail = await queuedMail();
  sink.verdicts.push({ kind: "refuse", code: 550 });
  expect(await attempt(mail)).toMatchObject({ state: "failed", told: ["queued", "bounced"] });
  expect((await eventsOf(mail.ticketId ?? "")).at(-1)).toBe("ticket.mail_returned");
  expect(await flagOf(customer)).toMatchObject({ kind: "bounced" });
});

test("a domain that says not now gets its next mail later, and quickly again once it takes one", async () => {
  const mail = await queuedMail();
  sink.verdicts.push({ kind: "refuse", code: 421 });
  await attempt(mail);
  const next = await queuedMail();
  await prisma.mailPace.updateMany({ data: { nextAt: new Date(Date.now() + 60_000) } });
  expect(await attempt(next)).toMatchObject({ state: "pending", attempts: 0, told: ["queued"] });
  expect(sink.accepted).toEqual([]);
  await prisma.mailPace.updateMany({ data: { nextAt: new Date() } });
  expect(await attempt(next)).toMatchObject({ state: "done", attempts: 1 });
  expect(await prisma.mailPace.count()).toBe(0);
});

test("an address that has no mailbox gets no second mail until somebody lifts the flag", async () => {
  const gone = await makeCustomer();
  const ofGone = () => queuedMail(gone);
  sink.verdicts.push({ kind: "refuse", code: 550, words: "5.1.1 No such mailbox" });
  await attempt(await ofGone());
  expect(await flagOf(gone)).toMatchObject({ kind: "unreachable", status: "5.1.1" });
  expect(await attempt(await ofGone())).toMatchObject({ state: "suppressed" });
  expect(sink.accepted).toEqual([]);
});

test("whoever unsubscribed from a ticket gets no more mail about it, and goes on getting others", async () => {
  const mail = await queuedMail();
  await prisma.mailOptOut.create({ data: { userId: customer.id, ticketId: mail.ticketId } });
  expect(await attempt(mail)).toMatchObject({
    state: "suppressed",
    told: ["queued", "suppressed"],
  });
  expect(await attempt(await queuedMail())).toMatchObject({ state: "done" });
});

test("a mail says how to answer it and how to get no more of it, each signed", async () => {
  const mail = await queuedMail();
  await attempt(mail);
  // Some headers are folded over lines.
  const raw = (sink.raw.at(-1) ?? "").replace(/\r\n[ \t]+/g, " ");
  const replyTo = /^Reply-To: (\S+)$/m.exec(raw)?.[1] ?? "";
  expect(mailOfReplyAddress(replyTo)).toBe(mail.id);
  expect(raw).toMatch(/^List-Unsubscribe: <http:\/\/localhost\S*\/unsubscribe\/[\w-]{70}>$/m);
  expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(raw).toContain("Content-Type: multipart/alternative");
});

test("mail to an organisation's people comes from its own sender", async () => {
  const organisation = await makeOrganisation();
  const person = await makeCustomer({ organisationId: organisation.id });
  await prisma.organisation.update({
    where: { id: organisation.id },
    data: { senderName: 'Northwind, "IT"', senderAddress: "it@northwind.example" },
  });
  await attempt(await queuedMail(person));
  expect(sink.raw.at(-1)).toContain('From: "Northwind, \\"IT\\"" <it@northwind.example>');
});

test("a server that cannot be reached is tried again, and given up after the last attempt", async () => {
  const mail = await queuedMail();
  env.SMTP_URL = "smtp://127.0.0.1:1";
  try {
    expect(await attempt(mail)).toMatchObject({ state: "pending", told: ["queued", "deferred"] });
    await prisma.effect.update({
      where: { id: mail.effectId },
      data: { attempts: MAX_ATTEMPTS - 1 },
    });
    expect(await attempt(mail)).toMatchObject({ state: "failed" });
  } finally {
    env.SMTP_URL = sink.url;
  }
});

test("a worker that died before the mark leaves a mail that is sent once", async () => {
  const mail = await queuedMail();
  await claim([mail.effectId], never);
  await runOutLease(mail);
  await sweep();
  expect(await stateOf(mail)).toMatchObject({ state: "pending", leaseToken: null });
  expect(await attempt(mail)).toMatchObject({ state: "done", attempts: 2 });
  expect(sink.accepted).toEqual([mail.messageId]);
});

test("a worker that died after the mark leaves a mail that is uncertain", async () => {
  const mail = await queuedMail();
  const [lease] = await claim([mail.effectId], never);
  expect(lease && (await mark(lease))).toBe(true);
  await runOutLease(mail);
  await sweep();
  expect(await stateOf(mail)).toMatchObject({ state: "uncertain", told: ["queued", "uncertain"] });
  await attempt(mail);
  expect(sink.accepted).toEqual([]);
});

test("a worker that was given up can neither mark nor settle when it wakes", async () => {
  const mail = await queuedMail();
  const [late] = await claim([mail.effectId], never);
  if (!late) throw new Error("not claimed");
  await runOutLease(mail);
  expect(await mark(late)).toBe(false);
  await sweep();
  expect(await mark(late)).toBe(false);
  expect(await settle(late, { state: "done", detail: "too late" })).toBe(false);
  expect(await stateOf(mail)).toMatchObject({ state: "pending", told: ["queued"] });
});

test("many workers at one mail send it once", async () => {
  const mail = await queuedMail();
  await Promise.all(Array.from({ length: 8 }, () => attempt(mail)));
  await pause(50);
  expect(sink.accepted).toEqual([mail.messageId]);
});

test("a worker that is stopped hands the mail back without counting the attempt", async () => {
  const mail = await queuedMail();
  const stop = new AbortController();
  const deaf = (await import("node:net")).createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => deaf.once("listening", resolve));
  const address = deaf.address();
  env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  try {
    setTimeout(() => stop.abort(), 200);
    expect(await attempt(mail, stop.signal)).toMatchObject({ state: "pending", attempts: 0 });
  } finally {
    env.SMTP_URL = sink.url;
    deaf.close();
  }
  expect(await attempt(mail)).toMatchObject({ state: "done", attempts: 1 });
});

test("without a server a mail is kept as it would have been sent", async () => {
  const mail = await queuedMail();
  env.SMTP_URL = undefined;
  try {
    expect(await attempt(mail)).toMatchObject({ state: "done", told: ["queued", "accepted"] });
  } finally {
    env.SMTP_URL = sink.url;
  }
  const kept = await prisma.mail.findUniqueOrThrow({ where: { id: mail.id } });
  expect(kept.text).toContain("INC-");
  expect(kept.headers).toMatchObject({ To: customer.email, "Message-ID": mail.messageId });
  expect(sink.accepted).toEqual([]);
});

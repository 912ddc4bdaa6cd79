import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { arrive } from "@/lib/testing/mail/arrive";
import { bounce, message } from "@/lib/testing/mail/message";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { discardMail } from "../commands/discard-mail";
import { releaseMail } from "../commands/release-mail";
import { replyAddressOf } from "../reply-address";
import { readArrived } from "./read-arrived";

let agent: Person;
let admin: Person;
let customer: Person;

beforeAll(async () => {
  agent = await makeAgent();
  admin = await makeAdmin();
  customer = await makeCustomer({ name: "Ada" });
});

const as = (person: Person) => `${person.name} <${person.email}>`;

/** A ticket of the customer's that an agent answered, and the mail that told them. */
async function answered(by: Person = customer) {
  const ticket = await makeIncident(by);
  await execute(postReply, agent, { ticketId: ticket.id, body: "Please restart it." });
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  const mail = await prisma.mail.findFirstOrThrow({
    where: { ticketId: ticket.id, template: "reply", recipientId: by.id },
  });
  return { ticket, mail, address: replyAddressOf(mail.id) };
}

describe("a mail of somebody we know", () => {
  test("begins a ticket in their name", async () => {
    const mail = await arrive(message({ from: as(customer), subject: "Re: The lift hangs" }));
    expect(mail).toMatchObject({ state: "applied", opened: true, senderId: customer.id });
    expect(mail.ticket).toMatchObject({
      subject: "The lift hangs",
      description: "It smokes.",
      requesterId: customer.id,
      createdById: customer.id,
      type: "incident",
    });
    const events = await prisma.event.findMany({ where: { subjectId: mail.ticketId ?? "" } });
    expect(events.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["ticket.created", customer.id],
    ]);
  });

  test("delivered three times, and read again, is one ticket", async () => {
    const source = message({ from: as(customer), subject: "Once" });
    const [first, second, third] = [
      await arrive(source),
      await arrive(source),
      await arrive(source),
    ];
    expect(second.id).toBe(first.id);
    expect(third.ticketId).toBe(first.ticketId);
    await Promise.all([readArrived(first.id), readArrived(first.id)]);
    expect(await prisma.ticket.count({ where: { subject: "Once" } })).toBe(1);
  });

  test("without a Message-ID is known by what it says", async () => {
    const source = message({ from: as(customer), messageId: null, subject: "No name" });
    // A server on the way adds its own lines.
    const again = Buffer.concat([Buffer.from("Received: by mail.example\r\n"), source]);
    expect((await arrive(again)).id).toBe((await arrive(source)).id);
  });

  test("under a Message-ID that another has is kept for a person", async () => {
    const messageId = `<${randomUUID()}@mail.example>`;
    await arrive(message({ from: as(customer), messageId }));
    const other = await arrive(message({ from: as(agent), messageId, text: "Pay this bill." }));
    expect(other).toMatchObject({ state: "quarantined", reason: "duplicate_id_mismatch" });
  });

  test("brings its files along, as they were", async () => {
    const bytes = Buffer.from("rekey of 61 peers begins\n".repeat(100));
    const mail = await arrive(
      message({ from: as(customer), files: [{ name: "../fw.log", type: "text/plain", bytes }] }),
    );
    const files = await prisma.attachment.findMany({
      where: { ticketId: mail.ticketId ?? "" },
      include: { blob: true },
    });
    expect(files).toMatchObject([
      { name: "fw.log", uploaderId: customer.id, blob: { size: bytes.byteLength } },
    ]);
  });
});

describe("an answer", () => {
  test("to the address that we gave goes to its ticket, without what it quotes", async () => {
    const { ticket, address } = await answered();
    const mail = await arrive(
      message({
        from: as(customer),
        to: address,
        subject: `Re: [${ticket.reference}] ${ticket.subject}`,
        text: "It works again.\n\nOn Wed, 25 Nov 2026 at 10:00, Muster <support@localhost> wrote:\n> Please restart it.\n",
      }),
    );
    expect(mail).toMatchObject({ state: "applied", ticketId: ticket.id, otherSubject: false });
    expect(mail.reply).toMatchObject({ body: "It works again.", authorId: customer.id });
    expect(mail.fullText).toContain("Please restart it.");
    expect(await eventsOf(ticket.id)).toContain("ticket.replied");
  });

  test("to our Message-ID goes to its ticket", async () => {
    const { ticket, mail: ours } = await answered();
    const mail = await arrive(message({ from: as(customer), inReplyTo: ours.messageId }));
    expect(mail.ticketId).toBe(ticket.id);
  });

  test("with a valid address of a stranger, or of somebody else we know, is kept back", async () => {
    const { ticket, address } = await answered();
    const other = await makeCustomer();
    const known = await arrive(message({ from: as(other), to: address }));
    expect(known).toMatchObject({ state: "quarantined", reason: "not_a_participant" });
    const stranger = await arrive(message({ from: "x@stranger.example", to: address }));
    expect(stranger).toMatchObject({ state: "quarantined", reason: "not_a_participant" });
    expect(await prisma.reply.count({ where: { ticketId: ticket.id } })).toBe(1);
  });

  test("to our Message-ID from somebody else becomes a ticket of their own", async () => {
    const { ticket, mail: ours } = await answered();
    const other = await makeCustomer();
    const mail = await arrive(message({ from: as(other), inReplyTo: ours.messageId }));
    expect(mail).toMatchObject({ state: "applied", opened: true });
    expect(mail.ticketId).not.toBe(ticket.id);
  });

  test("in an agent's name needs proof of who sent it", async () => {
    const { ticket, address } = await answered();
    const mail = await arrive(message({ from: as(agent), to: address }));
    expect(mail).toMatchObject({ state: "quarantined", reason: "agent_unverified" });
    expect(await prisma.reply.count({ where: { ticketId: ticket.id } })).toBe(1);
  });

  test("under another subject suggests a ticket of its own", async () => {
    const { address } = await answered();
    const mail = await arrive(
      message({ from: as(customer), to: address, subject: "New chairs for room 4" }),
    );
    expect(mail).toMatchObject({ state: "applied", otherSubject: true });
  });

  test("to what was resolved reopens it; one from a machine does not", async () => {
    const { ticket, address } = await answered();
    for (const event of ["start", "resolve"]) {
      const more = event === "resolve" ? { resolutionCode: "fixed", resolutionNote: "Done." } : {};
      await execute(moveTicket, agent, { ticketId: ticket.id, event, ...more });
    }
    const absent = message({
      from: as(customer),
      to: address,
      headers: ["Auto-Submitted: auto-replied"],
    });
    expect(await arrive(absent)).toMatchObject({ state: "filed", reason: "automatic" });
    const state = async () =>
      (await prisma.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).state;
    expect(await state()).toBe("resolved");
    await arrive(message({ from: as(customer), to: address, text: "Still broken." }));
    expect(await state()).toBe("in_progress");
  });
});

describe("an agent's answer to a notice", () => {
  const proven = (person: Person) =>
    `Authentication-Results: mx.desk.example; dmarc=pass header.from=${person.email.split("@")[1]}`;

  /** The mail by which this agent hears of what is done to the ticket next. */
  async function noticed(reader: Person, happens: (ticketId: string) => Promise<unknown>) {
    const ticket = await makeIncident(customer);
    await execute(watchTicket, reader, { ticketId: ticket.id, userId: reader.id });
    await happens(ticket.id);
    const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
    await follow(events.map(({ id }) => id));
    const mail = await prisma.mail.findFirstOrThrow({
      where: { ticketId: ticket.id, template: "notice", recipientId: reader.id },
      orderBy: { id: "desc" },
    });
    return { ticket, address: replyAddressOf(mail.id) };
  }

  async function reader() {
    const one = await makeAgent();
    const topics = { note: { mail: true }, reply: { mail: true }, moved: { mail: true } };
    await execute(revisePreferences, one, { channels: topics }, { version: 1 });
    return one;
  }

  const write = (from: Person, to: string) =>
    arrive(message({ from: as(from), to, text: "Between us.", headers: [proven(from)] }));

  beforeAll(() => env.MAIL_AUTHSERV_ID.splice(0, 9, "mx.desk.example"));

  test("of a note is a note, which no customer gets", async () => {
    const one = await reader();
    const { ticket, address } = await noticed(one, (ticketId) =>
      execute(postReply, agent, { ticketId, audience: "internal", body: "What do we tell her?" }),
    );
    const mail = await write(one, address);
    expect(mail).toMatchObject({ state: "applied", ticketId: ticket.id });
    expect(mail.reply).toMatchObject({ audience: "internal", authorId: one.id });
    expect(await eventsOf(ticket.id)).not.toContain("ticket.replied");
  });

  test("of what the desk did is a note", async () => {
    const one = await reader();
    const { address } = await noticed(one, (ticketId) =>
      execute(moveTicket, agent, {
        ...{ ticketId, event: "resolve", resolutionCode: "fixed", resolutionNote: "Done." },
      }),
    );
    expect((await write(one, address)).reply).toMatchObject({ audience: "internal" });
  });

  test("of what the customer said goes to the customer", async () => {
    const one = await reader();
    const { address } = await noticed(one, (ticketId) =>
      execute(postReply, customer, { ticketId, body: "It smokes again." }),
    );
    expect((await write(one, address)).reply).toMatchObject({ audience: "public" });
  });

  test("is a customer's own words when a customer sends it", async () => {
    const one = await reader();
    const { address } = await noticed(one, (ticketId) =>
      execute(postReply, agent, { ticketId, audience: "internal", body: "Secret." }),
    );
    const mail = await arrive(message({ from: as(customer), to: address, text: "Hello?" }));
    expect(mail.reply).toMatchObject({ audience: "public", authorId: customer.id });
  });
});

describe("strangers", () => {
  test("of an organisation's domain become its customers", async () => {
    const domain = `${randomUUID()}.example`;
    const org = await prisma.organisation.create({ data: { name: domain, domains: [domain] } });
    const mail = await arrive(message({ from: `Grace <grace@${domain}>` }));
    expect(mail.state).toBe("applied");
    const made = await prisma.user.findUniqueOrThrow({ where: { email: `grace@${domain}` } });
    expect(made).toMatchObject({ name: "Grace", role: "customer", organisationId: org.id });
    expect(await eventsOf(made.id)).toEqual(["person.wrote_in"]);
  });

  test("of nobody's domain wait until an admin lets them in, once", async () => {
    const address = `${randomUUID()}@nobody.example`;
    const mail = await arrive(message({ from: address, subject: "May I?" }));
    expect(mail).toMatchObject({ state: "quarantined", reason: "unknown_sender" });
    await execute(releaseMail, admin, { mailId: mail.id });
    await execute(releaseMail, admin, { mailId: mail.id });
    await readArrived(mail.id);
    await readArrived(mail.id);
    const after = await prisma.inboundMail.findUniqueOrThrow({ where: { id: mail.id } });
    expect(after).toMatchObject({ state: "applied", opened: true });
    expect(await eventsOf(mail.id)).toEqual(["inbound.released"]);
  });

  test("whose mail is discarded leave nothing but that it came", async () => {
    const source = message({ from: `${randomUUID()}@nobody.example` });
    const mail = await arrive(source);
    await execute(discardMail, admin, { mailId: mail.id });
    const after = await arrive(source);
    expect(after).toMatchObject({ id: mail.id, state: "discarded", sha256: null, fullText: null });
  });
});

describe("mail that nobody answers", () => {
  test.each([
    ["Auto-Submitted: auto-replied", "automatic"],
    ["Precedence: bulk", "bulk"],
    ["List-Id: <news.example.com>", "bulk"],
    ["Return-Path: <>", "bounce"],
    ["X-Autoreply: yes", "automatic"],
  ])("%s makes nothing", async (header, reason) => {
    const mail = await arrive(message({ from: as(customer), headers: [header] }));
    expect(mail).toMatchObject({ state: "filed", reason, ticketId: null });
  });

  test("our own makes nothing", async () => {
    const mail = await arrive(message({ from: "support@localhost" }));
    expect(mail).toMatchObject({ state: "filed", reason: "own_mail" });
  });

  test("a bounce is written down where it belongs, once", async () => {
    const { mail: ours } = await answered();
    const source = bounce({ messageId: ours.messageId, recipient: customer.email });
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await arrive(source)).toMatchObject({ state: "filed", reason: "delivery_report" });
    }
    const events = await prisma.mailEvent.findMany({ where: { mailId: ours.id, kind: "bounced" } });
    expect(events).toMatchObject([{ source: "dsn", status: "5.1.1" }]);
  });
});

test("one that cannot be read waits for a person and stops nobody", async () => {
  const deep = Array.from(
    { length: 200 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  const bad = await arrive(Buffer.from(`From: ${as(customer)}\r\n${deep.join("")}`));
  expect(bad).toMatchObject({ state: "quarantined", reason: "unreadable" });
  const next = message({ from: as(customer), text: "The next one." });
  expect(await arrive(next)).toMatchObject({ state: "applied" });
});

import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAdmin, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { resendMail } from "./resend-mail";

let admin: Person;
let customer: Person;

beforeAll(async () => {
  [admin, customer] = await Promise.all([makeAdmin(), makeCustomer()]);
});

/** The acknowledgement of a new incident, with this end. */
async function mailThatWas(state: string, requester = customer) {
  const ticket = await makeIncident(requester);
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  const mail = await prisma.mail.findFirstOrThrow({ where: { ticketId: ticket.id } });
  const finishedAt = state === "pending" ? null : new Date();
  await prisma.effect.update({ where: { id: mail.effectId }, data: { state, finishedAt } });
  return mail;
}

const resend = (actor: Person, mailId: string) => execute(resendMail, actor, { mailId });
const read = (id: string) =>
  prisma.mail.findUniqueOrThrow({ where: { id }, include: { effect: true, events: true } });

test.each([
  "uncertain",
  "failed",
  "done",
])("what was %s is said again in a mail of its own", async (state) => {
  const mail = await mailThatWas(state);
  const { id, status } = await resend(admin, mail.id);
  expect(status).toBe(201);
  const again = await read(id);
  expect(again).toMatchObject({
    template: mail.template,
    ticketId: mail.ticketId,
    toAddress: customer.email,
    effect: { state: "pending", eventId: (await read(mail.id)).effect.eventId },
  });
  expect(again.messageId).not.toBe(mail.messageId);
  expect(await read(mail.id)).toMatchObject({ messageId: mail.messageId, effect: { state } });

  await perform(
    { name: "acknowledge-requester", effectIds: [again.effectId] },
    new AbortController().signal,
  );
  const sent = await read(id);
  expect(sent.effect.state).toBe("done");
  expect(sent.text).toContain("INC-");
  expect(sent.headers).toMatchObject({ "In-Reply-To": mail.messageId });
});

test("while one waits, it is the one", async () => {
  const mail = await mailThatWas("uncertain");
  const twins = await Promise.all(Array.from({ length: 6 }, () => resend(admin, mail.id)));
  expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
  expect(twins.filter(({ status }) => status === 201)).toHaveLength(1);
  const waiting = await mailThatWas("pending");
  expect(await resend(admin, waiting.id)).toMatchObject({ id: waiting.id, status: 200 });
});

test("it goes to the address of today", async () => {
  const mover = await makeCustomer();
  const mail = await mailThatWas("failed", mover);
  const email = `moved-${mover.id}@example.com`;
  await prisma.user.update({ where: { id: mover.id }, data: { email } });
  const { id } = await resend(admin, mail.id);
  expect((await read(id)).toAddress).toBe(email);
});

test("only an admin may; for everybody else it is not there", async () => {
  const mail = await mailThatWas("uncertain");
  for (const actor of [await makeAgent(), customer]) {
    await expect(resend(actor, mail.id)).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await prisma.mail.count({ where: { ticketId: mail.ticketId } })).toBe(1);
});

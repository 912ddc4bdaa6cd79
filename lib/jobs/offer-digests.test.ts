import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { offerDigest } from "@/lib/notifications/commands/offer-digest";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { markAllRead } from "@/lib/notifications/marks";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { offerDigests } from "./offer-digests";

/** Somebody with a digest at eight by their clocks, and an answer that nobody has read. */
async function reader(timeZone: string | null, digestHour = 8) {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  await prisma.user.update({ where: { id: customer.id }, data: { timeZone } });
  await execute(revisePreferences, customer, { digestHour, channels: { reply: { digest: true } } });
  const ticket = await makeIncident(customer);
  const answer = async (at: Date) => {
    await execute(postReply, agent, { ticketId: ticket.id, body: "An answer." });
    await followed(ticket.id);
    // As if it had been said at the time that the test is about.
    await prisma.notification.updateMany({
      where: { userId: customer.id, createdAt: { gt: new Date(Date.now() - 60_000) } },
      data: { createdAt: at },
    });
  };
  const days = async () => {
    const digests = await prisma.digest.findMany({
      where: { userId: customer.id },
      orderBy: { day: "asc" },
    });
    return digests.map(({ day }) => day.toISOString().slice(0, 10));
  };
  return { customer, agent, ticket, answer, days };
}

async function followed(subjectId: string) {
  const events = await prisma.event.findMany({ where: { subjectId } });
  await follow(events.map(({ id }) => id));
}

async function run(name: string, { id }: Person) {
  const due = await prisma.effect.findMany({ where: { name, recipientId: id } });
  await perform({ name, effectIds: due.map((one) => one.id) }, new AbortController().signal);
}

const at = (time: string) => new Date(time);

test("the digest comes at the reader's hour, once a day, however often and wherever it is looked for", async () => {
  const { answer, days } = await reader("America/New_York");
  await answer(at("2026-11-25T03:00:00Z"));
  await offerDigests(at("2026-11-25T12:59:00Z"));
  expect(await days()).toEqual([]);
  const looks = ["13:00", "13:00", "13:01", "20:00"].map((time) => at(`2026-11-25T${time}:00Z`));
  await Promise.all(looks.map((look) => offerDigests(look)));
  for (const look of looks) await offerDigests(look);
  expect(await days()).toEqual(["2026-11-25"]);
});

test("a day is offered once, whatever the clocks do with the hour", async () => {
  const spring = await reader("Europe/Berlin", 2);
  await spring.answer(at("2026-03-28T12:00:00Z"));
  // Clocks go from 2:00 to 3:00 at 1:00 UTC.
  await offerDigests(at("2026-03-29T00:59:00Z"));
  expect(await spring.days()).toEqual([]);
  await offerDigests(at("2026-03-29T01:00:00Z"));
  await offerDigests(at("2026-03-29T01:30:00Z"));
  expect(await spring.days()).toEqual(["2026-03-29"]);
  const autumn = await reader("Europe/Berlin", 2);
  await autumn.answer(at("2026-10-24T12:00:00Z"));
  // Clocks show 2:00 at 0:00 UTC and again at 1:00 UTC.
  for (const time of ["00:00", "00:30", "01:00", "01:30"]) {
    await offerDigests(at(`2026-10-25T${time}:00Z`));
  }
  expect(await autumn.days()).toEqual(["2026-10-25"]);
});

test("nobody is written to without anything unread that they want in it, or while they are away", async () => {
  const read = await reader("UTC");
  await read.answer(at("2026-11-25T03:00:00Z"));
  await markAllRead(read.customer);
  const unwanted = await reader("UTC");
  await unwanted.answer(at("2026-11-25T03:00:00Z"));
  await execute(revisePreferences, unwanted.customer, {
    channels: { reply: { digest: null }, moved: { digest: true } },
  });
  const away = await reader("UTC");
  await away.answer(at("2026-11-25T03:00:00Z"));
  await execute(revisePreferences, away.customer, {
    absence: { from: "2026-11-24T00:00:00Z", until: "2026-11-26T00:00:00Z" },
  });
  const gone = await reader("UTC");
  await gone.answer(at("2026-11-25T03:00:00Z"));
  await prisma.user.update({
    where: { id: gone.customer.id },
    data: { deactivatedAt: new Date() },
  });
  await offerDigests(at("2026-11-25T09:00:00Z"));
  for (const { days } of [read, unwanted, away, gone]) expect(await days()).toEqual([]);
});

test("it is one mail, which says by subject what is unread and what they may still see", async () => {
  const { customer, ticket, answer } = await reader(null);
  await answer(new Date());
  await answer(new Date());
  const day = "2026-11-25";
  const system = { kind: "system", name: "digests" } as const;
  await execute(offerDigest, system, { personId: customer.id, day });
  await execute(offerDigest, system, { personId: customer.id, day });
  await followed(customer.id);
  await followed(customer.id);
  await run("mail-digest", customer);
  const mails = await prisma.mail.findMany({
    where: { recipientId: customer.id, template: "digest" },
  });
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe("One thing is unread");
  expect(mails[0]?.text).toContain(`${ticket.reference} ${ticket.subject}`);
  expect(mails[0]?.text).toContain("(+1 earlier)");
  expect(mails[0]?.text).toContain("/account/notifications");
});

test("a digest with nothing left to tell is not sent", async () => {
  const { customer, answer } = await reader(null);
  await answer(new Date());
  const system = { kind: "system", name: "digests" } as const;
  await execute(offerDigest, system, { personId: customer.id, day: "2026-11-25" });
  await followed(customer.id);
  await markAllRead(customer);
  await run("mail-digest", customer);
  const effect = await prisma.effect.findFirstOrThrow({
    where: { name: "mail-digest", recipientId: customer.id },
  });
  expect(effect).toMatchObject({ state: "suppressed", providerRef: "nothing is left to tell" });
});

test("only the desk itself offers one", async () => {
  const agent = await makeAgent();
  await expect(
    execute(offerDigest, agent, { personId: agent.id, day: "2026-11-25" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("an agent who chose mail is written to about what their inbox tells", async () => {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { assigneeId: agent.id, version: { increment: 1 } },
  });
  await execute(revisePreferences, agent, { channels: { reply: { mail: true } } });
  await execute(postReply, customer, { ticketId: ticket.id, body: "Any news?" });
  await followed(ticket.id);
  await run("mail-notice", agent);
  const mails = await prisma.mail.findMany({ where: { recipientId: agent.id } });
  expect(mails.map(({ template }) => template)).toEqual(["notice"]);
  expect(mails[0]?.text).toContain(`${customer.name} replied on ${ticket.reference}.`);
});

test("a zone that nobody knows keeps nobody's digest back, and its reader's comes by UTC", async () => {
  const [here, lost] = [await reader("Asia/Kolkata"), await reader("AET")];
  for (const { answer } of [here, lost]) await answer(at("2026-11-25T01:00:00Z"));
  await offerDigests(at("2026-11-25T02:30:00Z"));
  expect(await here.days()).toEqual(["2026-11-25"]);
  expect(await lost.days()).toEqual([]);
  await offerDigests(at("2026-11-25T08:00:00Z"));
  expect(await lost.days()).toEqual(["2026-11-25"]);
});

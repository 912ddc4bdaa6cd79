import { beforeAll, expect, test } from "vitest";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { handOnApproval } from "@/lib/approvals/commands/hand-on-approval";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { approvalAddress } from "@/lib/mail/approval-letter";
import { mailFor } from "@/lib/mail/queries";
import { readToken } from "@/lib/mail/signed-token";
import { targetsIn } from "@/lib/mail/tracking";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { notificationsFor } from "@/lib/notifications/queries";
import { makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { follow, perform } from "./dispatch";

let admin: Person;

beforeAll(async () => {
  admin = await makeAdmin();
});

/** A request that waits for these people. */
async function asked(requester: Person, ...voters: Person[]) {
  const name = `Chair ${requester.id}`;
  const steps = [{ kind: "people", personIds: voters.map(({ id }) => id), quorum: "all" }];
  const policy = await execute(createPolicy, admin, { name, steps });
  const form = [{ key: "colour", label: "Colour", kind: "text" }];
  const words = { name, category: "Furniture", policyId: policy.id, form };
  const item = await execute(createItem, admin, words);
  const answers = { colour: "green" };
  const { id } = await execute(requestItem, requester, { itemId: item.id, answers });
  const approval = await prisma.approval.findFirstOrThrow({ where: { ticketId: id } });
  return { id, approvalId: approval.id };
}

async function happens(ticketId: string) {
  const events = await prisma.event.findMany({ where: { subjectId: ticketId } });
  await follow(events.map(({ id }) => id));
  const due = await prisma.effect.findMany({
    where: {
      event: { subjectId: ticketId },
      name: { in: ["notify-approvers", "mail-approvers", "mail-rejected"] },
      state: "pending",
    },
  });
  for (const { id, name } of due) {
    await perform({ name, effectIds: [id] }, new AbortController().signal);
  }
}

async function noticesOf(person: Person) {
  const { rows } = await notificationsFor(person, {}, { limit: 10 });
  return rows.filter(({ kind }) => kind.startsWith("approval."));
}

const mailsTo = (person: Person, template: string) =>
  prisma.mail.findMany({
    where: { recipientId: person.id, template },
    include: { effect: { include: { event: true } }, recipient: true, links: true },
  });

test("whoever is asked finds it in the inbox and by mail, a customer without the ticket too", async () => {
  const [customer, manager, agent, stand] = [
    await makeCustomer(),
    await makeCustomer(),
    await makeAgent(),
    await makeAgent(),
  ];
  await execute(revisePreferences, agent, {
    absence: {
      from: new Date(Date.now() - 60_000).toISOString(),
      until: new Date(Date.now() + 3_600_000).toISOString(),
      substituteId: stand.id,
    },
  });
  const { id, approvalId } = await asked(customer, manager, agent);
  await happens(id);
  for (const person of [manager, agent, stand]) {
    const { rows } = await notificationsFor(person, {}, { limit: 10 });
    expect(rows.filter(({ kind }) => kind === "approval.requested")).toMatchObject([
      { url: `/approvals/${approvalId}`, readAt: null },
    ]);
    const [mail, ...more] = await mailsTo(person, "approval");
    expect(more).toEqual([]);
    if (!mail) throw new Error("No mail came.");
    const shown = await mailFor(admin, mail.id);
    expect(shown?.text).toContain("Colour: green");
    // Neither an admin nor a backup reads the link, and nobody learns that it was followed.
    expect(mail.text).not.toContain("/approve/");
    expect(mail).toMatchObject({ trackingMode: "off", links: [] });
    const address = approvalAddress(mail) ?? "";
    expect(targetsIn(`<a href="${address}">x</a>`)).toEqual([]);
    const token = address.split("/").at(-1) ?? "";
    expect(readToken("approve", token, 2)).toEqual({ ids: [approvalId, person.id], number: 0 });
    expect(readToken("rate", token, 2)).toBeNull();
  }
  expect(await mailsTo(customer, "approval")).toEqual([]);
});

test("a link decides once, and one whose step is over counts for nothing", async () => {
  const [customer, one, two] = [await makeCustomer(), await makeAgent(), await makeAgent()];
  const { id, approvalId } = await asked(customer, one, two);
  const byLink = (person: Person, outcome: string) =>
    execute(castVote, person, { approvalId, outcome, comment: "So be it.", link: { step: 0 } });
  await byLink(one, "approved");
  await expect(byLink(one, "rejected")).rejects.toMatchObject({ code: "gone" });
  await expect(byLink(customer, "approved")).rejects.toMatchObject({ code: "forbidden" });
  const twins = await Promise.allSettled([byLink(two, "rejected"), byLink(two, "approved")]);
  expect(twins.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const ticket = await prisma.ticket.findUniqueOrThrow({ where: { id } });
  expect(["approved", "rejected"]).toContain(ticket.state);
});

test("whoever is asked in another's place is told as anybody is, and the other no more", async () => {
  const [customer, one, two, next] = [
    await makeCustomer(),
    await makeCustomer(),
    await makeAgent(),
    await makeCustomer(),
  ];
  const { id, approvalId } = await asked(customer, one, two);
  await happens(id);
  expect(await noticesOf(one)).toHaveLength(1);
  const wish = { fromId: one.id, toId: next.id, reason: "Away until May." };
  await execute(handOnApproval, admin, { approvalId, ...wish });
  await happens(id);
  expect(await noticesOf(one)).toEqual([]);
  expect(await noticesOf(next)).toMatchObject([
    { kind: "approval.handed_on", url: `/approvals/${approvalId}`, readAt: null },
  ]);
  expect(await mailsTo(two, "approval")).toHaveLength(1);
  expect(await noticesOf(two)).toHaveLength(1);
  const [mail, ...more] = await mailsTo(next, "approval");
  expect(more).toEqual([]);
  expect(mail?.text).toContain("Colour: green");
  expect(mail?.text).not.toContain(wish.reason);
  const token = (mail ? approvalAddress(mail) : null)?.split("/").at(-1) ?? "";
  expect(readToken("approve", token, 2)).toEqual({ ids: [approvalId, next.id], number: 0 });
});

test("what was to be told of a question that was handed on meanwhile is not told", async () => {
  const [customer, one, next] = [await makeCustomer(), await makeAgent(), await makeAgent()];
  const { id, approvalId } = await asked(customer, one);
  const [requested] = await prisma.event.findMany({
    where: { subjectId: id, kind: "approval.requested" },
  });
  await follow([requested?.id ?? ""]);
  const wish = { fromId: one.id, toId: next.id, reason: "Away until May." };
  await execute(handOnApproval, admin, { approvalId, ...wish });
  await happens(id);
  expect(await noticesOf(one)).toEqual([]);
  const [mail] = await mailsTo(one, "approval");
  expect(mail?.effect).toMatchObject({ state: "suppressed" });
  expect(await mailsTo(next, "approval")).toHaveLength(1);
});

test("the requester is told why it was rejected, and nobody is asked about what is decided", async () => {
  const [customer, one, two] = [await makeCustomer(), await makeAgent(), await makeAgent()];
  const { id, approvalId } = await asked(customer, one, two);
  await execute(castVote, one, { approvalId, outcome: "rejected", comment: "There are three." });
  await happens(id);
  const [mail] = await mailsTo(customer, "rejected");
  expect(mail?.text).toContain(`${one.name}: There are three.`);
  const [late] = await mailsTo(two, "approval");
  expect(late?.effect).toMatchObject({ state: "suppressed" });
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { giveRole } from "@/lib/major-incidents/commands/give-role";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { inboxRowFor } from "@/lib/notifications/inbox";
import { markAllRead } from "@/lib/notifications/marks";
import { endSessions } from "@/lib/people/commands/end-sessions";
import { openSession } from "@/lib/people/commands/open-session";
import type { Pushed } from "@/lib/push/contract";
import { dropEndpoint, endpointsFor, keepEndpoint } from "@/lib/push/endpoints";
import { forgetPushKey, pushKey } from "@/lib/push/keys";
import { withClosedBooks } from "@/lib/testing/closed-books";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { pushService } from "@/lib/testing/push-service";
import { follow, perform } from "./dispatch";

let service: Awaited<ReturnType<typeof pushService>>;

beforeAll(async () => {
  service = await pushService();
  env.EGRESS_ALLOW.push(service.host);
});
beforeEach(() => {
  service.received.length = 0;
});
afterAll(async () => {
  env.EGRESS_ALLOW.length = 0;
  await service.close();
});

const NO_BROWSER = { sessionId: null, browser: null };

/** A customer with browsers, who is answered; and what became of telling them. */
async function scene(...browsers: string[]) {
  const [customer, agent] = [await makeCustomer(), await makeAgent()];
  const ticket = await makeIncident(customer);
  for (const name of browsers) {
    await keepEndpoint(customer, service.subscription(`${name}/${customer.id}`), NO_BROWSER);
  }
  const effect = () =>
    prisma.effect.findFirstOrThrow({
      where: { name: "push-notice", recipientId: customer.id },
      orderBy: { id: "desc" },
    });
  const run = async (name: string) => {
    const due = await prisma.effect.findMany({ where: { name, recipientId: customer.id } });
    await perform({ name, effectIds: due.map(({ id }) => id) }, new AbortController().signal);
  };
  const answer = async (by: Person = agent) => {
    await execute(postReply, by, { ticketId: ticket.id, body: "We are on it." });
    const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
    await follow(events.map(({ id }) => id));
  };
  const push = async () => {
    await run("push-notice");
    return effect();
  };
  const again = async () => {
    await prisma.effect.updateMany({
      where: { name: "push-notice", recipientId: customer.id, state: "pending" },
      data: { nextAt: new Date(0) },
    });
    return push();
  };
  const paths = () => service.received.map(({ path }) => path.split("/")[1]).sort();
  return { customer, agent, ticket, answer, push, again, effect, paths };
}

test("a push that went out is never sent again because it could not be written down", async () => {
  const { answer, push, again, paths } = await scene("phone");
  await answer();
  const { state } = await withClosedBooks("insert on push_delivery", push);
  expect(state).toBe("uncertain");
  await again();
  expect(paths()).toEqual(["phone"]);
});

test("a notice reaches every browser once, encrypted, with what can be done about it", async () => {
  const { customer, ticket, answer, push, again, paths } = await scene("phone", "laptop");
  await answer();
  expect((await push()).state).toBe("done");
  await again();
  expect(paths()).toEqual(["laptop", "phone"]);
  expect(service.received[0]?.said).toEqual({
    title: `${ticket.reference} ${ticket.subject}`,
    body: expect.stringContaining("replied"),
    ...{ tag: ticket.id, row: ticket.id, url: `/requests/${ticket.reference}`, isUrgent: false },
    words: { open: "Open", done: "Done" },
  } satisfies Pushed);
  expect(service.received[0]?.headers).toMatchObject({ "content-encoding": "aes128gcm" });
  expect(await inboxRowFor(customer, ticket.id)).toMatchObject({ unread: 1 });
});

test("nothing is planned for whoever has no browser, or does not want it", async () => {
  const { answer, effect } = await scene();
  await answer();
  await expect(effect()).rejects.toThrow();
  const other = await scene("phone");
  await execute(revisePreferences, other.customer, { channels: { reply: { push: false } } });
  await other.answer();
  await expect(other.effect()).rejects.toThrow();
});

test("an endpoint that is gone is dropped, and the others are told", async () => {
  for (const status of [404, 410]) {
    const { customer, answer, push } = await scene("phone", "laptop");
    await answer();
    service.will(status);
    expect((await push()).state).toBe("done");
    expect(await endpointsFor(customer)).toHaveLength(1);
  }
});

test("what a service cannot do now is tried again, without telling anybody twice", async () => {
  const { answer, push, again, paths } = await scene("phone", "laptop");
  await answer();
  service.will(201, 503);
  expect(await push()).toMatchObject({ state: "pending", attempts: 1 });
  expect(service.received).toHaveLength(1);
  expect((await again()).state).toBe("done");
  expect(paths()).toEqual(["laptop", "phone"]);
});

test("what may have arrived is uncertain, and never sent again by itself", async () => {
  const { answer, push, again } = await scene("phone");
  await answer();
  service.will("cut");
  expect((await push()).state).toBe("uncertain");
  await again();
  expect(service.received).toHaveLength(1);
});

test("a service that refuses for good ends it, with its answer", async () => {
  const { answer, push } = await scene("phone");
  await answer();
  service.will(400);
  expect(await push()).toMatchObject({
    state: "failed",
    lastError: "the push service answered 400",
  });
});

test("what was read, trashed or lost sight of meanwhile is not pushed", async () => {
  const read = await scene("phone");
  await read.answer();
  await markAllRead(read.customer);
  expect(await read.push()).toMatchObject({
    state: "suppressed",
    providerRef: "it was read meanwhile",
  });
  const lost = await scene("phone");
  await lost.answer();
  const heir = await makeCustomer();
  await prisma.ticket.update({
    where: { id: lost.ticket.id },
    data: { requesterId: heir.id, version: { increment: 1 } },
  });
  expect((await lost.push()).state).toBe("suppressed");
  expect(service.received).toEqual([]);
});

test("in quiet hours it waits for their end, and who is away is left in peace", async () => {
  const { customer, answer, push, again } = await scene("phone");
  const minute = (by: number) => new Date(Date.now() + by * 60_000).toISOString().slice(11, 16);
  await execute(revisePreferences, customer, { quiet: { from: minute(-5), to: minute(30) } });
  await answer();
  const waiting = await push();
  expect(waiting).toMatchObject({ state: "pending", attempts: 0 });
  const waitMinutes = (waiting.nextAt.getTime() - Date.now()) / 60_000;
  expect(waitMinutes).toBeGreaterThan(28);
  expect(waitMinutes).toBeLessThan(31);
  await execute(revisePreferences, customer, { quiet: null });
  expect((await again()).state).toBe("done");
  const away = await scene("tablet");
  await execute(revisePreferences, away.customer, {
    absence: {
      from: new Date(Date.now() - 60_000).toISOString(),
      until: new Date(Date.now() + 60_000).toISOString(),
    },
  });
  await away.answer();
  expect((await away.push()).providerRef).toBe("the person is away");
});

test("whom a major incident calls is told at once, in quiet hours too and however they chose", async () => {
  const [manager, comms] = [await makeAgent({ grants: ["mi_manager"] }), await makeAgent()];
  await keepEndpoint(comms, service.subscription(`phone/${comms.id}`), NO_BROWSER);
  const minute = (by: number) => new Date(Date.now() + by * 60_000).toISOString().slice(11, 16);
  await execute(revisePreferences, comms, { quiet: { from: minute(-5), to: minute(30) } });
  const { id } = await execute(declareMajorIncident, manager, {
    ...{ intent: "declare", title: "Mail is down", severity: "SEV2", impactStatement: "No mail." },
  });
  await execute(moveMajorIncident, manager, { majorIncidentId: id, event: "take_command" });
  const role = { majorIncidentId: id, role: "comms_lead" };
  await execute(giveRole, manager, { ...role, userId: comms.id });
  const events = await prisma.event.findMany({ where: { subjectId: id } });
  await follow(events.map((event) => event.id));
  const name = "push-notice";
  const due = await prisma.effect.findMany({ where: { name, recipientId: comms.id } });
  await perform({ name, effectIds: due.map((one) => one.id) }, new AbortController().signal);
  expect(service.received.map(({ said }) => said)).toMatchObject([
    { title: expect.stringContaining("Mail is down"), tag: id, isUrgent: true },
  ]);
  expect(await inboxRowFor(comms, id)).toMatchObject({ reason: "role", doneAt: null });
});

test("a browser is no longer pushed to once its session was ended, or it said so", async () => {
  const { customer, answer, push } = await scene();
  const browser = { userAgent: "Firefox/1", address: null, replaces: null };
  const { id: sessionId } = await execute(openSession, customer, browser);
  const { endpoint, keys } = service.subscription(`shared/${customer.id}`);
  await keepEndpoint(customer, { endpoint, keys }, { sessionId, browser: null });
  await answer();
  await execute(endSessions, customer, { sessionId });
  expect((await push()).state).toBe("suppressed");
  expect(await endpointsFor(customer)).toEqual([]);
  await keepEndpoint(customer, { endpoint, keys }, NO_BROWSER);
  await dropEndpoint(await makeCustomer(), endpoint);
  expect(await endpointsFor(customer)).toHaveLength(1);
  await dropEndpoint(customer, endpoint);
  await dropEndpoint(customer, endpoint);
  expect(await endpointsFor(customer)).toEqual([]);
  expect(service.received).toEqual([]);
});

test("an address that this desk may not reach is refused when it is given", async () => {
  const customer = await makeCustomer();
  const { keys } = service.subscription("x");
  for (const endpoint of ["https://10.0.0.1/x", "http://push.example.com/x", "https://[::1]/x"]) {
    await expect(keepEndpoint(customer, { endpoint, keys }, NO_BROWSER)).rejects.toMatchObject({
      errors: [{ path: "/endpoint" }],
    });
  }
});

test("the desk's key is made once, however many ask, and lasts", async () => {
  await prisma.pushKey.deleteMany();
  forgetPushKey();
  const first = await pushKey();
  forgetPushKey();
  const kept = await Promise.all([1, 2, 3].map(() => pushKey()));
  expect(new Set(kept.map(({ publicKey }) => publicKey))).toEqual(new Set([first.publicKey]));
  const stored = await prisma.pushKey.findUniqueOrThrow({ where: { id: 1 } });
  expect(JSON.stringify(stored)).not.toContain(first.privateKey);
});

test("a key that cannot be opened any more gives way, and browsers have to agree anew", async () => {
  const { customer } = await scene("phone");
  const before = await pushKey();
  await prisma.pushKey.update({ where: { id: 1 }, data: { sealedPrivate: "A".repeat(120) } });
  forgetPushKey();
  const after = await pushKey();
  expect(after.publicKey).not.toBe(before.publicKey);
  expect(await endpointsFor(customer)).toEqual([]);
});

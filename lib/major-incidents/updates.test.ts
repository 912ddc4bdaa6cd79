import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { addressUpdate, queueNext } from "@/lib/effects/fan-out";
import { callOverdueUpdate, releaseUpdateNow } from "@/lib/jobs/major-incident-updates";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { inboxFor } from "@/lib/notifications/inbox";
import { notificationsFor } from "@/lib/notifications/queries";
import { statusView } from "@/lib/status/queries";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { approveUpdate } from "./commands/approve-update";
import { declareMajorIncident } from "./commands/declare-major-incident";
import { joinMajorIncident } from "./commands/join-major-incident";
import { moveMajorIncident } from "./commands/move-major-incident";
import { postUpdate } from "./commands/post-update";
import { putSubscriber } from "./commands/put-subscriber";
import { removeSubscriber } from "./commands/remove-subscriber";
import { reviseMajorIncident } from "./commands/revise-major-incident";
import { snoozeUpdate } from "./commands/snooze-update";
import { withdrawUpdate } from "./commands/withdraw-update";
import { majorIncidentFor } from "./queries";
import { toldFor, toldOnTicket } from "./told";
import { recipientsFor, updateFor, updatesFor } from "./update-queries";

const stop = new AbortController().signal;
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

/** One that is led, with a customer whose ticket hangs on it and somebody who wants to know. */
async function scene(extra: object = {}) {
  const commander = await makeAgent({ grants: ["mi_manager"] });
  const [stakeholder, customer] = [await makeAgent(), await makeCustomer()];
  const ticket = await makeIncident(customer);
  const { id } = await execute(declareMajorIncident, commander, {
    intent: "declare",
    title: "Lisbon VPN outage",
    severity: "SEV2",
    impactStatement: "Nobody in Lisbon can work.",
    ticketIds: [ticket.reference],
    ...extra,
  });
  await execute(moveMajorIncident, commander, { majorIncidentId: id, event: "take_command" });
  await execute(putSubscriber, commander, { majorIncidentId: id, userId: stakeholder.id });
  const post = (more: object = {}, options: object = {}, actor: Person = commander) =>
    execute(
      postUpdate,
      actor,
      {
        majorIncidentId: id,
        audiences: ["customers"],
        phase: "investigating",
        body: "We are looking into it.",
        nextUpdateBy: inMinutes(30),
        ...more,
      },
      options,
    );
  const view = async () => {
    const found = await majorIncidentFor(commander, id);
    if (!found) throw new Error("It is gone.");
    return found;
  };
  return { id, commander, stakeholder, customer, ticket, post, view };
}

async function release(updateId: string) {
  await prisma.miUpdate.updateMany({ where: { id: updateId }, data: { releaseAt: new Date(0) } });
  await releaseUpdateNow({ updateId });
}

/** What a worker does with everything that has happened to it and is still to be done. */
async function work(subjectId: string) {
  const events = await prisma.event.findMany({ where: { subjectId }, select: { id: true } });
  await follow(events.map(({ id }) => id));
  for (const name of ["tell-audience", "notify-update", "mail-update", "notify-major-incident"]) {
    const due = await prisma.effect.findMany({
      where: { name, state: "pending", event: { subjectId } },
      select: { id: true },
    });
    if (due.length > 0) await perform({ name, effectIds: due.map(({ id }) => id) }, stop);
  }
}

const toldAbout = async (actor: Person, miId: string) =>
  (await toldFor(actor)).find(({ id }) => id === miId);

const mailsOf = (updateId: string) =>
  prisma.mail.findMany({ where: { miUpdateId: updateId }, orderBy: { toAddress: "asc" } });

test("an update is held, can be taken back, and then nobody ever got it", async () => {
  const { id, customer, commander, post } = await scene();
  const held = await post();
  expect(held.status).toBe(201);
  expect(await updateFor(commander, held.id)).toMatchObject({
    state: "held",
    can: { withdraw: true },
  });
  await releaseUpdateNow({ updateId: held.id });
  expect(await updateFor(commander, held.id)).toMatchObject({ state: "held" });
  await execute(withdrawUpdate, commander, { updateId: held.id });
  await execute(withdrawUpdate, commander, { updateId: held.id });
  await release(held.id).catch(() => {});
  await work(id);
  expect(await mailsOf(held.id)).toEqual([]);
  expect(await toldAbout(customer, id)).toBeUndefined();
  expect((await eventsOf(id)).filter((kind) => kind.endsWith("update_withdrawn"))).toHaveLength(1);
});

test("it reaches exactly those of the preview, each once by each way, and resets their clock alone", async () => {
  const { id, commander, customer, stakeholder, ticket, post, view } = await scene();
  const preview = await recipientsFor(commander, id, ["stakeholders", "customers"]);
  expect(preview).toMatchObject({
    total: 2,
    byAudience: [
      { audience: "stakeholders", count: 1 },
      { audience: "customers", count: 1 },
    ],
  });
  const before = await view();
  const nextUpdateBy = inMinutes(25);
  const { id: updateId } = await post({ audiences: ["stakeholders", "customers"], nextUpdateBy });
  await release(updateId);
  await release(updateId);
  await work(id);
  await work(id);
  const mails = await mailsOf(updateId);
  expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(
    [customer.email, stakeholder.email].sort(),
  );
  expect(mails.find(({ recipientId }) => recipientId === customer.id)).toMatchObject({
    ticketId: ticket.id,
    subject: "Lisbon VPN outage: Investigating",
    text: expect.stringContaining("We are looking into it."),
  });
  const notices = await notificationsFor(customer, {}, { limit: 10 });
  expect(notices.rows.filter(({ kind }) => kind === "major_incident.update_sent")).toMatchObject([
    { url: `/requests/${ticket.reference}`, subject: { reference: ticket.reference } },
  ]);
  const after = await view();
  expect(after.publicPhase).toBe("investigating");
  expect(after.nextUpdateBy.customers).toBe(nextUpdateBy);
  expect(after.nextUpdateBy.public).toBe(before.nextUpdateBy.public);
  expect(await updateFor(commander, updateId)).toMatchObject({
    state: "sent",
    recipients: { total: 2, queued: 2 },
  });
  expect(await toldOnTicket(customer, ticket.reference)).toMatchObject([
    { body: "We are looking into it." },
  ]);
});

test("two posts at once with one key are one update", async () => {
  const { commander, id, post } = await scene();
  const nextUpdateBy = inMinutes(30);
  const [first, second] = await Promise.all([
    post({ nextUpdateBy }, { key: "twice" }),
    post({ nextUpdateBy }, { key: "twice" }),
  ]);
  expect(first.id).toBe(second.id);
  expect((await updatesFor(commander, id, { limit: 10 }))?.rows).toHaveLength(1);
});

test("two posts at once with two keys are two, with numbers of their own", async () => {
  const { commander, id, post } = await scene();
  await Promise.all([post({}, { key: "one" }), post({}, { key: "two" })]);
  const rows = (await updatesFor(commander, id, { limit: 10 }))?.rows ?? [];
  expect(rows.map(({ number }) => number)).toEqual([2, 1]);
});

test("whoever belongs to several audiences gets it once", async () => {
  const { id, commander, stakeholder, customer, post } = await scene();
  await execute(putSubscriber, commander, {
    majorIncidentId: id,
    userId: stakeholder.id,
    audience: "internal",
  });
  await prisma.statusSubscription.create({
    data: { email: customer.email.toLowerCase(), confirmedAt: new Date() },
  });
  const all = ["internal", "stakeholders", "customers", "public"];
  const { id: updateId } = await post({ audiences: all });
  await release(updateId);
  await work(id);
  const told = await prisma.miUpdateDelivery.findMany({ where: { updateId } });
  const ways = told.map(({ recipient, channel }) => `${recipient} ${channel}`);
  expect(new Set(ways).size).toBe(ways.length);
  expect(told.filter(({ userId }) => userId === stakeholder.id)).toMatchObject([
    { channel: "inbox", audience: "internal" },
  ]);
  const toCustomer = await prisma.mail.count({
    where: { miUpdateId: updateId, toAddress: customer.email },
  });
  expect(toCustomer).toBe(1);
});

test("a worker that dies in the middle leaves the rest to the next, and nobody hears twice", async () => {
  const { id, commander, post } = await scene();
  for (let count = 0; count < 30; count += 1) {
    const { id: userId } = await makeCustomer();
    await execute(putSubscriber, commander, { majorIncidentId: id, userId });
  }
  const { id: updateId } = await post();
  await release(updateId);
  const sent = await prisma.event.findFirstOrThrow({
    where: { subjectId: id, kind: "major_incident.update_sent" },
  });
  // It got as far as half of the first chunk's ways, and never came back.
  await addressUpdate(updateId);
  await prisma.$executeRaw`
    update mi_update_delivery set effect_id = null where update_id = ${updateId}::uuid`;
  await Promise.all([queueNext(updateId, sent.id), queueNext(updateId, sent.id)]);
  await addressUpdate(updateId);
  await work(id);
  await work(id);
  const mails = await mailsOf(updateId);
  expect(mails).toHaveLength(31);
  expect(new Set(mails.map(({ toAddress }) => toAddress)).size).toBe(31);
  const notices = await prisma.notification.count({ where: { eventId: sent.id } });
  expect(notices).toBe(31);
  expect(
    await prisma.effect.count({ where: { name: "mail-update", eventId: sent.id, state: "done" } }),
  ).toBe(31);
});

test("a correction during the fan-out reaches everybody, and what comes after it says so", async () => {
  const { id, customer, post, commander } = await scene();
  const { id: wrong } = await post({ body: "It is the weather." });
  await release(wrong);
  await addressUpdate(wrong);
  const { id: right } = await post({ body: "It is not the weather.", correctsId: wrong });
  await release(right);
  await work(id);
  const [first] = await mailsOf(wrong);
  const [second] = await mailsOf(right);
  expect(first).toMatchObject({ toAddress: customer.email });
  expect(first?.text).toContain("has been corrected since");
  expect(second?.text).toContain("This corrects what we wrote before.");
  expect(await updateFor(commander, wrong)).toMatchObject({ correctedBy: [{ id: right }] });
  await expect(post({ audiences: ["internal"], correctsId: wrong })).rejects.toMatchObject({
    errors: [{ path: "/audiences" }],
  });
  await expect(
    prisma.miUpdate.update({ where: { id: wrong }, data: { body: "Nothing." } }),
  ).rejects.toThrow(/told already/);
});

test("what names the inside does not go outside by accident", async () => {
  const { id, commander, post } = await scene();
  await prisma.workItem.create({
    data: {
      majorIncidentId: id,
      title: "Reboot the core switch",
      role: "sme",
      createdById: commander.id,
    },
  });
  const body = "We now reboot the core switch db-01.lisbon.internal.";
  await expect(post({ body })).rejects.toMatchObject({
    code: "validation-failed",
    errors: expect.arrayContaining([
      { path: "/body", message: expect.stringContaining("a work item") },
      { path: "/body", message: expect.stringContaining("a machine") },
    ]),
  });
  expect((await post({ body, audiences: ["internal"] })).status).toBe(201);
  expect((await post({ body, despiteLint: true })).status).toBe(201);
});

test("its own title is read as closely before it goes outside as its name there", async () => {
  const { post } = await scene({ title: "10.2.3.4 is gone" });
  await expect(post()).rejects.toMatchObject({ errors: [{ path: "/headline" }] });
  expect((await post({ audiences: ["internal"] })).status).toBe(201);
  expect((await post({ headline: "Trouble with the VPN" })).status).toBe(201);
  expect((await post()).status).toBe(201);
});

test("every update that is not the last promises the next", async () => {
  const { post } = await scene();
  await expect(post({ nextUpdateBy: null })).rejects.toMatchObject({
    errors: [{ path: "/nextUpdateBy" }],
  });
  await expect(post({ phase: "resolved" })).rejects.toMatchObject({
    errors: [{ path: "/nextUpdateBy" }],
  });
  await expect(post({ nextUpdateBy: inMinutes(-1) })).rejects.toMatchObject({
    errors: [{ path: "/nextUpdateBy" }],
  });
  expect((await post({ phase: "resolved", nextUpdateBy: null })).status).toBe(201);
});

test("a role tells the room; the outside is the comms lead's; customers tell nobody", async () => {
  const { id, customer, stakeholder, post } = await scene();
  await expect(post({}, {}, stakeholder)).rejects.toMatchObject({ code: "forbidden" });
  await expect(post({}, {}, customer)).rejects.toMatchObject({ code: "not-found" });
  await prisma.miRole.create({
    data: { majorIncidentId: id, role: "scribe", userId: stakeholder.id },
  });
  expect((await post({ audiences: ["internal"] }, {}, stakeholder)).status).toBe(201);
  await expect(post({}, {}, stakeholder)).rejects.toMatchObject({ code: "forbidden" });
});

test("the worst kind is read by two before everybody reads it, until the commander has waited long enough", async () => {
  const { id, commander, post } = await scene({ severity: "SEV1" });
  const { id: updateId } = await post({ audiences: ["public"] });
  await release(updateId);
  expect(await updateFor(commander, updateId)).toMatchObject({ state: "awaiting_approval" });
  await expect(execute(approveUpdate, commander, { updateId })).rejects.toMatchObject({
    code: "forbidden",
  });
  const second = await makeAgent({ grants: ["mi_manager"] });
  await work(id);
  const { rows } = await notificationsFor(second, {}, { limit: 10 });
  expect(rows.map(({ kind }) => kind)).toContain("major_incident.update_held");
  await execute(approveUpdate, second, { updateId });
  await execute(approveUpdate, second, { updateId });
  await release(updateId);
  expect(await updateFor(commander, updateId)).toMatchObject({
    state: "sent",
    approvedBy: { id: second.id },
  });

  const { id: alone } = await post({ audiences: ["public"] });
  await prisma.miUpdate.update({
    where: { id: alone },
    data: { createdAt: new Date(Date.now() - 6 * 60_000) },
  });
  await execute(approveUpdate, commander, { updateId: alone });
  expect(await updateFor(commander, alone)).toMatchObject({ state: "held" });
});

test("a broken promise calls the next in line step by step, each once, and tells no audience anything", async () => {
  const { id, commander, customer, post } = await scene();
  const lead = await makeAgent();
  await prisma.miRole.create({
    data: { majorIncidentId: id, role: "comms_lead", userId: lead.id },
  });
  const { id: updateId } = await post();
  await release(updateId);
  const promisedAt = new Date(Date.now() - 11 * 60_000).toISOString();
  await prisma.miAudience.updateMany({
    where: { majorIncidentId: id, kind: "customers" },
    data: { nextUpdateBy: promisedAt },
  });
  const job = await prisma.$queryRaw<{ runAt: Date }[]>`
    select run_at as "runAt" from graphile_worker.jobs where key = ${`promise:${id}:customers`}`;
  expect(job.map(({ runAt }) => runAt.toISOString())).toEqual([promisedAt]);
  const call = (step: number) =>
    callOverdueUpdate({ majorIncidentId: id, audience: "customers", promisedAt, step });
  await call(2);
  await Promise.all([call(1), call(1)]);
  await call(1);
  await work(id);
  const calls = async (actor: Person) =>
    (await notificationsFor(actor, {}, { limit: 50 })).rows.filter(
      ({ kind }) => kind === "major_incident.update_overdue",
    ).length;
  expect([await calls(lead), await calls(commander)]).toEqual([1, 0]);
  await call(2);
  await work(id);
  expect([await calls(lead), await calls(commander)]).toEqual([1, 1]);
  const mailsBefore = await prisma.mail.count({ where: { toAddress: customer.email } });
  await call(3);
  await work(id);
  expect([await calls(lead), await calls(commander)]).toEqual([1, 2]);
  expect(await prisma.mail.count({ where: { toAddress: customer.email } })).toBe(mailsBefore);
  const { id: next } = await post();
  await release(next);
  await call(3);
  expect((await eventsOf(id)).filter((kind) => kind.endsWith("update_overdue"))).toHaveLength(3);
});

test("a call that comes before its time is tried again", async () => {
  const { id, view } = await scene();
  const promisedAt = (await view()).nextUpdateBy.customers;
  await expect(
    callOverdueUpdate({ majorIncidentId: id, audience: "customers", promisedAt, step: 1 }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await eventsOf(id)).not.toContain("major_incident.update_overdue");
});

test("putting off is said aloud: the audience hears the new time, and why stays inside", async () => {
  const { id, commander, customer, ticket, post, view } = await scene();
  const { id: updateId } = await post();
  await release(updateId);
  const until = inMinutes(100);
  const snooze = (at: string) =>
    execute(snoozeUpdate, commander, {
      majorIncidentId: id,
      audience: "customers",
      until: at,
      reason: "CANARY the vendor sleeps",
    });
  await expect(snooze(inMinutes(500))).rejects.toMatchObject({ errors: [{ path: "/until" }] });
  await snooze(until);
  const [promise] = (await updatesFor(commander, id, { limit: 1 }))?.rows ?? [];
  expect(promise).toMatchObject({ kind: "promise", phase: "investigating", nextUpdateBy: until });
  await release(promise?.id ?? "");
  expect((await view()).nextUpdateBy.customers).toBe(until);
  const told = await toldOnTicket(customer, ticket.reference);
  expect(told[0]).toMatchObject({ nextUpdateBy: until });
  expect(JSON.stringify(told)).not.toContain("CANARY");
});

test("putting off says nothing of where it stands, and nothing at all once it is resolved", async () => {
  const { id, commander, post, view } = await scene();
  const say = async (phase: string, nextUpdateBy: string | null) =>
    release((await post({ phase, nextUpdateBy })).id);
  const putOff = async (count: number) => {
    const snooze = { majorIncidentId: id, audience: "customers", reason: "No news." };
    await execute(snoozeUpdate, commander, { ...snooze, until: inMinutes(count) });
    const { rows } = (await updatesFor(commander, id, { limit: 1 })) ?? { rows: [] };
    return rows[0]?.id ?? "";
  };
  const heard = async () =>
    (await view()).audiences.find(({ audience }) => audience === "customers")?.lastPhase;
  await say("investigating", inMinutes(20));
  const first = await putOff(40);
  await say("identified", inMinutes(20));
  await release(first);
  expect([await heard(), (await updateFor(commander, first))?.state]).toEqual([
    "identified",
    "sent",
  ]);
  const second = await putOff(50);
  await say("resolved", null);
  await release(second);
  expect([await heard(), (await updateFor(commander, second))?.state]).toEqual([
    "resolved",
    "withdrawn",
  ]);
});

test("what was being said when it ended is not said after the end", async () => {
  const { id, commander, post } = await scene();
  const { id: updateId } = await post();
  await execute(moveMajorIncident, commander, {
    majorIncidentId: id,
    event: "cancel",
    reason: "False alarm.",
    message: "It was nothing.",
  });
  await release(updateId);
  expect(await updateFor(commander, updateId)).toMatchObject({ state: "withdrawn" });
});

test("what everybody was to read stays inside once not everybody may know of it", async () => {
  const { id, commander, post } = await scene();
  const { id: updateId } = await post({ audiences: ["customers", "public"] });
  await execute(reviseMajorIncident, commander, { majorIncidentId: id, restricted: true });
  await release(updateId);
  await work(id);
  expect(await updateFor(commander, updateId)).toMatchObject({ state: "withdrawn" });
  expect(await mailsOf(updateId)).toEqual([]);
});

test("once everybody may know of it the public has a clock, and hears of the end what it heard of the rest", async () => {
  const { id, commander, post, view } = await scene({ restricted: true });
  const restrict = (restricted: boolean) =>
    execute(reviseMajorIncident, commander, { majorIncidentId: id, restricted });
  await restrict(false);
  expect((await view()).nextUpdateBy.public).toEqual(expect.any(String));
  const { id: updateId } = await post({ audiences: ["public"] });
  await release(updateId);
  await execute(moveMajorIncident, commander, {
    majorIncidentId: id,
    event: "cancel",
    reason: "False alarm.",
    message: "It was nothing.",
  });
  const { rows } = (await updatesFor(commander, id, { limit: 1 })) ?? { rows: [] };
  expect(rows).toMatchObject([{ phase: "resolved", audiences: ["public"], state: "sent" }]);

  const other = await scene();
  const about = { majorIncidentId: other.id, restricted: true };
  await execute(reviseMajorIncident, other.commander, about);
  expect((await other.view()).nextUpdateBy.public).toBeNull();
});

test("after the end what was wrong is put right without beginning it again", async () => {
  const { id, commander, post, view } = await scene();
  const { id: correctsId } = await post();
  await release(correctsId);
  const late = await post({ correctsId, body: "Two of three sites." });
  // As a stand-down leaves it.
  const { version } = await view();
  await prisma.$transaction([
    prisma.majorIncident.update({
      where: { id },
      data: { state: "standing_down", version: version + 1 },
    }),
    prisma.majorIncident.update({
      where: { id },
      data: { state: "stood_down", version: version + 2, stoodDownAt: new Date() },
    }),
    prisma.miAudience.updateMany({
      where: { majorIncidentId: id, kind: "customers" },
      data: { lastPhase: "resolved", nextUpdateBy: null },
    }),
  ]);
  await release(late.id);
  expect(await updateFor(commander, late.id)).toMatchObject({ state: "withdrawn" });
  await expect(post({ correctsId })).rejects.toMatchObject({ errors: [{ path: "/phase" }] });
  const right = await post({ correctsId, phase: "resolved", nextUpdateBy: null });
  await release(right.id);
  expect(await updateFor(commander, right.id)).toMatchObject({ state: "sent" });
  const told = (await view()).audiences.find(({ audience }) => audience === "customers");
  expect(told).toMatchObject({ lastPhase: "resolved", nextUpdateBy: null });
});

test("customers hear of it once they were told, and me too counts each of them once", async () => {
  const { id, customer, post } = await scene();
  const other = await makeCustomer();
  await expect(execute(joinMajorIncident, other, { majorIncidentId: id })).rejects.toMatchObject({
    code: "not-found",
  });
  const { id: updateId } = await post({ audiences: ["public"], headline: "Trouble with the VPN" });
  await release(updateId);
  expect(await toldAbout(other, id)).toMatchObject({
    headline: "Trouble with the VPN",
    joined: false,
    affected: 1,
  });
  await Promise.all([
    execute(joinMajorIncident, other, { majorIncidentId: id }),
    execute(joinMajorIncident, other, { majorIncidentId: id }),
  ]);
  await execute(joinMajorIncident, customer, { majorIncidentId: id });
  expect(await toldAbout(other, id)).toMatchObject({ joined: true, affected: 2 });
  const before = await prisma.ticket.count({ where: { requesterId: other.id } });
  expect(before).toBe(0);
  const { id: next } = await post();
  await release(next);
  await work(id);
  expect((await mailsOf(next)).map(({ toAddress }) => toAddress)).toContain(other.email);
  const { rows } = await notificationsFor(other, {}, { limit: 10 });
  expect(rows).toMatchObject([
    {
      ...{ kind: "major_incident.update_sent", url: "/" },
      subject: { id, subject: "Trouble with the VPN" },
    },
  ]);
  const inbox = await inboxFor(other, { show: "inbox" }, { limit: 10 });
  expect(inbox.rows).toMatchObject([{ id, unread: 1, reason: "requester" }]);
});

test("nobody hears what is not for them: inside stays inside, drills and restricted ones are no news", async () => {
  const { id, commander, customer, ticket, stakeholder, post } = await scene();
  for (const audience of ["internal", "stakeholders"]) {
    const { id: updateId } = await post({ audiences: [audience], body: `CANARY ${audience}` });
    await release(updateId);
  }
  const { id: open } = await post({ audiences: ["customers"], body: "CANARY customers" });
  await release(open);
  const outside = async () =>
    JSON.stringify([
      await statusView(),
      await toldFor(await makeCustomer()),
      await toldFor(customer),
      await toldOnTicket(customer, ticket.reference),
      (await notificationsFor(customer, {}, { limit: 50 })).rows,
    ]);
  await work(id);
  expect(await outside()).not.toMatch(/CANARY (internal|stakeholders)/);
  expect(JSON.stringify(await statusView())).not.toContain("CANARY customers");
  expect(JSON.stringify(await toldFor(customer))).toContain("CANARY customers");
  expect(await updatesFor(customer, id, { limit: 10 })).toBeNull();

  await execute(removeSubscriber, commander, { majorIncidentId: id, userId: stakeholder.id });
  expect((await recipientsFor(commander, id, ["stakeholders"]))?.total).toBe(0);

  const drill = await scene({ drill: true });
  const { id: practised } = await drill.post({ audiences: ["customers", "public"] });
  await release(practised);
  await work(drill.id);
  expect(await mailsOf(practised)).toEqual([]);
  expect(await toldAbout(drill.customer, drill.id)).toBeUndefined();
  expect(await updateFor(drill.commander, practised)).toMatchObject({
    recipients: { queued: 0 },
  });
  const secret = await scene({ restricted: true });
  await expect(secret.post({ audiences: ["public"] })).rejects.toMatchObject({
    errors: [{ path: "/audiences" }],
  });
});

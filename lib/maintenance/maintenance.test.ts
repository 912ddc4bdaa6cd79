import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { perform } from "@/lib/effects/dispatch";
import { tellOfMaintenance } from "@/lib/jobs/turn-maintenance";
import { execute } from "@/lib/kernel/command";
import { statusView } from "@/lib/status/queries";
import { statusFeed, statusPage } from "@/lib/status/render";
import { eventsOf, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { settle } from "@/lib/testing/settle";
import { cancelMaintenance } from "./commands/cancel-maintenance";
import { planMaintenance } from "./commands/plan-maintenance";
import { reviseMaintenance } from "./commands/revise-maintenance";
import { maintenanceFor, oneMaintenanceFor } from "./queries";

const inHours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const span = { startsAt: inHours(1), endsAt: inHours(3) };

const onPage = async (id: string) => (await statusView()).maintenance.find((one) => one.id === id);

test("what is planned stands on the status page until it has ended, and its services say so meanwhile", async () => {
  const [boss, service] = [await makeAgent({ grants: ["comms_lead"] }), await makeService()];
  const { id } = await execute(planMaintenance, boss, {
    ...{ title: "Gateways <b>", body: "No VPN.", ...span, serviceIds: [service.id] },
  });
  expect(await onPage(id)).toMatchObject({ state: "planned", services: [service.name] });
  const stateOf = async () =>
    (await statusView()).services.find(({ name }) => name === service.name)?.state;
  expect(await stateOf()).toBe("operational");
  await prisma.maintenance.update({ where: { id }, data: { startsAt: new Date(0) } });
  expect(await onPage(id)).toMatchObject({ state: "under_way" });
  expect(await stateOf()).toBe("maintenance");
  const page = statusPage(await statusView(), "https://desk.example.com");
  expect(page).toContain("Gateways &lt;b&gt;");
  expect(page).toContain("Under maintenance");
  await prisma.maintenance.update({ where: { id }, data: { endsAt: new Date(1) } });
  expect(await onPage(id)).toBeUndefined();
  expect(await oneMaintenanceFor(boss, id)).toMatchObject({
    ...{ state: "over", can: { revise: false } },
  });
});

test("it is put in other words or called off, the same again is nothing new, and of two who saw the same one is told", async () => {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const { id } = await execute(planMaintenance, boss, { title: "Gateways", ...span });
  const revise = (title: string, options = {}) =>
    execute(reviseMaintenance, boss, { maintenanceId: id, title }, options);
  await revise("One gateway", { version: 1 });
  await revise("One gateway");
  await expect(revise("Two", { version: 1 })).rejects.toMatchObject({
    code: "precondition-failed",
  });
  await execute(cancelMaintenance, boss, { maintenanceId: id });
  await execute(cancelMaintenance, boss, { maintenanceId: id });
  expect(await onPage(id)).toMatchObject({ state: "cancelled", title: "One gateway" });
  await expect(revise("Three")).rejects.toMatchObject({ code: "conflict" });
  expect(await eventsOf(id)).toEqual([
    ...["maintenance.planned", "maintenance.told", "maintenance.revised"],
    ...["maintenance.cancelled", "maintenance.told"],
  ]);
});

test("whoever may speak to everybody plans it, others read it, customers read the page alone", async () => {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const words = { title: "Gateways", ...span };
  for (const actor of [agent, customer]) {
    await expect(execute(planMaintenance, actor, words)).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  const boss = await makeAgent({ grants: ["mi_manager"] });
  for (const wrong of [
    { endsAt: span.startsAt },
    { startsAt: inHours(-3), endsAt: inHours(-1) },
    { serviceIds: [boss.id] },
    { endsAt: inHours(24 * 40) },
  ]) {
    await expect(execute(planMaintenance, boss, { ...words, ...wrong })).rejects.toMatchObject({
      code: "validation-failed",
    });
  }
  const { id } = await execute(planMaintenance, boss, words);
  expect(await oneMaintenanceFor(agent, id)).toMatchObject({ can: { revise: false } });
  await expect(oneMaintenanceFor(customer, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(maintenanceFor(customer, { limit: 5 })).rejects.toMatchObject({ code: "forbidden" });
});

const never = new AbortController().signal;

/** A reader who said yes. */
const subscribe = () =>
  prisma.statusSubscription.create({
    data: { email: `reader-${crypto.randomUUID()}@example.com`, confirmedAt: new Date() },
  });

/** Lets everything leave that is told of it by now, as the worker would; twice over, as after a crash. */
async function deliver(id: string) {
  for (const _time of [1, 2]) await settle("tell-maintenance", id);
  const rows = await prisma.effect.findMany({
    where: { name: "mail-maintenance", state: "pending", event: { subjectId: id } },
  });
  for (const row of rows) await perform({ name: row.name, effectIds: [row.id] }, never);
}

async function mailsTo(subscriptionId: string) {
  const mails = await prisma.mail.findMany({
    where: { subscriptionId },
    include: { maintenanceNotice: true, effect: { select: { state: true } } },
    orderBy: { id: "asc" },
  });
  return mails.map(({ maintenanceNotice, effect }) => [maintenanceNotice?.kind, effect.state]);
}

test("whoever subscribed hears of it once at each turn, with a way out, and whoever left hears nothing", async () => {
  const boss = await makeAgent({ grants: ["comms_lead"] });
  const [reader, left] = [await subscribe(), await subscribe()];
  const later = { startsAt: inHours(30), endsAt: inHours(33) };
  const { id } = await execute(planMaintenance, boss, {
    ...{ title: "Gateways <b>", body: "No **VPN**.", ...later },
  });
  await prisma.statusSubscription.update({
    where: { id: left.id },
    data: { unsubscribedAt: new Date() },
  });
  await deliver(id);
  expect(await mailsTo(reader.id)).toEqual([["announced", "done"]]);
  expect(await mailsTo(left.id)).toEqual([]);
  const [mail] = await prisma.mail.findMany({ where: { subscriptionId: reader.id } });
  expect(mail?.subject).toBe("Maintenance planned: Gateways <b>");
  expect(mail?.html).toContain("Gateways &lt;b&gt;");
  expect(mail?.text).toContain("/status/unsubscribe/");
  const feed = () => statusView().then((view) => statusFeed(view, "https://desk.example.com"));
  expect(await feed()).toContain("<title>Gateways &lt;b&gt;: Planned</title>");

  const turn = async (at: object) => {
    // The clock goes on: of a maintenance that was planned long before.
    const created = { createdAt: new Date(Date.now() - 90 * 3_600_000), nextTurnAt: new Date(0) };
    await prisma.maintenance.update({ where: { id }, data: { ...created, ...at } });
    await Promise.all([tellOfMaintenance(), tellOfMaintenance()]);
    await tellOfMaintenance();
    await deliver(id);
  };
  const soon = { startsAt: inHours(0.5), endsAt: inHours(3) };
  await execute(reviseMaintenance, boss, { maintenanceId: id, ...soon });
  await turn({});
  await turn({ startsAt: new Date(Date.now() - 60_000) });
  await turn({ endsAt: new Date(Date.now() - 1_000) });
  expect((await mailsTo(reader.id)).map(([kind]) => kind)).toEqual([
    ...["announced", "moved", "reminder", "begun", "ended"],
  ]);
  expect((await prisma.maintenance.findUniqueOrThrow({ where: { id } })).nextTurnAt).toBeNull();
  expect((await oneMaintenanceFor(boss, id))?.notices.map(({ kind }) => kind)[0]).toBe("ended");
});

test("what a form cannot show of an hour moves nothing that readers were told", async () => {
  const boss = await makeAgent({ grants: ["comms_lead"] });
  const reader = await subscribe();
  const hour = Math.ceil(Date.now() / 3_600_000 + 30) * 3_600_000;
  const at = (ms: number) => new Date(hour + ms).toISOString();
  const exact = { startsAt: at(41_500), endsAt: at(7_210_000) };
  const { id } = await execute(planMaintenance, boss, { title: "Gateways", ...exact });
  const shown = { startsAt: at(0), endsAt: at(7_200_000) };
  await execute(reviseMaintenance, boss, { maintenanceId: id, body: "No VPN.", ...shown });
  await deliver(id);
  expect(await mailsTo(reader.id)).toEqual([["announced", "done"]]);
  const later = { ...shown, endsAt: at(7_260_000) };
  await execute(reviseMaintenance, boss, { maintenanceId: id, ...later });
  await deliver(id);
  expect(await mailsTo(reader.id)).toEqual([
    ["announced", "done"],
    ["moved", "done"],
  ]);
});

test("what is called off says so, and what nobody told in time is not told afterwards", async () => {
  const boss = await makeAgent({ grants: ["comms_lead"] });
  const reader = await subscribe();
  const { id } = await execute(planMaintenance, boss, { title: "Gateways", ...span });
  // Within two hours of its beginning nobody is reminded of what they have just heard.
  const { nextTurnAt } = await prisma.maintenance.findUniqueOrThrow({ where: { id } });
  expect(nextTurnAt?.toISOString()).toBe(span.startsAt);
  await execute(cancelMaintenance, boss, { maintenanceId: id });
  await tellOfMaintenance();
  await deliver(id);
  expect((await mailsTo(reader.id)).map(([kind]) => kind)).toEqual(["announced", "cancelled"]);

  const other = await execute(planMaintenance, boss, { title: "Switches", ...span });
  await prisma.maintenance.update({
    where: { id: other.id },
    data: {
      ...{ createdAt: new Date(0), startsAt: new Date(1), endsAt: new Date(2) },
      nextTurnAt: new Date(1),
    },
  });
  await tellOfMaintenance();
  const kinds = (await oneMaintenanceFor(boss, other.id))?.notices.map(({ kind }) => kind);
  expect(kinds).toEqual(["ended", "announced"]);
});

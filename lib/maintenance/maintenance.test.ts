import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { statusView } from "@/lib/status/queries";
import { statusPage } from "@/lib/status/render";
import { eventsOf, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
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
    ...["maintenance.planned", "maintenance.revised", "maintenance.cancelled"],
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

import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { createService } from "./commands/create-service";
import { reviseService } from "./commands/revise-service";
import { serviceFor } from "./queries";
import { placesOf } from "./service-layout";
import { serviceMapFor } from "./service-map";

const names = (named: readonly { name: string }[] = []) => named.map(({ name }) => name);

test("a service says what it needs and what needs it, to the desk alone", async () => {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const [mail, net] = [await makeService(), await makeService()];
  const { id } = await execute(createService, admin, {
    ...{ name: `Portal ${mail.id}`, criticality: "high", dependsOnIds: [mail.id, mail.id] },
  });
  await execute(reviseService, admin, { serviceId: mail.id, dependsOnIds: [net.id] });
  await execute(reviseService, admin, { serviceId: mail.id, dependsOnIds: [net.id] });
  expect(await serviceFor(agent, mail.id)).toMatchObject({
    ...{ dependsOn: [{ id: net.id }], version: 2, criticality: "normal", critical: false },
    dependents: [{ id }],
  });
  expect(await serviceFor(customer, mail.id)).not.toHaveProperty("dependsOn");
  expect(await serviceFor(customer, mail.id)).not.toHaveProperty("criticality");
  expect(await eventsOf(mail.id)).toEqual(["service.revised"]);
  const map = await serviceMapFor(agent, net.id);
  expect(map?.services.map((one) => one.id).sort()).toEqual([id, mail.id, net.id].sort());
  expect(map?.dependencies).toHaveLength(2);
  expect(await serviceMapFor(customer, net.id)).toBeNull();
  expect(await serviceMapFor(agent, admin.id)).toBeNull();
});

test("critical is the highest criticality, whichever of the two words says it", async () => {
  const [admin, service] = [await makeAdmin(), await makeService()];
  const revise = (input: object) =>
    execute(reviseService, admin, { serviceId: service.id, ...input });
  const now = async () => {
    const { critical, criticality } = await prisma.service.findUniqueOrThrow({
      where: { id: service.id },
    });
    return { critical, criticality };
  };
  await revise({ critical: true });
  expect(await now()).toEqual({ critical: true, criticality: "critical" });
  await revise({ criticality: "low" });
  expect(await now()).toEqual({ critical: false, criticality: "low" });
  await revise({ critical: false });
  expect(await now()).toEqual({ critical: false, criticality: "low" });
  await prisma.service.update({ where: { id: service.id }, data: { critical: true } });
  expect(await now()).toEqual({ critical: true, criticality: "critical" });
});

test("what would need itself, directly or through others, is refused, also when two are quick", async () => {
  const admin = await makeAdmin();
  const [a, b, c] = [await makeService(), await makeService(), await makeService()];
  const needs = (serviceId: string, dependsOnIds: string[], by = admin) =>
    execute(reviseService, by, { serviceId, dependsOnIds });
  await needs(a.id, [b.id]);
  await needs(b.id, [c.id]);
  await expect(needs(c.id, [a.id])).rejects.toMatchObject({
    ...{ code: "conflict", errors: [{ path: "/dependsOnIds" }] },
    message: expect.stringContaining(a.name),
  });
  for (const wrong of [a.id, admin.id]) {
    await expect(needs(a.id, [b.id, wrong])).rejects.toMatchObject({
      errors: [{ path: "/dependsOnIds" }],
    });
  }
  await expect(needs(a.id, [], await makeAgent())).rejects.toMatchObject({ code: "forbidden" });
  expect(names((await serviceFor(admin, a.id))?.dependsOn)).toEqual([b.name]);
  const [x, y] = [await makeService(), await makeService()];
  const both = await Promise.allSettled([needs(x.id, [y.id]), needs(y.id, [x.id])]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("the picture has what needs it before it and what it needs behind it, and no two in one place", () => {
  const services = ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase() }));
  const edges = [
    { serviceId: "a", dependsOnId: "b" },
    { serviceId: "b", dependsOnId: "c" },
    { serviceId: "b", dependsOnId: "d" },
    { serviceId: "a", dependsOnId: "d" },
  ];
  const { nodes, width, height } = placesOf("b", services, edges);
  expect(Object.fromEntries(nodes.map(({ id, column }) => [id, column]))).toEqual({
    ...{ a: -1, b: 0, c: 1, d: 1 },
  });
  expect(new Set(nodes.map(({ x, y }) => `${x}:${y}`)).size).toBe(4);
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  expect(placesOf("a", [{ id: "a", name: "A" }], []).nodes).toHaveLength(1);
});

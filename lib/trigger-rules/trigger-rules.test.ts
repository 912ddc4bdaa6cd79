import { afterAll, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { escalateDecisionNow, proposeWhatRulesFind } from "@/lib/jobs/major-incident-clocks";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeService,
} from "@/lib/testing/factories";
import { createRule } from "./commands/create-rule";
import { proposeByRule } from "./commands/propose-by-rule";
import { removeRule } from "./commands/remove-rule";
import { reviseRule } from "./commands/revise-rule";
import { findByRules } from "./finding";
import { rulesFor } from "./queries";

const wipe = async () => {
  await prisma.triggerRule.deleteMany();
};
beforeEach(wipe);
afterAll(wipe);

const RULE = { name: "A rule", kind: "reports", severity: "SEV2", reports: 3, minutes: 10 };

const proposalsFor = (ticketId: string) =>
  prisma.majorIncident.findMany({ where: { tickets: { some: { ticketId } } } });

const report = (customer: Person, subject: string, serviceId: string) =>
  makeIncident(customer, { subject, serviceId });

async function urgentOn(serviceId: string, priority = "P1") {
  const ticket = await makeIncident(await makeCustomer(), { serviceId });
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: {
      ...{ priority, impact: "high", urgency: "high", updatedAt: new Date() },
      version: { increment: 1 },
    },
  });
  return ticket;
}

test("a P1 on a critical service is proposed once, with the reason, and never again once rejected", async () => {
  const [admin, boss] = [await makeAdmin(), await makeAgent({ grants: ["mi_manager"] })];
  const before = await makeService();
  await prisma.service.update({ where: { id: before.id }, data: { critical: true } });
  const old = await urgentOn(before.id);
  await prisma.ticket.update({
    where: { id: old.id },
    data: { updatedAt: new Date(Date.now() - 60_000), version: { increment: 1 } },
  });
  await execute(createRule, admin, { ...RULE, kind: "priority", severity: "SEV1" });
  const [critical, plain] = [await makeService(), await makeService()];
  await prisma.service.update({ where: { id: critical.id }, data: { critical: true } });
  const [ticket, milder, elsewhere] = [
    await urgentOn(critical.id),
    await urgentOn(critical.id, "P2"),
    await urgentOn(plain.id),
  ];
  await Promise.all([proposeWhatRulesFind(), proposeWhatRulesFind()]);
  await proposeWhatRulesFind();
  const [made, ...more] = await proposalsFor(ticket.id);
  expect(more).toEqual([]);
  for (const { id } of [milder, elsewhere, old]) expect(await proposalsFor(id)).toEqual([]);
  const view = await majorIncidentFor(boss, made?.id ?? "");
  expect(view).toMatchObject({
    ...{
      state: "proposed",
      severity: "SEV1",
      title: ticket.subject,
      services: [{ id: critical.id }],
    },
    reason: `Rule “A rule”: ${ticket.reference} has priority P1 on ${critical.name}.`,
    createdBy: { id: admin.id },
    decisionDueAt: expect.any(String),
  });
  await execute(moveMajorIncident, boss, {
    ...{ majorIncidentId: view?.id, event: "reject", reason: "One printer." },
  });
  await proposeWhatRulesFind();
  expect(await proposalsFor(ticket.id)).toHaveLength(1);
  expect((await rulesFor(admin, { limit: 10 })).rows).toMatchObject([{ proposed: 1 }]);
});

test("two urgent tickets of one service that are found together are one proposal, and nobody is called twice", async () => {
  const [admin, boss] = [await makeAdmin(), await makeAgent({ grants: ["mi_manager"] })];
  await execute(createRule, admin, { ...RULE, kind: "priority", severity: "SEV1" });
  const service = await makeService();
  await prisma.service.update({ where: { id: service.id }, data: { critical: true } });
  const [one, two] = [await urgentOn(service.id), await urgentOn(service.id)];
  expect(await findByRules()).toHaveLength(2);
  await proposeWhatRulesFind();
  const [made] = await proposalsFor(one.id);
  expect(await prisma.miService.count({ where: { serviceId: service.id } })).toBe(1);
  expect(await proposalsFor(two.id)).toEqual([]);
  // Once that is over the other may well be one of its own.
  const over = { majorIncidentId: made?.id, event: "reject", reason: "One printer." };
  await execute(moveMajorIncident, boss, over);
  await proposeWhatRulesFind();
  expect(await proposalsFor(two.id)).toHaveLength(1);
});

test("so many reports that look alike within a while are one proposal, by service", async () => {
  const [admin, customer] = [await makeAdmin(), await makeCustomer()];
  await execute(createRule, admin, RULE);
  const [vpn, mail] = [await makeService(), await makeService()];
  const alike = [
    await report(customer, "VPN to Lisbon drops all the time", vpn.id),
    await report(customer, "The VPN to Lisbon drops again", vpn.id),
  ];
  await report(customer, "VPN to Lisbon drops all the time", mail.id);
  const other = await report(customer, "New keyboard wanted for my desk", vpn.id);
  const early = await report(customer, "VPN to Lisbon drops", vpn.id);
  await prisma.ticket.update({
    where: { id: early.id },
    data: { createdAt: new Date(Date.now() - 11 * 60_000), version: { increment: 1 } },
  });
  expect(await findByRules()).toEqual([]);
  alike.push(await report(customer, "lisbon vpn drops all the time!", vpn.id));
  await proposeWhatRulesFind();
  const [first] = alike;
  const [made] = await proposalsFor(first?.id ?? "");
  const links = await prisma.miTicket.findMany({ where: { majorIncidentId: made?.id ?? "" } });
  expect(links.map(({ ticketId }) => ticketId).sort()).toEqual(alike.map(({ id }) => id).sort());
  expect(links.every(({ via }) => via === "rule")).toBe(true);
  expect(made?.reason).toContain("3 reports that look alike within 10 minutes");
  expect(await proposalsFor(other.id)).toEqual([]);
  // More of the same belong to what is proposed already.
  for (let count = 0; count < 3; count += 1) {
    await report(customer, "VPN to Lisbon drops all the time", vpn.id);
  }
  expect(await findByRules()).toEqual([]);
});

test("a proposal of a rule is decided in time, or everybody who could decide is called, once", async () => {
  const admin = await makeAdmin();
  const rule = await execute(createRule, admin, RULE);
  const ticket = await makeIncident(await makeCustomer());
  const found = { ruleId: rule.id, ticketIds: [ticket.id] };
  const system = { kind: "system", name: "a test" } as const;
  const made = await execute(proposeByRule, system, found);
  expect((await execute(proposeByRule, system, found)).id).toBe(made.id);
  const jobs = await prisma.$queryRaw<{ late: boolean }[]>`
    select run_at > now() + interval '9 minutes' as late from graphile_worker.jobs
    where key = ${`escalate-decision:${made.id}`}`;
  expect(jobs).toEqual([{ late: true }]);
  await escalateDecisionNow({ majorIncidentId: made.id });
  await escalateDecisionNow({ majorIncidentId: made.id });
  const called = (await eventsOf(made.id)).filter((kind) => kind.endsWith("decision_overdue"));
  expect(called).toHaveLength(1);
});

test("what is off or removed finds nothing, and what is on again nothing of before; only admins rule", async () => {
  const [admin, agent] = [await makeAdmin(), await makeAgent({ grants: ["mi_manager"] })];
  const service = await makeService();
  const wish = { ...RULE, kind: "priority", serviceId: service.id };
  const { id: ruleId } = await execute(createRule, admin, wish);
  await execute(reviseRule, admin, { ruleId, enabled: false });
  await execute(reviseRule, admin, { ruleId, enabled: false });
  const ticket = await urgentOn(service.id);
  await prisma.ticket.update({
    where: { id: ticket.id },
    data: { updatedAt: new Date(Date.now() - 1_000), version: { increment: 1 } },
  });
  expect(await findByRules()).toEqual([]);
  await execute(reviseRule, admin, { ruleId, enabled: true });
  expect(await findByRules()).toEqual([]);
  await urgentOn(service.id);
  expect(await findByRules()).toHaveLength(1);
  for (const attempt of [
    () => execute(createRule, agent, RULE),
    () => execute(reviseRule, agent, { ruleId, enabled: false }),
    () => execute(removeRule, agent, { ruleId }),
    () => execute(proposeByRule, admin, { ruleId, ticketIds: [ticket.id] }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(execute(createRule, admin, { ...RULE, serviceId: admin.id })).rejects.toMatchObject({
    errors: [{ path: "/serviceId" }],
  });
  expect((await rulesFor(agent, { limit: 10 })).rows).toEqual([]);
  await execute(removeRule, admin, { ruleId });
  expect(await findByRules()).toEqual([]);
  expect(await eventsOf(ruleId)).toEqual([
    "trigger_rule.created",
    "trigger_rule.revised",
    "trigger_rule.revised",
    "trigger_rule.removed",
  ]);
});

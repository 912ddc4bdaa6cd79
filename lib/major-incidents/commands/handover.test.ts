import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { watchMajorIncidents } from "@/lib/jobs/major-incident-clocks";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeService } from "@/lib/testing/factories";
import { majorIncidentFor } from "../queries";
import { answerOffer } from "./answer-offer";
import { declareMajorIncident } from "./declare-major-incident";
import { giveRole } from "./give-role";
import { moveMajorIncident } from "./move-major-incident";
import { offerCommand } from "./offer-command";

async function scene() {
  const boss = await makeAgent({ grants: ["mi_manager"] });
  const [nina, omar, dora] = await Promise.all([makeAgent(), makeAgent(), makeAgent()]);
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Mail is down",
    severity: "SEV2",
    impactStatement: "No mail.",
  });
  await execute(moveMajorIncident, nina, { majorIncidentId: id, event: "take_command" });
  const offer = (from: Person, to: Person) =>
    execute(offerCommand, from, { majorIncidentId: id, toUserId: to.id, brief: "Rolled back." });
  const answer = (by: Person, word: string) =>
    execute(answerOffer, by, { majorIncidentId: id, answer: word });
  const roles = async () =>
    Object.fromEntries(
      ((await majorIncidentFor(boss, id))?.roles ?? []).map(({ role, user }) => [role, user.id]),
    );
  return { boss, nina, omar, dora, id, offer, answer, roles };
}

test("command is the other's once they accept, and whoever had it becomes deputy", async () => {
  const { nina, omar, dora, id, offer, answer, roles } = await scene();
  await offer(nina, omar);
  expect(await roles()).toEqual({ commander: nina.id });
  await expect(answer(dora, "accepted")).rejects.toMatchObject({ code: "forbidden" });
  await answer(omar, "accepted");
  await answer(omar, "accepted");
  expect(await roles()).toEqual({ commander: omar.id, deputy: nina.id });
  await expect(offer(nina, dora)).rejects.toMatchObject({ code: "forbidden" });
  const ended = (await eventsOf(id)).filter((kind) => kind === "major_incident.handover_ended");
  expect(ended).toHaveLength(1);
});

test("declined or withdrawn, everything stays as it was", async () => {
  const { nina, omar, offer, answer, roles } = await scene();
  await offer(nina, omar);
  await answer(omar, "declined");
  await offer(nina, omar);
  await answer(nina, "withdrawn");
  await expect(answer(omar, "accepted")).rejects.toMatchObject({ code: "conflict" });
  expect(await roles()).toEqual({ commander: nina.id });
});

test("an offer that nobody answers goes to the deputy, who may accept it", async () => {
  const { nina, omar, dora, id, offer, answer, roles } = await scene();
  await execute(giveRole, nina, { majorIncidentId: id, role: "deputy", userId: dora.id });
  await offer(nina, omar);
  await prisma.miHandover.updateMany({
    where: { majorIncidentId: id, outcome: null },
    data: { dueAt: new Date(Date.now() - 1_000) },
  });
  await Promise.all([watchMajorIncidents(), watchMajorIncidents()]);
  const open = await prisma.miHandover.findMany({ where: { majorIncidentId: id, outcome: null } });
  expect(open).toMatchObject([{ toId: dora.id, brief: "Rolled back." }]);
  expect(await roles()).toEqual({ commander: nina.id, deputy: dora.id });
  await answer(dora, "accepted");
  expect(await roles()).toEqual({ commander: dora.id, deputy: nina.id });
});

test("accept, withdraw and another offer at the same moment leave one commander", async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { nina, omar, dora, id, offer, answer } = await scene();
    await offer(nina, omar);
    const asked = [
      () => answer(omar, "accepted"),
      () => answer(nina, "withdrawn"),
      () => offer(nina, dora),
      () => answer(omar, "accepted"),
    ].sort(() => Math.random() - 0.5);
    await Promise.allSettled(asked.map((one) => one()));
    const held = await prisma.miRole.findMany({
      where: { majorIncidentId: id, role: "commander", endedAt: null },
    });
    expect(held).toHaveLength(1);
    const open = await prisma.miHandover.count({ where: { majorIncidentId: id, outcome: null } });
    expect(open).toBeLessThanOrEqual(1);
  }
});

test("an offer ends with the command of whoever made it", async () => {
  const { boss, nina, omar, id, offer, answer, roles } = await scene();
  await offer(nina, omar);
  await execute(giveRole, boss, { majorIncidentId: id, role: "commander", userId: boss.id });
  await expect(answer(omar, "accepted")).rejects.toMatchObject({ code: "conflict" });
  expect(await roles()).toEqual({ commander: boss.id });
});

test("a proposal that nobody decides on calls for a decision, once", async () => {
  const agent = await makeAgent();
  const { id } = await execute(declareMajorIncident, agent, {
    intent: "propose",
    title: "Slow",
    severity: "SEV3",
    impactStatement: "Everything is slow.",
    reason: "It spreads.",
    serviceIds: [(await makeService()).id],
  });
  await prisma.majorIncident.update({
    where: { id },
    data: { decisionDueAt: new Date(Date.now() - 1_000), version: 2 },
  });
  await watchMajorIncidents();
  await watchMajorIncidents();
  const called = (await eventsOf(id)).filter((kind) => kind === "major_incident.decision_overdue");
  expect(called).toHaveLength(1);
});

import { expect, test } from "vitest";
import { createAutomation } from "@/lib/automation/commands/create-automation";
import { reviseAutomation } from "@/lib/automation/commands/revise-automation";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { createService } from "@/lib/people/commands/create-service";
import { reviseService } from "@/lib/people/commands/revise-service";
import { reviseTeam } from "@/lib/people/commands/revise-team";
import { serviceFor } from "@/lib/people/queries";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeTeam,
} from "@/lib/testing/factories";
import { createRule } from "@/lib/trigger-rules/commands/create-rule";
import { reviseRule } from "@/lib/trigger-rules/commands/revise-rule";
import { createTicket } from "./commands/create-ticket";
import { reviseTicket } from "./commands/revise-ticket";
import { ticketFor } from "./queries";

const refusedAt = (path: string) => ({
  code: "validation-failed",
  errors: [expect.objectContaining({ path })],
});

async function desk() {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const team = await makeTeam(`Wombats ${crypto.randomUUID()}`);
  const name = `Wombat food ${crypto.randomUUID()}`;
  const { id: serviceId } = await execute(createService, admin, { name, teamId: team.id });
  const retire = {
    team: (retired = true) => execute(reviseTeam, admin, { teamId: team.id, retired }),
    service: () => execute(reviseService, admin, { serviceId, retired: true }),
  };
  return { admin, agent, customer, teamId: team.id, serviceId, retire };
}

test("a retired team is given nothing more, and keeps what it has", async () => {
  const { agent, customer, teamId, retire } = await desk();
  const [had, other] = [await makeIncident(customer), await makeIncident(customer)];
  await execute(reviseTicket, agent, { ticketId: had.id, teamId });
  await retire.team();

  const refused = refusedAt("/teamId");
  const made = { type: "incident", subject: "Ants", description: "Everywhere.", teamId };
  await expect(execute(createTicket, agent, made)).rejects.toMatchObject(refused);
  const given = { ticketId: other.id, teamId };
  await expect(execute(reviseTicket, agent, given)).rejects.toMatchObject(refused);
  const said = { ticketId: other.id, body: "To you.", audience: "internal", changes: { teamId } };
  await expect(execute(postReply, agent, said)).rejects.toMatchObject(refused);

  await execute(reviseTicket, agent, { ticketId: had.id, teamId, subject: "The same ants" });
  expect(await ticketFor(agent, had.id)).toMatchObject({
    subject: "The same ants",
    team: { id: teamId },
  });
  await retire.team(false);
  await execute(reviseTicket, agent, given);
  expect((await ticketFor(agent, other.id))?.team?.id).toBe(teamId);
});

test("a retired service is named no more, and keeps what it has", async () => {
  const { agent, customer, serviceId, retire } = await desk();
  const had = await makeIncident(customer, { serviceId });
  const other = await makeIncident(customer);
  await retire.service();

  const refused = refusedAt("/serviceId");
  const made = { type: "incident", subject: "Ants", description: "Everywhere.", serviceId };
  await expect(execute(createTicket, customer, made)).rejects.toMatchObject(refused);
  const given = { ticketId: other.id, serviceId };
  await expect(execute(reviseTicket, agent, given)).rejects.toMatchObject(refused);
  await execute(reviseTicket, agent, { ticketId: had.id, serviceId, subject: "The same ants" });
  expect((await ticketFor(agent, had.id))?.service?.id).toBe(serviceId);
});

test("what comes to a service whose team is retired waits for the whole desk", async () => {
  const { customer, agent, teamId, serviceId, retire } = await desk();
  const before = await makeIncident(customer, { serviceId });
  await retire.team();
  const after = await makeIncident(customer, { serviceId });
  expect((await ticketFor(agent, before.id))?.team?.id).toBe(teamId);
  expect((await ticketFor(agent, after.id))?.team).toBeNull();
});

test("no other service is given to a retired team, and what has it is saved as before", async () => {
  const { admin, teamId, serviceId, retire } = await desk();
  await retire.team();
  const name = `Wombat burrows ${crypto.randomUUID()}`;
  const refused = refusedAt("/teamId");
  await expect(execute(createService, admin, { name, teamId })).rejects.toMatchObject(refused);
  const other = await execute(createService, admin, { name });
  const given = { serviceId: other.id, teamId };
  await expect(execute(reviseService, admin, given)).rejects.toMatchObject(refused);
  await execute(reviseService, admin, { serviceId, teamId, description: "Grass." });
  expect(await serviceFor(admin, serviceId)).toMatchObject({
    description: "Grass.",
    team: { id: teamId },
  });
});

test("a rule that proposes major incidents keeps a service that was retired since, and none takes it anew", async () => {
  const { admin, serviceId, retire } = await desk();
  const rule = {
    ...{ name: `Ants ${crypto.randomUUID()}`, kind: "reports", severity: "SEV2" },
    ...{ serviceId, reports: 5, minutes: 30 },
  };
  const { id: ruleId } = await execute(createRule, admin, rule);
  await retire.service();
  await execute(reviseRule, admin, { ruleId, serviceId, reports: 6 });
  await expect(
    execute(createRule, admin, { ...rule, name: `More ${rule.name}` }),
  ).rejects.toMatchObject(refusedAt("/serviceId"));
  await prisma.triggerRule.deleteMany({ where: { id: ruleId } });
});

test("a rule keeps a team that was retired since, and no new one takes it", async () => {
  const { admin, teamId, retire } = await desk();
  const rule = {
    name: `Ants ${crypto.randomUUID()}`,
    trigger: "created",
    query: "type:incident",
    actions: { teamId },
  };
  const { id: ruleId } = await execute(createAutomation, admin, rule);
  await retire.team();
  const actions = { teamId, addTags: ["ants"] };
  await execute(reviseAutomation, admin, { ruleId, actions });
  await expect(
    execute(createAutomation, admin, { ...rule, name: `More ${rule.name}` }),
  ).rejects.toMatchObject(refusedAt("/actions/teamId"));
});

import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeTeam } from "@/lib/testing/factories";

type People = { admin: Person; customer: Person; agent: Person };

/** A customer waits for a team of the desk to agree; which one that is, is not theirs to know. */
export async function approvalByTeam(
  { admin, customer, agent }: People,
  named: (place: string) => string,
): Promise<string> {
  const team = await makeTeam(named("the name of a team that approves"));
  await prisma.teamMember.create({ data: { teamId: team.id, userId: agent.id } });
  const { id: policyId } = await execute(createPolicy, admin, {
    ...{ name: "Agreed", steps: [{ kind: "team", teamId: team.id, quorum: "any" }] },
  });
  const { id: itemId } = await execute(createItem, admin, {
    ...{ name: "A second screen", category: "Devices", form: [], policyId },
  });
  return (await execute(requestItem, customer, { itemId, answers: {} })).id;
}

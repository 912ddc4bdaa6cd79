import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { handOnApproval } from "@/lib/approvals/commands/hand-on-approval";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeTeam } from "@/lib/testing/factories";

type People = { admin: Person; customer: Person; agent: Person };

/**
 * A customer waits for a team of the desk to agree; which one that is, is not theirs to know, nor why one
 * of them is not asked any more.
 */
export async function approvalByTeam(
  { admin, customer, agent }: People,
  named: (place: string) => string,
): Promise<string> {
  const team = await makeTeam(named("the name of a team that approves"));
  const [away, instead] = [await makeAgent(), await makeAgent()];
  await prisma.teamMember.createMany({
    data: [agent, away].map(({ id: userId }) => ({ teamId: team.id, userId })),
  });
  const { id: policyId } = await execute(createPolicy, admin, {
    ...{ name: "Agreed", steps: [{ kind: "team", teamId: team.id, quorum: "any" }] },
  });
  const { id: itemId } = await execute(createItem, admin, {
    ...{ name: "A second screen", category: "Devices", form: [], policyId },
  });
  const { id } = await execute(requestItem, customer, { itemId, answers: {} });
  const approval = await prisma.approval.findFirstOrThrow({ where: { ticketId: id } });
  await execute(handOnApproval, admin, {
    ...{ approvalId: approval.id, fromId: away.id, toId: instead.id },
    reason: named("why somebody else is asked to approve"),
  });
  return id;
}

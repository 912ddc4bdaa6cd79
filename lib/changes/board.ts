import { openStep } from "@/lib/approvals/asking";
import { ApprovalSteps } from "@/lib/approvals/contract";
import type { Tx } from "@/lib/db/client";
import type { Emit } from "@/lib/kernel/event";
import { settingsIn } from "@/lib/settings/queries";

type Deciding = {
  id: string;
  requesterId: string;
  createdById: string;
  type: string;
  serviceId: string | null;
};
type Step = ApprovalSteps[number];

const MANAGERS: Step = { kind: "change_managers", quorum: "any" };
const UNNAMED = "Change managers";

/**
 * Asks the board about a change that has come so far, and about one of high risk also whoever owns its
 * service. Where no board was chosen and the risk is not high nobody is asked: a change manager decides.
 */
export async function askBoard(tx: Tx, emit: Emit, change: Deciding): Promise<void> {
  const where = { ticketId: change.id };
  const { kind, risk } = await tx.changePlan.findUniqueOrThrow({ where });
  const { cabPolicyId, ecabPolicyId } = await settingsIn(tx);
  const policyId = kind === "emergency" ? ecabPolicyId : cabPolicyId;
  const policy =
    policyId === null
      ? null
      : await tx.approvalPolicy.findFirst({ where: { id: policyId, removedAt: null } });
  if (!policy && risk !== "high") return;
  const board = policy ? ApprovalSteps.parse(policy.steps) : [MANAGERS];
  const steps = risk === "high" ? [...board, await ownerOf(tx, change.serviceId)] : board;
  const approval = await tx.approval.create({
    data: {
      ...{ ticketId: change.id, policyId: policy?.id ?? null },
      ...{ name: policy?.name ?? UNNAMED, steps },
    },
    select: { id: true },
  });
  await openStep(tx, emit, change, { id: approval.id, steps }, 0);
}

/** One of the team that a service belongs to; where it belongs to none, a change manager. */
async function ownerOf(tx: Tx, serviceId: string | null): Promise<Step> {
  const service =
    serviceId === null
      ? null
      : await tx.service.findUnique({ where: { id: serviceId }, select: { teamId: true } });
  const teamId = service?.teamId ?? null;
  return teamId === null ? MANAGERS : { kind: "team", teamId, quorum: "any" };
}

import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { addActionItem } from "@/lib/major-incidents/commands/add-action-item";
import { addInject } from "@/lib/major-incidents/commands/add-inject";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { makeAgent } from "@/lib/testing/factories";

let leader: ReturnType<typeof makeAgent> | undefined;

function leaderOf() {
  leader ??= makeAgent({ grants: ["mi_manager"] });
  return leader;
}

async function declared(drill: boolean): Promise<string> {
  const { id } = await execute(declareMajorIncident, await leaderOf(), {
    intent: "declare",
    title: "A matrix asks",
    severity: "SEV3",
    impactStatement: "Nobody can work.",
    drill,
  });
  return id;
}

/** One that is over and whose review is a draft, without the work that leads there. */
async function aReview(): Promise<string> {
  const id = await declared(false);
  const { id: userId } = await leaderOf();
  const role = { role: "commander", userId };
  for (const state of ["coordinating", "standing_down", "stood_down"]) {
    await prisma.majorIncident.update({
      where: { id },
      data: {
        state,
        version: { increment: 1 },
        ...(state === "coordinating" ? { roles: { create: role } } : {}),
      },
    });
  }
  await prisma.miReview.create({ data: { majorIncidentId: id } });
  return id;
}

async function aDrill(): Promise<string> {
  return declared(true);
}

export const MAJOR_REVIEW_MAKERS = {
  miReview: aReview,
  miSection: async () => `${await aReview()} causes`,
  miDrill: aDrill,
  async actionItem() {
    const boss = await leaderOf();
    const item = { title: "A matrix acts", kind: "process", ownerId: boss.id };
    const majorIncidentId = await declared(false);
    return (await execute(addActionItem, boss, { ...item, majorIncidentId })).id;
  },
  async inject() {
    const words = { minute: 1_440, kind: "alert", body: "A matrix plays." };
    const majorIncidentId = await aDrill();
    return (await execute(addInject, await leaderOf(), { ...words, majorIncidentId })).id;
  },
};

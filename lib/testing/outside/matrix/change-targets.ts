import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/db/client";

const anAdmin = () => prisma.user.findFirstOrThrow({ where: { role: "admin" } });

export const CHANGE_MAKERS = {
  async window() {
    const { id: createdById } = await anAdmin();
    const span = { startsAt: new Date("2099-01-01"), endsAt: new Date("2099-01-02") };
    const data = { title: "A window", ...span, createdById };
    return (await prisma.maintenanceWindow.create({ data })).id;
  },
  async riskRule() {
    const { id: createdById } = await anAdmin();
    const data = { name: "A rule", query: "tag:matrix", level: "low", createdById };
    return (await prisma.riskRule.create({ data })).id;
  },
  async changeTemplate() {
    const { id: createdById } = await anAdmin();
    const words = { subject: "Matrix", description: "Matrix", plan: "p", testPlan: "t" };
    const data = {
      ...{ ...words, name: `Template ${randomUUID()}`, backoutPlan: "b", minutes: 5, createdById },
    };
    return (await prisma.changeTemplate.create({ data })).id;
  },
} satisfies Record<string, () => Promise<string>>;

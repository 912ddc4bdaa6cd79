import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import type { Page } from "@/lib/kernel/page";
import { RuleView } from "./contract";
import { canRule } from "./policy";

const NAMED = { select: { id: true, name: true } } as const;
const LIST = "trigger-rules";

/** The rules there are, the oldest first: for admins, and none for everybody else. */
export async function rulesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: RuleView[]; nextCursor: string | null }> {
  if (!canRule(actor)) return { rows: [], nextCursor: null };
  const { where, orderBy, take, paged } = byTime(page, LIST);
  const rows = await prisma.triggerRule.findMany({
    where: { AND: [{ removedAt: null }, where] },
    include: { service: NAMED, createdBy: NAMED },
    ...{ orderBy, take },
  });
  const counts = await prisma.triggerMatch.groupBy({
    by: ["ruleId", "majorIncidentId"],
    where: { ruleId: { in: rows.map(({ id }) => id) } },
  });
  return paged(rows, ({ serviceId: _s, createdById: _c, since: _a, removedAt: _r, ...row }) =>
    RuleView.parse({
      ...row,
      createdAt: row.createdAt.toISOString(),
      proposed: counts.filter(({ ruleId }) => ruleId === row.id).length,
    }),
  );
}

export const ruleFor = async (actor: Actor, id: string): Promise<RuleView | null> =>
  (await rulesFor(actor, { limit: 1_000 })).rows.find((rule) => rule.id === id) ?? null;

import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
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
  const after = page.cursor === undefined ? null : placeIn(page.cursor, LIST);
  const rows = await prisma.triggerRule.findMany({
    where: {
      removedAt: null,
      ...(after
        ? {
            OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }],
          }
        : {}),
    },
    include: { service: NAMED, createdBy: NAMED },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const counts = await prisma.triggerMatch.groupBy({
    by: ["ruleId", "majorIncidentId"],
    where: { ruleId: { in: shown.map(({ id }) => id) } },
  });
  return {
    rows: shown.map(({ serviceId: _s, createdById: _c, since: _a, removedAt: _r, ...row }) =>
      RuleView.parse({
        ...row,
        createdAt: row.createdAt.toISOString(),
        proposed: counts.filter(({ ruleId }) => ruleId === row.id).length,
      }),
    ),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.id], LIST)
        : null,
  };
}

export const ruleFor = async (actor: Actor, id: string): Promise<RuleView | null> =>
  (await rulesFor(actor, { limit: 1_000 })).rows.find((rule) => rule.id === id) ?? null;

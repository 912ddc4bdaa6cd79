import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import { forbidden } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { canKeepTemplates, canReadChanges } from "./policy";
import { TemplateView } from "./template-contract";

const NAMED = { select: { id: true, name: true } } as const;
const SHAPE = {
  include: {
    service: NAMED,
    team: NAMED,
    suspensions: {
      include: {
        ticket: { select: { id: true, reference: true, trashEntryId: true } },
        liftedBy: NAMED,
      },
      orderBy: { id: "desc" },
      take: 2,
    },
  },
} as const satisfies Prisma.ChangeTemplateDefaultArgs;
const LIST = "change-templates";

/**
 * The standard changes there are, by age.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function templatesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: TemplateView[]; nextCursor: string | null }> {
  if (!canReadChanges(actor)) throw forbidden();
  const { where, orderBy, take, paged } = byTime(page, LIST);
  const rows = await prisma.changeTemplate.findMany({
    where: { removedAt: null, ...where },
    ...SHAPE,
    orderBy,
    take,
  });
  return paged(rows, (row) => present(actor, row));
}

export async function templateFor(actor: Actor, id: string): Promise<TemplateView | null> {
  if (!canReadChanges(actor)) throw forbidden();
  const row = await prisma.changeTemplate.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && present(actor, row);
}

function present(actor: Actor, row: Prisma.ChangeTemplateGetPayload<typeof SHAPE>): TemplateView {
  const { finished, successful, suspensions } = row;
  const open = suspensions.find(({ liftedAt }) => liftedAt === null);
  const last = suspensions.find(({ liftedAt }) => liftedAt !== null);
  const keeps = canKeepTemplates(actor);
  return TemplateView.parse({
    ...{ id: row.id, name: row.name, subject: row.subject, description: row.description },
    ...{ plan: row.plan, testPlan: row.testPlan, backoutPlan: row.backoutPlan },
    ...{ service: row.service, team: row.team, minutes: row.minutes, tasks: row.tasks },
    ...{ finished, successful, version: row.version },
    successRate: finished === 0 ? null : Math.round((100 * successful) / finished),
    suspended: open
      ? {
          since: open.suspendedAt.toISOString(),
          change: open.ticket && open.ticket.trashEntryId === null ? open.ticket : null,
        }
      : null,
    lifted:
      last?.liftedAt && last.reason !== null
        ? { by: last.liftedBy, at: last.liftedAt.toISOString(), reason: last.reason }
        : null,
    createdAt: row.createdAt.toISOString(),
    can: { use: !open, revise: keeps, lift: keeps && open !== undefined },
  });
}

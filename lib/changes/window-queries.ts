import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import { forbidden } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { canKeepWindows, canReadChanges } from "./policy";
import { presentTimes } from "./present";
import { WindowView } from "./window-contract";

const NAMED = { select: { id: true, name: true } } as const;
const SHAPE = {
  include: {
    createdBy: NAMED,
    services: { include: { service: NAMED }, orderBy: { service: { name: "asc" } } },
  },
} as const satisfies Prisma.MaintenanceWindowDefaultArgs;
const LIST = "maintenance-windows";

/**
 * When changes of which services had better be made, the oldest first.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function windowsFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: WindowView[]; nextCursor: string | null }> {
  if (!canReadChanges(actor)) throw forbidden();
  const { where, orderBy, take, paged } = byTime(page, LIST);
  const rows = await prisma.maintenanceWindow.findMany({
    where: { removedAt: null, ...where },
    ...SHAPE,
    orderBy,
    take,
  });
  return paged(rows, (row) => present(actor, row));
}

export async function windowFor(actor: Actor, id: string): Promise<WindowView | null> {
  if (!canReadChanges(actor)) throw forbidden();
  const where = { id, removedAt: null };
  const row = await prisma.maintenanceWindow.findFirst({ where, ...SHAPE });
  return row && present(actor, row);
}

function present(actor: Actor, row: Prisma.MaintenanceWindowGetPayload<typeof SHAPE>): WindowView {
  return WindowView.parse({
    ...{ id: row.id, title: row.title, version: row.version },
    ...presentTimes(row),
    services: row.services.map(({ service }) => service),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    can: { revise: canKeepWindows(actor) },
  });
}

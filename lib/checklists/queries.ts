import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import type { Page } from "@/lib/kernel/page";
import { ChecklistView } from "./contract";
import { canUseChecklists } from "./policy";

/** The checklists there are, the oldest first: for the desk. */
export async function checklistsFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: ChecklistView[]; nextCursor: string | null }> {
  if (!canUseChecklists(actor)) return { rows: [], nextCursor: null };
  const { where, orderBy, take, paged } = byTime(page, "checklists");
  const rows = await prisma.checklist.findMany({
    where: { AND: [{ removedAt: null }, where] },
    ...{ orderBy, take },
  });
  return paged(rows, present);
}

export async function checklistFor(actor: Actor, id: string): Promise<ChecklistView | null> {
  if (!canUseChecklists(actor)) return null;
  const row = await prisma.checklist.findFirst({ where: { id, removedAt: null } });
  return row && present(row);
}

const present = (row: Prisma.ChecklistGetPayload<object>): ChecklistView =>
  ChecklistView.parse({
    ...{ id: row.id, name: row.name, tasks: row.tasks, version: row.version },
    createdAt: row.createdAt.toISOString(),
  });

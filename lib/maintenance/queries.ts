import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { MaintenanceView } from "./contract";
import { canPlanMaintenance, canReadMaintenance } from "./policy";

const NAMED = { select: { id: true, name: true } } as const;
const SHAPE = {
  include: {
    createdBy: NAMED,
    notices: { select: { kind: true, createdAt: true }, orderBy: { id: "desc" } },
    services: { select: { service: NAMED }, orderBy: { service: { name: "asc" } } },
  },
} as const satisfies Prisma.MaintenanceDefaultArgs;
type Row = Prisma.MaintenanceGetPayload<typeof SHAPE>;

const LIST = "maintenance";
const NoticeKind = MaintenanceView.shape.notices.element.shape.kind;

/** What is planned, is under way and was, the latest to begin first. */
export async function maintenanceFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: MaintenanceView[]; nextCursor: string | null }> {
  if (!canReadMaintenance(actor)) throw forbidden();
  const before = page.cursor === undefined ? null : placeIn(page.cursor, LIST);
  const rows = await prisma.maintenance.findMany({
    where: before
      ? {
          OR: [{ startsAt: { lt: before.at } }, { startsAt: before.at, id: { lt: before.id } }],
        }
      : {},
    ...SHAPE,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => present(actor, row)),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.startsAt.toISOString(), last.id], LIST)
        : null,
  };
}

export async function oneMaintenanceFor(actor: Actor, id: string): Promise<MaintenanceView | null> {
  if (!canReadMaintenance(actor)) throw forbidden();
  const row = await prisma.maintenance.findUnique({ where: { id }, ...SHAPE });
  return row && present(actor, row);
}

function present(actor: Actor, row: Row): MaintenanceView {
  const state = stateOf(row);
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    services: row.services.map(({ service }) => service),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    state,
    createdBy: row.createdBy,
    notices: row.notices.map(({ kind, createdAt }) => ({
      kind: NoticeKind.parse(kind),
      at: createdAt.toISOString(),
    })),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    can: {
      revise: canPlanMaintenance(actor) && (state === "planned" || state === "under_way"),
    },
  };
}

type Timed = { startsAt: Date; endsAt: Date; cancelledAt: Date | null };

function stateOf({ startsAt, endsAt, cancelledAt }: Timed, now = new Date()) {
  if (cancelledAt !== null) return "cancelled" as const;
  if (endsAt <= now) return "over" as const;
  return startsAt <= now ? ("under_way" as const) : ("planned" as const);
}

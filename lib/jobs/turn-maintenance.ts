import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { turnMaintenance } from "@/lib/maintenance/commands/turn-maintenance";

const SYSTEM = { kind: "system", name: "maintenance" } as const;
const AT_ONCE = 50;

/** Has subscribers told of what begins soon, has begun or is over. */
export async function tellOfMaintenance(): Promise<void> {
  const due = await prisma.maintenance.findMany({
    where: { nextTurnAt: { lte: new Date() }, cancelledAt: null },
    select: { id: true },
    orderBy: { nextTurnAt: "asc" },
    take: AT_ONCE,
  });
  for (const { id } of due) await execute(turnMaintenance, SYSTEM, { maintenanceId: id });
}

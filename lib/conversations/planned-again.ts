import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { TicketChanges } from "@/lib/tickets/changes-contract";

/**
 * The move and the changes of a held reply as fields of a draft, in the form in which the composer
 * keeps those of a macro: with the names behind the ids, and empty where nothing was planned.
 */
export async function plannedAgain(
  tx: Tx,
  move: Prisma.JsonValue,
  given: Prisma.JsonValue,
): Promise<Record<string, string>> {
  const changes = TicketChanges.parse(given ?? {});
  const event = typeof move === "object" && move !== null ? Reflect.get(move, "event") : undefined;
  if (typeof event !== "string" && Object.keys(changes).length === 0) return {};
  const macro = JSON.stringify({ changes, names: await namesOf(tx, changes), move });
  return { macro, ...(typeof event === "string" ? { move: event } : {}) };
}

async function namesOf(tx: Tx, { teamId, assigneeId, serviceId }: TicketChanges) {
  const named = { select: { id: true, name: true } };
  const found = [
    teamId ? await tx.team.findUnique({ where: { id: teamId }, ...named }) : null,
    assigneeId && assigneeId !== "me"
      ? await tx.user.findUnique({ where: { id: assigneeId }, ...named })
      : null,
    serviceId ? await tx.service.findUnique({ where: { id: serviceId }, ...named }) : null,
  ];
  return Object.fromEntries(found.flatMap((row) => (row ? [[row.id, row.name]] : [])));
}

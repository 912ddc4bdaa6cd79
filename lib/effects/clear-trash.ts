import { prisma } from "@/lib/db/client";
import { isAdmin, type Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { purge } from "@/lib/trash/commands/purge";
import { clearingBegun } from "@/lib/trash/events";
import type { Effect, Lease, Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const AT_ONCE = 50;

/** Purges what an admin gave up, one after another, in their name. */
export const clearTrash: Effect = {
  name: "clear-trash",
  on: [clearingBegun],
  recipients: () => null,
  isForNobody: true,
  staysInside: true,
  send: clearSome,
};

async function clearSome({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { subjectId: true } } },
  });
  const clearing = await prisma.trashClearing.findUniqueOrThrow({
    where: { id: event.subjectId },
    include: { by: PERSON_SHAPE },
  });
  const admin = personOf(clearing.by, "session");
  const mayStill = clearing.by.deactivatedAt === null && isAdmin(admin);
  for (;;) {
    const waiting = await prisma.trashClearingItem.findMany({
      where: { clearingId: clearing.id, outcome: null },
      select: { entryId: true, entry: { select: { reference: true } } },
      orderBy: { entryId: "asc" },
      take: AT_ONCE,
    });
    if (waiting.length === 0) break;
    for (const { entryId, entry } of waiting) {
      if (stop.aborted || Date.now() > until) return { state: "handed-back" };
      const { reference } = entry;
      const outcome = mayStill ? await purgeOne(admin, clearing, { entryId, reference }) : "left";
      await prisma.trashClearingItem.updateMany({
        where: { clearingId: clearing.id, entryId, outcome: null },
        data: { outcome },
      });
    }
  }
  await prisma.trashClearing.updateMany({
    where: { id: clearing.id, endedAt: null },
    data: { endedAt: new Date() },
  });
  return { state: "done", detail: "nothing of it waits any more" };
}

type Of = { id: string; reason: string };

/** Whoever was cut short between the two writes finds it purged, and counts it. */
async function purgeOne(
  admin: Person,
  { id, reason }: Of,
  { entryId, reference }: { entryId: string; reference: string },
): Promise<"purged" | "left"> {
  try {
    const input = { entryId, confirm: reference, reason };
    await execute(purge, admin, input, { key: `clearing:${id}:${entryId}` });
    return "purged";
  } catch (error) {
    if (!(error instanceof Refused) || error.code === "unavailable") throw error;
    return "left";
  }
}

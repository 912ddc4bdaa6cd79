import { prisma } from "@/lib/db/client";
import { ERASERS } from "@/lib/trash/erasers/registry";
import { replyPurged, ticketPurged } from "@/lib/trash/events";
import type { Effect, Lease, Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;

/** Erases what a purge could not take at once: in small batches, for as long as it takes. */
export const erasePurged: Effect = {
  name: "erase-purged",
  on: [ticketPurged, replyPurged],
  recipients: () => null,
  isForNobody: true,
  staysInside: true,
  send: eraseSome,
};

async function eraseSome({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const purged = await purgedBy(effectId);
  for (const { erase } of ERASERS) {
    while (erase && (await erase(purged)) === "more") {
      if (stop.aborted || Date.now() > until) return { state: "handed-back" };
    }
  }
  return { state: "done", detail: "nothing is left of it" };
}

async function purgedBy(effectId: string) {
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { kind: true, subjectId: true, facts: true } } },
  });
  if (event.kind === ticketPurged.name) {
    const { entryId } = ticketPurged.facts.parse(event.facts);
    return { entryId, kind: "ticket", subjectId: event.subjectId };
  }
  const { entryId, replyId } = replyPurged.facts.parse(event.facts);
  return { entryId, kind: "reply", subjectId: replyId };
}

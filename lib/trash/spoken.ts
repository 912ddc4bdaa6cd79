import { prisma } from "@/lib/db/client";

/**
 * The events of a ticket that tell of replies which can no longer be read: those lie in the trash or
 * were purged. A customer is told of neither.
 */
export async function eventsOfTrashedReplies(ticketId: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select e.id from event e
    where e.subject_id = ${ticketId}::uuid and e.facts->>'replyId' is not null and not exists (
      select from reply r where r.id = (e.facts->>'replyId')::uuid and r.trash_entry_id is null)`;
  return rows.map(({ id }) => id);
}

/** The references of tickets that were purged, by id: sentences that outlive them go on to name them. */
export async function purgedReferences(ids: readonly string[]): Promise<[string, string][]> {
  const rows = await prisma.trashEntry.findMany({
    where: { subjectId: { in: [...ids] }, kind: "ticket", outcome: "purged" },
    select: { subjectId: true, reference: true },
  });
  return rows.map(({ subjectId, reference }) => [subjectId, reference]);
}

import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";

/** Whether this person was writing on the ticket, whatever became of that: their own words alone. */
export async function hasDraftOn(person: Person, ticketId: string): Promise<boolean> {
  const begun = await prisma.draft.count({
    where: {
      personId: person.id,
      ticketId,
      OR: [{ body: { not: "" } }, { otherBody: { not: null } }, { attachments: { some: {} } }],
    },
  });
  return begun > 0;
}

import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { canReadNotes } from "@/lib/tickets/policy";
import { visibleTo } from "@/lib/tickets/queries";

/** Every read of a reply starts here: what this actor may know to have been said. */
export function saidTo(actor: Actor): Prisma.ReplyWhereInput {
  return {
    ticket: visibleTo(actor),
    trashEntryId: null,
    ...(canReadNotes(actor) ? {} : { audience: "public" as const }),
  };
}

import { entryOf } from "@/lib/trash/queries";
import { sessionActor } from "@/lib/web/session-actor";

/** What a ticket that was just put into the trash is called. */
export async function referenceOf(ticketId: string): Promise<string> {
  const person = await sessionActor();
  const entry = person ? await entryOf(person, ticketId) : null;
  return entry?.reference ?? "";
}

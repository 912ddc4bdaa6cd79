import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import { type Difference, differences } from "./records";
import type { LockedTicket } from "./steps";

/** What the facts of events do not hold: typed text must not outlive the ticket, and goes with it. */
const KEPT = ["subject", "description", "serviceId", "tags", "impact", "urgency"] as const;

/** Keeps what each field said before, in the transaction that changes it. */
export async function keepRevisions(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  data: object,
  besides: readonly Difference[] = [],
) {
  const written = KEPT.filter((field) => Reflect.get(data, field) !== undefined);
  const of = (source: object) =>
    Object.fromEntries(written.map((field) => [field, Reflect.get(source, field)]));
  const changed = [...differences(of(ticket), of(data)), ...besides];
  if (changed.length === 0) return;
  await tx.ticketRevision.createMany({
    data: changed.map(({ field, before, after }) => ({
      ticketId: ticket.id,
      actorId: actor.kind === "person" ? actor.id : null,
      field,
      before: json(before),
      after: json(after),
    })),
  });
}

/** What `differences` leaves is a string, a number, a boolean, a list of such, or null. */
const json = (value: unknown) =>
  value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);

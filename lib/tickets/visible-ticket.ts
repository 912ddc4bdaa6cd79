import { cache } from "react";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { visibleTo, whereNamed } from "./queries";

/**
 * The ticket of this id or reference, if the actor can see it. A page asks for many things of one
 * ticket; while it is rendered the question goes to the database once.
 */
export const visibleTicket = cache(
  (actor: Actor, name: string): Promise<{ id: string } | null> =>
    prisma.ticket.findFirst({
      where: { AND: [whereNamed(name), visibleTo(actor)] },
      select: { id: true },
    }),
);

import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { NotificationView } from "./contract";
import { noticesOf, notificationFor } from "./queries";

/** Read marks are a person's own bookkeeping: no event, no key, and the same twice as once. */

/** Returns the notice as it is then, or null when there is none that this actor can see. */
export async function markRead(actor: Actor, id: string): Promise<NotificationView | null> {
  await prisma.notification.updateMany({
    where: { AND: [{ id, readAt: null }, noticesOf(actor)] },
    data: { readAt: new Date() },
  });
  return notificationFor(actor, id);
}

/** Returns the notice as it is then, or null when there is none that this actor can see. */
export async function markUnread(actor: Actor, id: string): Promise<NotificationView | null> {
  await prisma.notification.updateMany({
    where: { AND: [{ id }, noticesOf(actor)] },
    data: { readAt: null },
  });
  const view = await notificationFor(actor, id);
  // What is unread is shown.
  if (view) {
    await prisma.inboxRow.updateMany({
      where: {
        notifications: { some: { AND: [{ id }, noticesOf(actor)] } },
        OR: [{ doneAt: { not: null } }, { snoozedAt: { not: null } }],
      },
      data: { doneAt: null, snoozedAt: null, snoozedUntil: null },
    });
  }
  return view;
}

export async function markAllRead(actor: Actor): Promise<void> {
  await prisma.notification.updateMany({
    where: { AND: [{ readAt: null }, noticesOf(actor)] },
    data: { readAt: new Date() },
  });
}

/** Whoever is in the room of a major incident has seen what the notices about it tell. */
export async function markMiRead(actor: Actor, majorIncidentId: string): Promise<void> {
  await prisma.notification.updateMany({
    where: { AND: [{ majorIncidentId, readAt: null }, noticesOf(actor)] },
    data: { readAt: new Date() },
  });
}

/** Whoever looks at a ticket has seen what the notices about it tell. */
export async function markTicketRead(actor: Actor, ticketId: string): Promise<void> {
  await prisma.notification.updateMany({
    where: { AND: [{ ticketId, readAt: null }, noticesOf(actor)] },
    data: { readAt: new Date() },
  });
}

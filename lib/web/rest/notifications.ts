import { z } from "zod";
import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { NotificationView, UnreadCount } from "@/lib/notifications/contract";
import { markAllRead, markRead, markUnread } from "@/lib/notifications/marks";
import { notificationsFor, unreadCount } from "@/lib/notifications/queries";
import { actorIn } from "../actor-in";
import { write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Notifications";

export const notifications = resource("/notifications", {
  GET: list({
    id: "listNotifications",
    summary: "Your inbox, newest first",
    tag,
    filter: {
      unread: z
        .enum(["true", "false"])
        .transform((word) => word === "true")
        .optional(),
    },
    item: NotificationView,
    run: ({ actor, query, page }) => notificationsFor(actor, query, page),
  }),
});

export const unread = resource("/notifications/unread-count", {
  GET: read({
    id: "countUnread",
    summary: "The number on the badge",
    tag,
    view: UnreadCount,
    run: async ({ actor }) => ({ count: await unreadCount(actor) }),
  }),
});

const mark = (name: string, summary: string, run: typeof markRead) =>
  write({
    id: name,
    summary,
    tag,
    answers: { 200: NotificationView },
    async run({ caller, param }) {
      const view = await run(actorIn(caller), param("id"));
      if (view === null) throw notFound();
      return { status: 200, body: view };
    },
  });

export const readMark = resource(
  "/notifications/{id}/read",
  { POST: mark("markRead", "Mark a notice as read", markRead) },
  { id },
);

export const unreadMark = resource(
  "/notifications/{id}/unread",
  { POST: mark("markUnread", "Mark a notice as unread", markUnread) },
  { id },
);

export const readAll = resource("/notifications/read-all", {
  POST: write({
    id: "markAllRead",
    summary: "Mark every notice as read",
    tag,
    answers: { 200: UnreadCount },
    async run({ caller }) {
      await markAllRead(actorIn(caller));
      return { status: 200, body: { count: await unreadCount(actorIn(caller)) } };
    },
  }),
});

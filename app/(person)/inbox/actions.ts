"use server";

import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { markAllRead, markRead, markUnread } from "@/lib/notifications/marks";
import { personAction } from "@/lib/web/action";

const Notice = z.strictObject({ id });

export const markReadAction = personAction({
  input: Notice,
  run: async (person, notice) => void (await markRead(person, notice.id)),
});

export const markUnreadAction = personAction({
  input: Notice,
  run: async (person, notice) => void (await markUnread(person, notice.id)),
});

export const markAllReadAction = personAction({
  input: z.strictObject({}),
  run: (person) => markAllRead(person).then(() => undefined),
});

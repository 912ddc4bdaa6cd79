"use server";

import { z } from "zod";
import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { markAllRead, markRead, markUnread } from "@/lib/notifications/marks";
import { personAction } from "@/lib/web/action";

const Notice = z.strictObject({ id });

export const markReadAction = personAction({
  input: Notice,
  async run(person, notice) {
    if ((await markRead(person, notice.id)) === null) throw notFound();
    return undefined;
  },
});

export const markUnreadAction = personAction({
  input: Notice,
  async run(person, notice) {
    if ((await markUnread(person, notice.id)) === null) throw notFound();
    return undefined;
  },
});

export const markAllReadAction = personAction({
  input: z.strictObject({}),
  run: (person) => markAllRead(person).then(() => undefined),
});

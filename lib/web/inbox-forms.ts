import { getTimeZone, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { invalid, notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import type { ReviseInboxRow } from "@/lib/notifications/contract";
import { doAll, reviseRow, undoAll } from "@/lib/notifications/rows";
import { type Snooze, snoozeEnd } from "@/lib/notifications/snooze";
import { momentOf } from "@/lib/notifications/zoned";
import type { Done } from "./answer-form";

const CHANGES = [
  ...["done", "undone", "read", "unread", "mute", "unmute", "leave", "rejoin"],
  ...["hour", "tomorrow", "monday", "reply", "until", "unsnooze"],
] as const;
type Change = (typeof CHANGES)[number];

export const RowForm = z.strictObject({
  id,
  change: z.enum(CHANGES),
  /** What a clock of the reader shows: `2026-11-25T09:00`. */
  until: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .optional(),
});

const BACK: Partial<Record<Change, Change>> = {
  ...{ done: "undone", mute: "unmute", leave: "rejoin", read: "unread", unread: "read" },
  ...{ hour: "unsnooze", tomorrow: "unsnooze", monday: "unsnooze" },
  ...{ reply: "unsnooze", until: "unsnooze" },
};

/** What a button on a row of the inbox asks for, and how that is taken back. */
export async function reviseRowHere(
  person: Person,
  form: z.infer<typeof RowForm>,
): Promise<Done | undefined> {
  const zone = await getTimeZone();
  const row = await reviseRow(person, form.id, changeOf(form, zone));
  if (row === null) throw notFound();
  const t = await getTranslations("notifications");
  const back = BACK[form.change];
  return {
    message: t(`told.${form.change}`, { reference: row.subject.reference }),
    ...(back ? { undo: { id: form.id, change: back } } : {}),
  };
}

function changeOf({ change, until }: z.infer<typeof RowForm>, zone: string): ReviseInboxRow {
  switch (change) {
    case "done":
    case "undone":
      return { done: change === "done" };
    case "read":
    case "unread":
      return { read: change === "read" };
    case "mute":
    case "unmute":
      return { level: change === "mute" ? "muted" : "all" };
    case "leave":
      return { level: "off", done: true };
    case "rejoin":
      return { level: "all", done: false };
    case "unsnooze":
      return { snooze: null };
    case "until":
      return { snooze: chosen(until, zone) };
    default:
      return { snooze: named(change, zone) };
  }
}

function named(choice: Snooze, zone: string): string {
  const end = snoozeEnd(choice, new Date(), zone);
  return end === "reply" ? end : end.toISOString();
}

function chosen(until: string | undefined, zone: string): string {
  const [day = "", clock = ""] = until?.split("T") ?? [];
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const end = until === undefined ? null : momentOf({ day, hour, minute }, zone);
  if (end === null || Number.isNaN(end.getTime()) || end <= new Date()) {
    throw invalid([{ path: "/until", message: "has to be a moment to come" }]);
  }
  return end.toISOString();
}

export async function doAllHere(person: Person): Promise<Done> {
  const at = await doAll(person);
  const t = await getTranslations("notifications");
  return { message: t("told.all"), undo: { all: at.toISOString() } };
}

export const AllForm = z.strictObject({ all: z.iso.datetime() });

export async function undoAllHere(
  person: Person,
  { all }: z.infer<typeof AllForm>,
): Promise<Done | undefined> {
  await undoAll(person, new Date(all));
  return { message: (await getTranslations("notifications"))("told.undone_all") };
}

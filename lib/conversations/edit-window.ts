import type { Tx } from "@/lib/db/client";
import { settingsIn } from "@/lib/settings/queries";
import type { EditWindow } from "./policy";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** For how long replies may be edited, as an admin has set it. */
export async function editWindow(db: Tx): Promise<EditWindow> {
  const { replyEditMinutes, leadEditDays } = await settingsIn(db);
  return { authorMs: replyEditMinutes * MINUTE_MS, leadMs: leadEditDays * DAY_MS };
}

import { prisma, type Tx } from "@/lib/db/client";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import type { SettingsView } from "./contract";
import { settingsOf } from "./stored";

/** What holds now. */
export async function settingsIn(db: Tx): Promise<SettingsView> {
  const rows = await db.setting.findMany();
  const version = rows.reduce((sum, row) => sum + row.version, 1);
  return { ...settingsOf(rows), version };
}

/** For admins; null for everybody else. */
export async function settingsFor(actor: Actor): Promise<SettingsView | null> {
  return isAdmin(actor) ? settingsIn(prisma) : null;
}

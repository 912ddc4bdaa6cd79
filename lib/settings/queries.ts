import { prisma, type Tx } from "@/lib/db/client";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import { DEFAULTS, SETTING_NAMES, Settings, type SettingsView } from "./contract";

/** What holds now. A value that no longer fits its setting gives way to the default. */
export async function settingsIn(db: Tx): Promise<SettingsView> {
  const rows = await db.setting.findMany();
  const kept = new Map(rows.map(({ name, value }) => [name, value]));
  const entries = SETTING_NAMES.map((name) => {
    const stored = Settings.shape[name].safeParse(kept.get(name));
    return [name, stored.success ? stored.data : DEFAULTS[name]];
  });
  const version = rows.reduce((sum, row) => sum + row.version, 1);
  return { ...Settings.parse(Object.fromEntries(entries)), version };
}

/** For admins; null for everybody else. */
export async function settingsFor(actor: Actor): Promise<SettingsView | null> {
  return isAdmin(actor) ? settingsIn(prisma) : null;
}

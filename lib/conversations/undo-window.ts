import { prisma } from "@/lib/db/client";
import { settingsIn } from "@/lib/settings/queries";

/** For how many seconds a reply from the desk's own form is held back; 0 to 30. */
export async function undoSeconds(): Promise<number> {
  return (await settingsIn(prisma)).undoSendSeconds;
}

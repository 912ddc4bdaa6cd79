import { getNow, getTranslations } from "next-intl/server";
import type { Waiting } from "@/components/ui/toaster";
import { lastGivenOff } from "@/lib/conversations/held-queries";
import type { Person } from "@/lib/kernel/actor";

/** The reply that this person can still take back, whichever page they are on. */
export async function waitingSend(person: Person): Promise<Waiting | null> {
  const held = await lastGivenOff(person);
  if (!held) return null;
  const [t, now] = await Promise.all([getTranslations("composer.held"), getNow()]);
  return {
    sentence: t("waits", { reference: held.reference }),
    undo: { heldId: held.id },
    leftMs: held.sendAt.getTime() - now.getTime(),
  };
}

import { execute } from "@/lib/kernel/command";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { preferencesFor } from "@/lib/notifications/preference-queries";
import { type Cast, setTheStage } from "./cast";

const WEEK_MS = 7 * 86_400_000;

/** What people of the desk chose to be told of: nights are quiet, and one is about to go away. */
export async function makeWishes(): Promise<void> {
  const { cast, teams } = await setTheStage();
  // Whoever chose already keeps that.
  const wish = async (who: keyof Cast, input: Record<string, unknown>) => {
    const before = await preferencesFor(cast[who]);
    if (before?.version === 1) await execute(revisePreferences, cast[who], input);
  };
  await wish("asha", { quiet: { from: "22:00", to: "06:30" } });
  await wish("tom", {
    digestHour: 7,
    channels: { new: { digest: true }, moved: { digest: true } },
    ...(teams.Network ? { teams: { [teams.Network]: { new: { push: true } } } } : {}),
  });
  await wish("nadia", {
    absence: {
      from: new Date(Date.now() + WEEK_MS).toISOString(),
      until: new Date(Date.now() + 2 * WEEK_MS).toISOString(),
      substituteId: cast.tom.id,
    },
  });
  await wish("grace", { channels: { moved: { mail: false } } });
}

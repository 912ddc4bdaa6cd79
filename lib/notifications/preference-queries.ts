import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { EVERY_TEAM } from "./preferences";
import type { Matrix, PreferencesView } from "./preferences-contract";
import { clockOf } from "./quiet";
import {
  CHANNELS,
  type Channel,
  isOffered,
  isOnByDefault,
  sideOf,
  TOPICS,
  topicsOf,
} from "./topics";

export const FALLBACK_ZONE = "UTC";

const SHAPE = {
  select: {
    role: true,
    timeZone: true,
    preferences: { select: { teamId: true, topic: true, channel: true, wanted: true } },
    notifySettings: { include: { substitute: { select: { id: true, name: true } } } },
  },
} as const satisfies Prisma.UserDefaultArgs;

type Chosen = { topic: string; channel: string; wanted: boolean };

/** What somebody chose for themselves, and what is usual where they did not. */
export async function preferencesFor(actor: Actor): Promise<PreferencesView | null> {
  if (actor.kind !== "person") return null;
  const row = await prisma.user.findUnique({ where: { id: actor.id }, ...SHAPE });
  if (!row) return null;
  const of = (teamId: string) => row.preferences.filter((one) => one.teamId === teamId);
  const teamIds = [...new Set(row.preferences.map(({ teamId }) => teamId))];
  const teams = await prisma.team.findMany({
    where: { id: { in: teamIds } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const kept = row.notifySettings;
  return {
    channels: matrixOf(row.role, of(EVERY_TEAM)),
    teams: teams.map((team) => ({ team, channels: chosenIn(of(team.id)) })),
    digestHour: kept?.digestHour ?? 8,
    quiet:
      kept && kept.quietFrom !== null && kept.quietTo !== null
        ? { from: clockOf(kept.quietFrom), to: clockOf(kept.quietTo) }
        : null,
    absence:
      kept?.absentFrom && kept.absentUntil
        ? {
            from: kept.absentFrom.toISOString(),
            until: kept.absentUntil.toISOString(),
            substitute: kept.substitute,
          }
        : null,
    timeZone: row.timeZone ?? FALLBACK_ZONE,
    version: kept?.version ?? 1,
  };
}

function matrixOf(role: string, chosen: readonly Chosen[]): Matrix {
  const side = sideOf(role);
  return Object.fromEntries(
    topicsOf(side).map((topic) => [
      topic,
      Object.fromEntries(
        CHANNELS.filter((channel) => isOffered(side, topic, channel)).map((channel) => [
          channel,
          wantedIn(chosen, topic, channel) ?? isOnByDefault(side, topic, channel),
        ]),
      ),
    ]),
  );
}

const wantedIn = (chosen: readonly Chosen[], topic: string, channel: Channel) =>
  chosen.find((one) => one.topic === topic && one.channel === channel)?.wanted;

function chosenIn(chosen: readonly Chosen[]): Matrix {
  return Object.fromEntries(
    TOPICS.filter((topic) => chosen.some((one) => one.topic === topic)).map((topic) => [
      topic,
      Object.fromEntries(
        chosen.filter((one) => one.topic === topic).map(({ channel, wanted }) => [channel, wanted]),
      ),
    ]),
  );
}

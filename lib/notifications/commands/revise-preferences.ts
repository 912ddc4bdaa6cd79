import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { notificationsRevised } from "../events";
import { EVERY_TEAM } from "../preferences";
import { type Choices, RevisePreferences } from "../preferences-contract";
import { minutesOf } from "../quiet";
import { type Channel, isOffered, type Topic } from "../topics";

type Part = "channels" | "teams" | "digestHour" | "quiet" | "absence";

/** What people want to be told of, on which channel and when. */
export const revisePreferences = command({
  name: "notifications.revise_preferences",
  input: RevisePreferences,
  async load(tx, actor) {
    if (actor.kind !== "person") return null;
    // Whoever changes it for the first time has no row to lock.
    await tx.$executeRaw`select 1 from "user" where id = ${actor.id}::uuid for no key update`;
    const kept = await tx.notificationSettings.findUnique({ where: { userId: actor.id } });
    return { userId: actor.id, version: kept?.version ?? 1, kept };
  },
  allow: (actor, _subject, input) => !input.absence?.substituteId || isAgent(actor),
  versionOf: ({ version }) => version,
  async run({ tx, actor, input, subject: { userId, kept }, emit }) {
    requireOffered(actor, input);
    const changed: Part[] = [];
    if (input.channels && (await choose(tx, userId, EVERY_TEAM, input.channels))) {
      changed.push("channels");
    }
    for (const [teamId, choices] of Object.entries(input.teams ?? {})) {
      await requireTeam(tx, teamId);
      if (await choose(tx, userId, teamId, choices)) changed.push("teams");
    }
    const wish = await settingsOf(tx, actor, input);
    for (const [part, values] of Object.entries(wish) as [Part, Record<string, unknown>][]) {
      const now: Record<string, unknown> = { ...USUAL, ...kept };
      if (!Object.entries(values).every(([name, value]) => isSame(now[name], value))) {
        changed.push(part);
      }
    }
    if (changed.length === 0) return { id: userId };
    const values = Object.assign({}, ...Object.values(wish));
    await tx.notificationSettings.upsert({
      where: { userId },
      create: { userId, ...values, version: 2 },
      update: { ...values, version: { increment: 1 } },
    });
    emit(notificationsRevised, userId, { changed: [...new Set(changed)] });
    return { id: userId };
  },
});

const USUAL = {
  ...{ digestHour: 8, quietFrom: null, quietTo: null },
  ...{ absentFrom: null, absentUntil: null, substituteId: null },
};

const isSame = (one: unknown, other: unknown) =>
  one instanceof Date && other instanceof Date ? +one === +other : one === other;

/** A choice that could change nothing is none: it is named instead of kept. */
function requireOffered(actor: Actor, { channels = {}, teams = {} }: RevisePreferences) {
  const side = isAgent(actor) ? "agent" : "customer";
  const chosen = [
    ...chosenAt("/channels", channels),
    ...Object.entries(teams).flatMap(([id, choices]) => chosenAt(`/teams/${id}`, choices ?? {})),
  ];
  const idle = chosen.filter(
    ({ topic, channel, wanted }) => wanted !== null && !isOffered(side, topic, channel),
  );
  if (idle.length === 0) return;
  throw invalid(idle.map(({ path }) => ({ path, message: "is nothing that you can choose" })));
}

const chosenAt = (at: string, choices: Choices) =>
  (Object.entries(choices) as [Topic, Choices[Topic]][]).flatMap(([topic, switches]) =>
    (Object.entries(switches ?? {}) as [Channel, boolean | null][]).map(([channel, wanted]) => ({
      ...{ topic, channel, wanted },
      path: `${at}/${topic}/${channel}`,
    })),
  );

/** Writes what differs; says whether anything did. */
async function choose(tx: Tx, userId: string, teamId: string, choices: Choices | null) {
  if (choices === null) {
    return (await tx.notificationPreference.deleteMany({ where: { userId, teamId } })).count > 0;
  }
  let changes = 0;
  for (const [topic, switches] of Object.entries(choices)) {
    for (const [channel, wanted] of Object.entries(switches)) {
      changes +=
        wanted === null
          ? await tx.$executeRaw`
              delete from notification_preference where user_id = ${userId}::uuid
                and team_id = ${teamId}::uuid and topic = ${topic} and channel = ${channel}`
          : await tx.$executeRaw`
              insert into notification_preference (user_id, team_id, topic, channel, wanted)
              values (${userId}::uuid, ${teamId}::uuid, ${topic}, ${channel}, ${wanted})
              on conflict (user_id, team_id, topic, channel) do update set wanted = excluded.wanted
              where notification_preference.wanted <> excluded.wanted`;
    }
  }
  return changes > 0;
}

async function requireTeam(tx: Tx, teamId: string) {
  if (await tx.team.findUnique({ where: { id: teamId }, select: { id: true } })) return;
  throw invalid([{ path: `/teams/${teamId}`, message: "is not a team that there is" }]);
}

/** The columns of each part that was sent. */
async function settingsOf(tx: Tx, actor: Actor, input: RevisePreferences) {
  const { digestHour, quiet, absence } = input;
  if (absence?.substituteId) await requireSubstitute(tx, actor, absence.substituteId);
  return {
    ...(digestHour === undefined ? {} : { digestHour: { digestHour } }),
    ...(quiet === undefined
      ? {}
      : {
          quiet: {
            quietFrom: quiet === null ? null : minutesOf(quiet.from),
            quietTo: quiet === null ? null : minutesOf(quiet.to),
          },
        }),
    ...(absence === undefined
      ? {}
      : {
          absence: {
            absentFrom: absence === null ? null : new Date(absence.from),
            absentUntil: absence === null ? null : new Date(absence.until),
            substituteId: absence?.substituteId ?? null,
          },
        }),
  };
}

async function requireSubstitute(tx: Tx, actor: Actor, substituteId: string) {
  const found = await tx.user.findFirst({
    where: { id: substituteId, deactivatedAt: null, role: { not: "customer" } },
    select: { id: true },
  });
  if (found && actor.kind === "person" && found.id !== actor.id) return;
  throw invalid([{ path: "/absence/substituteId", message: "is not another agent" }]);
}

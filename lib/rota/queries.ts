import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { DUTIES, type Duty, type RotaView } from "./contract";
import { canOverrideRota, canReadRota, canReviseRota } from "./policy";

const NAMED = { select: { id: true, name: true } } as const;

type Standing = { duty: Duty; startsOn: string; handoverAt: Date | null; onNowId: string | null };

/** Every duty, with who is on for it now. */
export async function rotasFor(actor: Actor): Promise<RotaView[]> {
  if (!canReadRota(actor)) return [];
  const [rows, standing] = await Promise.all([
    prisma.rota.findMany({
      include: {
        members: { select: { user: NAMED }, orderBy: { position: "asc" } },
        overrides: {
          where: { endsAt: { gt: new Date() } },
          include: { user: NAMED, createdBy: NAMED },
          orderBy: { startsAt: "asc" },
        },
      },
    }),
    prisma.$queryRaw<Standing[]>`
      select r.duty, r.starts_on::text as "startsOn",
        (muster_rota_start(r)
          + (muster_rota_turn(r, now()) + 1) * r.weeks * interval '7 days')
          at time zone r.time_zone as "handoverAt",
        (select user_id from muster_on_duty(r.duty, now())) as "onNowId"
      from rota r`,
  ]);
  const can = { revise: canReviseRota(actor), override: canOverrideRota(actor) };
  const onIds = standing.flatMap(({ onNowId }) => onNowId ?? []);
  const people = await prisma.user.findMany({ where: { id: { in: onIds } }, ...NAMED });
  return DUTIES.map((duty): RotaView => {
    const row = rows.find((one) => one.duty === duty);
    const now = standing.find((one) => one.duty === duty);
    if (!row || !now) return { duty, ...UNMADE, startsOn: today(), can };
    const members = row.members.map(({ user }) => user);
    return {
      duty,
      members,
      timeZone: row.timeZone,
      weekday: row.weekday,
      hour: row.hour,
      weeks: row.weeks,
      startsOn: now.startsOn,
      onNow: people.find(({ id }) => id === now.onNowId) ?? null,
      handoverAt: members.length > 1 ? (now.handoverAt?.toISOString() ?? null) : null,
      overrides: row.overrides.map(({ id, user, startsAt, endsAt, createdBy }) => ({
        ...{ id, user, createdBy },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      version: row.version,
      can,
    };
  });
}

export const rotaFor = async (actor: Actor, duty: string): Promise<RotaView | null> =>
  (await rotasFor(actor)).find((one) => one.duty === duty) ?? null;

const UNMADE = {
  members: [],
  timeZone: "UTC",
  weekday: 1,
  hour: 9,
  weeks: 1,
  onNow: null,
  handoverAt: null,
  overrides: [],
  version: 0,
};

const today = () => new Date().toISOString().slice(0, 10);

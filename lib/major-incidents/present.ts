import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { HandoverView, MajorIncidentView, MiRoleView } from "./contract";
import { type MiSeen, miAbilities } from "./policy";
import { canApproveClosing } from "./update-policy";
import { AUDIENCES, MI_ROLES } from "./words";

const NAMED = { select: { id: true, name: true } } as const;
const REFERENCED = { select: { id: true, reference: true } } as const;
const HELD = {
  where: { endedAt: null },
  select: { role: true, userId: true, since: true, user: NAMED },
  orderBy: [{ since: "asc" }, { id: "asc" }],
} as const satisfies Prisma.MajorIncident$rolesArgs;
const OFFERED = {
  where: { outcome: null },
  include: { from: NAMED, to: NAMED },
  take: 1,
} as const satisfies Prisma.MajorIncident$handoversArgs;
const LAST_RUN = {
  where: { kind: "stand_down" },
  select: { id: true, state: true },
  orderBy: { id: "desc" },
  take: 1,
} as const satisfies Prisma.MajorIncident$batchesArgs;

/** What every permission needs of a row. */
export const MI_SEEN_SHAPE = {
  roles: HELD,
  handovers: OFFERED,
  batches: LAST_RUN,
} as const satisfies Prisma.MajorIncidentInclude;

export const MI_SHAPE = {
  include: {
    ...MI_SEEN_SHAPE,
    createdBy: NAMED,
    reviewOwner: NAMED,
    review: { select: { state: true } },
    mergedInto: REFERENCED,
    recurs: REFERENCED,
    services: { select: { service: NAMED }, orderBy: { service: { name: "asc" } } },
    audiences: true,
    _count: {
      select: {
        tickets: { where: { unlinkedAt: null, ticket: { trashEntryId: null } } },
        workItems: { where: { state: "open" } },
      },
    },
  },
} as const satisfies Prisma.MajorIncidentDefaultArgs;

export type MiRecord = Prisma.MajorIncidentGetPayload<typeof MI_SHAPE>;

type SeenRow = {
  state: string;
  severity: string;
  restricted: boolean;
  createdById: string;
  createdAt: Date;
  reviewOwnerId: string | null;
  partakerIds: readonly string[];
  roles: readonly { role: string; userId: string }[];
  handovers: readonly { toId: string }[];
  batches: readonly { state: string }[];
};

const shape = MajorIncidentView.shape;

export function miSeenOf(row: SeenRow): MiSeen {
  return {
    state: shape.state.parse(row.state),
    severity: shape.severity.parse(row.severity),
    restricted: row.restricted,
    createdById: row.createdById,
    createdAt: row.createdAt,
    reviewOwnerId: row.reviewOwnerId,
    partakerIds: row.partakerIds,
    roles: row.roles.map(({ role, userId }) => ({
      role: MiRoleView.shape.role.parse(role),
      userId,
    })),
    handoverToId: row.handovers[0]?.toId ?? null,
    isRunning: row.state === "standing_down" && row.batches[0]?.state === "running",
  };
}

/** What the row itself does not say. */
export type MiFigures = { stillBroken: number; subscribers: Readonly<Record<string, number>> };

export function presentMi(actor: Actor, row: MiRecord, figures: MiFigures): MajorIncidentView {
  const seen = miSeenOf(row);
  const [offer] = row.handovers;
  const audienceOf = (kind: string) => row.audiences.find((one) => one.kind === kind);
  return {
    id: row.id,
    reference: row.reference,
    state: seen.state,
    severity: seen.severity,
    publicPhase: shape.publicPhase.parse(row.publicPhase),
    title: row.title,
    impactStatement: row.impactStatement,
    reason: row.reason,
    impactStartedAt: timeOf(row.impactStartedAt, row.impactStartUnknown),
    impactEndedAt: timeOf(row.impactEndedAt, row.impactEndUnknown),
    services: row.services.map(({ service }) => service),
    roles: row.roles
      .map(({ role, user, since }) => ({
        role: MiRoleView.shape.role.parse(role),
        user,
        since: since.toISOString(),
      }))
      .sort((a, b) => MI_ROLES.indexOf(a.role) - MI_ROLES.indexOf(b.role)),
    handover: offer
      ? {
          id: offer.id,
          from: offer.from,
          to: offer.to,
          brief: offer.brief,
          offeredAt: offer.offeredAt.toISOString(),
          dueAt: offer.dueAt.toISOString(),
          outcome: HandoverView.shape.outcome.parse(offer.outcome),
        }
      : null,
    nextUpdateBy: Object.fromEntries(
      AUDIENCES.map((kind) => [kind, audienceOf(kind)?.nextUpdateBy?.toISOString() ?? null]),
    ) as MajorIncidentView["nextUpdateBy"],
    audiences: AUDIENCES.flatMap((audience) => {
      const kept = audienceOf(audience);
      if (!kept) return [];
      return {
        audience,
        cadenceMinutes: kept.cadenceMinutes,
        nextUpdateBy: kept.nextUpdateBy?.toISOString() ?? null,
        lastPhase: kept.lastPhase,
        lastUpdateAt: kept.lastUpdateAt?.toISOString() ?? null,
        subscribers: figures.subscribers[audience] ?? 0,
      };
    }),
    bridgeUrl: row.bridgeUrl,
    restricted: row.restricted,
    drill: row.drill,
    createdBy: row.createdBy,
    decisionDueAt: row.decisionDueAt?.toISOString() ?? null,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    watchUntil: row.watchUntil?.toISOString() ?? null,
    mitigation: row.mitigation,
    closingMessage: row.closingMessage,
    endedAt: row.endedAt?.toISOString() ?? null,
    stoodDownAt: row.stoodDownAt?.toISOString() ?? null,
    reopenProposedAt: row.reopenProposedAt?.toISOString() ?? null,
    reviewOwner: row.reviewOwner,
    reviewDueAt: row.reviewDueAt?.toISOString() ?? null,
    reviewState: shape.reviewState.parse(row.review?.state ?? null),
    mergedInto: row.mergedInto,
    recurs: row.recurs,
    batchId: row.batches[0]?.id ?? null,
    counts: {
      tickets: row._count.tickets,
      stillBroken: figures.stillBroken,
      openWorkItems: row._count.workItems,
    },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    can: { ...miAbilities(actor, seen), approve_closing: canApproveClosing(actor, seen, row) },
  };
}

const timeOf = (at: Date | null, unknown: boolean) =>
  unknown ? ("unknown" as const) : (at?.toISOString() ?? null);

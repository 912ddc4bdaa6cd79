import { ATTACHMENTS, picturesIn, presentAttachment } from "@/lib/attachments/present";
import { renderMarkdown } from "@/lib/conversations/markdown";
import { presentValues, VALUES } from "@/lib/custom-fields/present";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, hasGrant, isAgent } from "@/lib/kernel/actor";
import { presentRating } from "@/lib/ratings/present";
import { type TicketRow, TicketView as TicketSchema, type TicketView } from "./contract";
import { NO_CONDITION } from "./lifecycle";
import { abilities, type Seen } from "./policy";
import type { References } from "./references";
import { turnOf } from "./turn";
import { ChangeRecord } from "./type-fields";

const NAMED = { select: { id: true, name: true } } as const;
const KEPT = { trashEntryId: null } as const;
const LINKED = {
  select: { id: true, reference: true, subject: true, state: true, requesterId: true },
} as const;

/** The ticket as which it goes on, with what tells who may know. */
const INTO = {
  select: {
    id: true,
    reference: true,
    trashEntryId: true,
    requesterId: true,
    organisationId: true,
    watchers: { select: { userId: true } },
  },
} as const satisfies Prisma.TicketMerge$intoArgs;

/** The active major incident on which it hangs, of which there is one at most. */
const HANGS_ON = {
  where: { active: true },
  select: {
    majorIncident: {
      select: {
        id: true,
        reference: true,
        restricted: true,
        drill: true,
        publicPhase: true,
        createdById: true,
        roles: { where: { endedAt: null }, select: { userId: true } },
      },
    },
  },
} as const satisfies Prisma.Ticket$majorIncidentsArgs;

/** The approval that is open, of which there is one at most. */
const ASKED = {
  where: { state: "open" },
  select: { step: true, asks: { select: { step: true, userId: true } } },
} as const satisfies Prisma.Ticket$approvalsArgs;

export const TICKET_SHAPE = {
  include: {
    requester: { select: { id: true, name: true, email: true } },
    assignee: NAMED,
    team: NAMED,
    organisation: NAMED,
    service: NAMED,
    watchers: {
      select: {
        userId: true,
        user: { select: { id: true, name: true, role: true, organisationId: true } },
      },
    },
    // A link says nothing of a ticket in the trash, and is there again with it.
    linksFrom: { where: { to: KEPT }, select: { id: true, kind: true, policy: true, to: LINKED } },
    linksTo: {
      where: { from: KEPT },
      select: { id: true, kind: true, policy: true, from: LINKED },
    },
    change: true,
    problem: true,
    merge: { select: { into: INTO } },
    attachments: { ...ATTACHMENTS, where: { replyId: null } },
    majorIncidents: HANGS_ON,
    slaClocks: {
      select: { kind: true, state: true, dueAt: true },
      orderBy: { kind: "asc" },
    },
    approvals: ASKED,
    rating: { select: { score: true, comment: true, createdAt: true } },
    customValues: VALUES,
  },
} as const satisfies Prisma.TicketDefaultArgs;

export const ROW_SHAPE = {
  select: {
    id: true,
    reference: true,
    type: true,
    state: true,
    holdReason: true,
    subject: true,
    priority: true,
    createdAt: true,
    updatedAt: true,
    publicAt: true,
    requester: NAMED,
    assignee: NAMED,
    sla: { select: { dueAt: true } },
    merge: { select: { ticketId: true } },
  },
} as const satisfies Prisma.TicketDefaultArgs;

/** What every permission needs of a row. */
export const SEEN_SHAPE = {
  watchers: { select: { userId: true } },
  change: {
    select: {
      ...{ kind: true, held: true, risk: true, outcome: true },
      ...{ templateId: true, retroactive: true },
    },
  },
  majorIncidents: HANGS_ON,
  approvals: ASKED,
  merge: { select: { intoId: true } },
} as const;

export type TicketRecord = Prisma.TicketGetPayload<typeof TICKET_SHAPE>;
type RowRecord = Prisma.TicketGetPayload<typeof ROW_SHAPE> & { notifications: readonly unknown[] };

const LinkKind = TicketSchema.shape.links.element.shape.kind;
const LinkPolicy = TicketSchema.shape.links.element.shape.policy.unwrap();

/** The stored words are typed text to the compiler; the trigger lets only these values in. */
const stateOf = (value: string) => TicketSchema.shape.state.parse(value);

export function seenOf(row: {
  type: Seen["type"];
  state: string;
  requesterId: string;
  createdById: string;
  organisationId: string | null;
  trashEntryId: string | null;
  watchers: readonly { userId: string }[];
  change: (Weighed & { held: boolean; templateId?: string | null; retroactive?: boolean }) | null;
  majorIncidents: readonly unknown[];
  approvals?: readonly { step: number; asks: readonly { step: number; userId: string }[] }[];
  merge?: unknown;
}): Seen {
  return {
    type: row.type,
    state: stateOf(row.state),
    requesterId: row.requesterId,
    createdById: row.createdById,
    condition: {
      ...NO_CONDITION,
      ...(row.change
        ? {
            kind: ChangeRecord.shape.kind.parse(row.change.kind),
            held: row.change.held,
            asked: (row.approvals ?? []).length > 0,
            weighty: isWeighty(row.change),
            templated: row.change.templateId !== null,
            retroactive: row.change.retroactive === true,
          }
        : {}),
      follows: row.majorIncidents.length > 0,
    },
    organisationId: row.organisationId,
    watcherIds: row.watchers.map((watcher) => watcher.userId),
    askedIds: (row.approvals ?? []).flatMap(({ step, asks }) =>
      asks.filter((ask) => ask.step === step).map(({ userId }) => userId),
    ),
    isTrashed: row.trashEntryId !== null,
    isMerged: Boolean(row.merge),
  };
}

type Weighed = { kind: string; risk?: string; outcome?: string | null };

/** What an emergency, a failure or a high risk taught is written down. */
const isWeighty = ({ kind, risk, outcome }: Weighed) =>
  kind === "emergency" || risk === "high" || outcome === "failed";

/** What a customer must not know is absent, not null. */
export function presentTicket(actor: Actor, row: TicketRecord, references: References): TicketView {
  const seen = seenOf(row);
  const shape = TicketSchema.shape;
  const holdReason = shape.holdReason.parse(row.holdReason);
  const agent = isAgent(actor);
  const attachments = row.attachments.map(presentAttachment);
  return {
    id: row.id,
    reference: row.reference,
    type: row.type,
    state: seen.state,
    holdReason,
    holdUntil: row.holdUntil?.toISOString() ?? null,
    turn: turnOf({ state: seen.state, holdReason }),
    subject: row.subject,
    description: row.description,
    descriptionHtml: renderMarkdown(row.description, {
      references,
      pictureAt: picturesIn(attachments),
    }),
    attachments,
    urgency: shape.urgency.parse(row.urgency),
    ...(agent || (actor.kind === "person" && actor.id === row.requesterId)
      ? { rating: row.rating && presentRating(row.rating) }
      : {}),
    requester: {
      id: row.requester.id,
      name: row.requester.name,
      ...(agent ? { email: row.requester.email } : {}),
    },
    assignee: row.assignee,
    organisation: row.organisation,
    service: row.service,
    watchers: row.watchers.flatMap(({ user: { id, name, role, organisationId } }) =>
      // Whoever left the organisation sees nothing any more, and is nobody whom its people know.
      role !== "customer" || (organisationId !== null && organisationId === row.organisationId)
        ? { id, name }
        : [],
    ),
    majorIncident: hangsOn(actor, row),
    merged: seen.isMerged,
    mergedInto: goesOnAs(actor, row),
    links: linksOf(actor, row),
    fields: fieldsOf(actor, row),
    customFields: presentValues(actor, row.customValues),
    resolutionCode: shape.resolutionCode.parse(row.resolutionCode),
    resolutionNote: row.resolutionNote,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: (agent ? row.updatedAt : row.publicAt).toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    can: abilities(actor, seen),
    ...(agent
      ? {
          impact: shape.impact.parse(row.impact),
          priority: shape.priority.parse(row.priority),
          priorityOverridden: row.priorityOverridden,
          team: row.team,
          tags: row.tags,
          sla: row.slaClocks.map(clockOf),
          externalId: row.externalId,
          reopenCount: row.reopenCount,
        }
      : {}),
  };
}

/** One that goes on past its time is late, whenever it was reckoned last. */
function clockOf({ kind, state, dueAt }: { kind: string; state: string; dueAt: Date | null }) {
  const isLate = state === "running" && dueAt !== null && dueAt.getTime() <= Date.now();
  return { kind, dueAt: dueAt?.toISOString() ?? null, state: isLate ? "breached" : state };
}

/** A customer learns of it once it was told to the public, and the desk of a restricted one by a part in it. */
function hangsOn(actor: Actor, row: TicketRecord): TicketView["majorIncident"] {
  const mi = row.majorIncidents[0]?.majorIncident;
  if (!mi) return null;
  const { id, reference } = mi;
  if (!isAgent(actor)) {
    const isTold = mi.publicPhase !== "none" && !mi.restricted && !mi.drill;
    return isTold ? { id, reference } : null;
  }
  const isPart = (userId: string) => actor.kind === "person" && actor.id === userId;
  const isKnown =
    !mi.restricted ||
    actor.kind === "system" ||
    hasGrant(actor, "mi_manager") ||
    isPart(mi.createdById) ||
    mi.roles.some(({ userId }) => isPart(userId));
  return isKnown ? { id, reference } : null;
}

/** Whoever may not see the other ticket is not told which one it is. */
function goesOnAs(actor: Actor, { merge }: TicketRecord): TicketView["mergedInto"] {
  const into = merge?.into;
  if (!into || into.trashEntryId !== null) return null;
  const { id, reference } = into;
  if (isAgent(actor)) return { id, reference };
  if (actor.kind !== "person") return null;
  const isTheirs = into.organisationId !== null && into.organisationId === actor.organisationId;
  const watches = into.watchers.some(({ userId }) => userId === actor.id);
  const isSeen = into.requesterId === actor.id || (isTheirs && (actor.orgManager || watches));
  return isSeen ? { id, reference } : null;
}

export function presentRow(actor: Actor, row: RowRecord): TicketRow {
  const state = stateOf(row.state);
  const holdReason = TicketSchema.shape.holdReason.parse(row.holdReason);
  return {
    id: row.id,
    reference: row.reference,
    type: row.type,
    state,
    holdReason,
    turn: turnOf({ state, holdReason }),
    subject: row.subject,
    priority: isAgent(actor) ? TicketSchema.shape.priority.parse(row.priority) : undefined,
    requester: row.requester,
    assignee: row.assignee,
    ...(isAgent(actor) ? { dueAt: row.sla?.dueAt?.toISOString() ?? null } : {}),
    createdAt: row.createdAt.toISOString(),
    updatedAt: (isAgent(actor) ? row.updatedAt : row.publicAt).toISOString(),
    unread: row.notifications.length > 0,
    merged: row.merge !== null,
  };
}

/** What the type has besides the common members; the desk's own analysis is not for customers. */
function fieldsOf(actor: Actor, row: TicketRecord): Record<string, unknown> {
  if (row.change) {
    const { ticketId: _ticketId, ...plan } = row.change;
    const record = ChangeRecord.parse(Object.fromEntries(Object.entries(plan).map(dated)));
    return isAgent(actor) ? record : PublicChange.parse(record);
  }
  if (row.problem) {
    const { ticketId: _ticketId, ...record } = row.problem;
    if (isAgent(actor)) return Object.fromEntries(Object.entries(record).map(dated));
    return { workaround: record.publicWorkaround };
  }
  return TicketSchema.shape.fields.parse(row.fields);
}

/** When it happens and how it ended; how it is done is for those who do it. */
const PublicChange = ChangeRecord.pick({
  ...{ kind: true, plannedStart: true, plannedEnd: true },
  ...{ actualStart: true, actualEnd: true, outcome: true },
});

const dated = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  value instanceof Date ? value.toISOString() : value,
];

/** A customer learns only of links between tickets of their own. */
function linksOf(actor: Actor, row: TicketRecord): TicketView["links"] {
  const links = [
    ...row.linksFrom.map(({ id, kind, policy, to }) => ({
      id,
      kind,
      policy,
      direction: "from" as const,
      other: to,
    })),
    ...row.linksTo.map(({ id, kind, policy, from }) => ({
      id,
      kind,
      policy,
      direction: "to" as const,
      other: from,
    })),
  ];
  return links
    .filter(
      ({ other }) => isAgent(actor) || (actor.kind === "person" && other.requesterId === actor.id),
    )
    .map(({ id, kind, policy, direction, other }) => ({
      id,
      kind: LinkKind.parse(kind),
      direction,
      ...(isAgent(actor) ? { policy: LinkPolicy.parse(policy) } : {}),
      ticket: {
        id: other.id,
        reference: other.reference,
        subject: other.subject,
        state: stateOf(other.state),
      },
    }));
}

import { z } from "zod";
import { AttachmentIds, AttachmentView } from "@/lib/attachments/contract";
import { CustomValues, CustomValuesView } from "@/lib/custom-fields/values";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { EVENTS, HOLD_REASONS, RESOLUTION_CODES, STATES, TICKET_TYPES } from "./lifecycles/words";
import { LEVELS, PRIORITIES } from "./priority";
import { tag } from "./tag";
import { TURNS } from "./turn";

/** A ticket as it is named in a path: its id or its reference, in any letter case. */
export const TicketName = z.union([
  id,
  z
    .string()
    .regex(/^(INC|REQ|PRB|CHG)-\d{1,12}$/i)
    .transform((value) => value.toUpperCase()),
]);

const tags = z
  .array(tag)
  .max(20)
  .transform((list) => [...new Set(list)].sort());

const fields = z
  .record(
    z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
    z.union([text({ min: 0, max: 20_000 }), z.boolean(), z.number(), z.null()]),
  )
  .refine((record) => Object.keys(record).length <= 50, "holds more than 50 members");

export const CreateTicket = z
  .strictObject({
    type: z.enum(TICKET_TYPES).default("incident"),
    subject: line({ max: 200 }),
    description: text({ max: 20_000 }),
    impact: z.enum(LEVELS).optional(),
    urgency: z.enum(LEVELS).optional(),
    serviceId: id.optional(),
    requesterId: id.optional(),
    teamId: id.optional(),
    assigneeId: id.optional(),
    tags: tags.optional(),
    externalId: line({ max: 200 }).optional(),
    attachmentIds: AttachmentIds.optional(),
    fields: fields.optional(),
    /** By the keys of the desk's own fields. */
    customFields: CustomValues.optional(),
  })
  .meta({
    id: "CreateTicket",
    examples: [
      {
        type: "incident",
        subject: "No mail since noon",
        description: "Outlook shows no new mail.",
      },
    ],
  });
export type CreateTicket = z.infer<typeof CreateTicket>;

/** What only agents may send when they make a ticket. */
export const AGENT_ONLY = ["impact", "requesterId", "teamId", "assigneeId", "tags"] as const;

export const ReviseTicket = z
  .strictObject({
    subject: line({ max: 200 }).optional(),
    impact: z.enum(LEVELS).optional(),
    urgency: z.enum(LEVELS).optional(),
    serviceId: id.nullable().optional(),
    teamId: id.nullable().optional(),
    assigneeId: id.nullable().optional(),
    tags: tags.optional(),
    fields: fields.optional(),
    /** What is left out stays; null takes a value away. */
    customFields: CustomValues.optional(),
    /** Why impact or urgency changes: becomes a note. */
    note: text({ max: 20_000 }).optional(),
  })
  .meta({ id: "ReviseTicket" });

export const ReviseTicketCommand = ReviseTicket.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, assigneeId: SAMPLE.agent, tags: ["vip"] }],
});

export const MoveTicket = z
  .strictObject({
    event: z.enum(EVENTS),
    assigneeId: id.optional(),
    /** One of the move's values where it has them, else a sentence. */
    reason: text({ max: 2_000 }).optional(),
    message: text({ max: 20_000 }).optional(),
    /** Files that go along with the message of `reopen`. */
    attachmentIds: AttachmentIds.optional(),
    until: z.iso.datetime({ offset: true }).optional(),
    linkedId: TicketName.optional(),
    /** Of a standard change that was planned by hand: whose plan and tasks it takes. */
    templateId: id.optional(),
    category: line({ max: 100 }).optional(),
    serviceId: id.optional(),
    outcome: line({ max: 40 }).optional(),
    /** When a change was really made; without them: when it was started and finished here. */
    actualStart: z.iso.datetime({ offset: true }).optional(),
    actualEnd: z.iso.datetime({ offset: true }).optional(),
    /** What was learnt from a change. */
    review: text({ max: 20_000 }).optional(),
    note: text({ max: 20_000 }).optional(),
    resolutionCode: z.enum(RESOLUTION_CODES).optional(),
    resolutionNote: text({ max: 20_000 }).optional(),
  })
  .meta({ id: "MoveTicket" });
export type MoveTicket = z.infer<typeof MoveTicket>;

export const MoveTicketCommand = MoveTicket.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, event: "start", assigneeId: SAMPLE.agent }],
});

/** The ways in which one ticket can be tied to another; read as "from KIND to". */
export const LINK_KINDS = [
  "parent_of",
  "duplicates",
  "caused_by",
  "resolved_by",
  "follows",
  "blocks",
] as const;

export const LINK_POLICIES = ["none", "follow"] as const;

export const LinkTickets = z
  .strictObject({
    kind: z.enum(LINK_KINDS),
    toId: TicketName,
    /** `to` reads it the other way round: the other ticket KIND this one. */
    direction: z.enum(["from", "to"]).default("from"),
    /** Whether a child follows its parent; between two incidents it does unless this says otherwise. */
    policy: z.enum(LINK_POLICIES).optional(),
  })
  .meta({ id: "LinkTickets", examples: [{ kind: "parent_of", toId: "INC-1042" }] });

export const LinkTicketsCommand = LinkTickets.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, kind: "caused_by", toId: SAMPLE.problem }],
});

/** By the effect alone, for one child of whoever moved. */
export const FollowParentCommand = z
  .strictObject({
    ticketId: id,
    /** The parent's move. */
    eventId: id,
    /** That the child could not go along, as it was refused before. */
    refused: z.boolean().default(false),
  })
  .meta({ examples: [{ ticketId: SAMPLE.incident, eventId: SAMPLE.event }] });

/** By the effect, of a ticket that came to a team; once it waits there, by the clock `again`. */
export const GiveInTurnCommand = z
  .strictObject({ ticketId: id, again: z.boolean().optional() })
  .meta({ examples: [{ ticketId: SAMPLE.incident }] });

export const UnlinkTicketsCommand = z
  .strictObject({ ticketId: TicketName, linkId: id })
  .meta({ examples: [{ ticketId: SAMPLE.problem, linkId: SAMPLE.link }] });

export const WatchTicketCommand = z
  .strictObject({ ticketId: TicketName, userId: id })
  .meta({ examples: [{ ticketId: SAMPLE.incident, userId: SAMPLE.agent }] });

export const UnwatchTicketCommand = z
  .strictObject({ ticketId: TicketName, userId: id })
  .meta({ examples: [{ ticketId: SAMPLE.incident, userId: SAMPLE.admin }] });

export const Named = z.object({ id, name: z.string() }).meta({ id: "Named" });
export type Named = z.infer<typeof Named>;

const sent = z.iso.datetime();

export const LinkView = z
  .object({ id, kind: z.enum(LINK_KINDS), fromId: id, toId: id, policy: z.enum(LINK_POLICIES) })
  .meta({ id: "TicketLink" });
export type LinkView = z.infer<typeof LinkView>;

/** What agents see; a customer's answer leaves out the members that are optional here. */
/** How it went, as the requester says: from 1, bad, to 5, very good. */
export const RatingView = z
  .object({ score: z.int().min(1).max(5), comment: z.string(), createdAt: sent })
  .meta({ id: "Rating" });
export type RatingView = z.infer<typeof RatingView>;

export const TicketView = z
  .object({
    id,
    reference: z.string(),
    type: z.enum(TICKET_TYPES),
    state: z.enum(STATES),
    holdReason: z.enum(HOLD_REASONS).nullable(),
    holdUntil: sent.nullable(),
    turn: z.enum(TURNS),
    subject: z.string(),
    description: z.string(),
    descriptionHtml: z.string(),
    /** The files that came with the description; a reply has its own. */
    attachments: z.array(AttachmentView),
    impact: z.enum(LEVELS).optional(),
    urgency: z.enum(LEVELS),
    priority: z.enum(PRIORITIES).optional(),
    /** A lead decided on it, and not the matrix. */
    priorityOverridden: z.boolean().optional(),
    requester: Named.extend({ email: z.string().optional() }),
    assignee: Named.nullable(),
    team: Named.nullable().optional(),
    organisation: Named.nullable(),
    service: Named.nullable(),
    tags: z.array(z.string()).optional(),
    watchers: z.array(Named),
    /** The newest clock of each kind; without an hour while it is paused. `GET …/sla` has all of each. */
    sla: z
      .array(z.object({ kind: z.string(), dueAt: sent.nullable(), state: z.string() }))
      .optional(),
    majorIncident: z.object({ id, reference: z.string() }).nullable(),
    /** It goes on as another ticket, which `mergedInto` names to whoever can see that. */
    merged: z.boolean(),
    /** The ticket as which it goes on: whoever answers here answers there. */
    mergedInto: z.object({ id, reference: z.string() }).nullable(),
    links: z.array(
      z.object({
        id,
        kind: z.enum(LINK_KINDS),
        direction: z.enum(["from", "to"]),
        /** Agents only. */
        policy: z.enum(LINK_POLICIES).optional(),
        ticket: z.object({ id, reference: z.string(), subject: z.string(), state: z.enum(STATES) }),
      }),
    ),
    fields: z.record(z.string(), z.unknown()),
    /** Of the desk's own fields those that were given, as far as you may know of them. */
    customFields: CustomValuesView,
    externalId: z.string().nullable().optional(),
    resolutionCode: z.enum([...RESOLUTION_CODES, "fix_applied", "risk_accepted"]).nullable(),
    resolutionNote: z.string().nullable(),
    reopenCount: z.number().int().optional(),
    /** For the desk and the requester. */
    rating: RatingView.nullable().optional(),
    version: z.number().int(),
    createdAt: sent,
    updatedAt: sent,
    resolvedAt: sent.nullable(),
    closedAt: sent.nullable(),
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "Ticket" });
export type TicketView = z.infer<typeof TicketView>;

/** One line of a list: what the queue and "my requests" need, and no more. */
export type TicketRow = {
  id: string;
  reference: string;
  type: TicketView["type"];
  state: TicketView["state"];
  holdReason: TicketView["holdReason"];
  turn: TicketView["turn"];
  subject: string;
  priority: TicketView["priority"];
  requester: Named;
  assignee: Named | null;
  /** When the first of its clocks runs out; for agents. */
  dueAt?: string | null;
  createdAt: string;
  updatedAt: string;
  /** There is an unread notice about it for whoever looks at the list. */
  unread: boolean;
  /** It goes on as another ticket. */
  merged: boolean;
};

export const TicketFilter = z.strictObject({
  state: z.array(z.enum(STATES)).optional(),
  open: z.boolean().optional(),
  type: z.enum(TICKET_TYPES).optional(),
  priority: z.array(z.enum(PRIORITIES)).optional(),
  /** `me`, `none`, or a person's id. */
  assignee: z.union([z.enum(["me", "none"]), id]).optional(),
  team: id.optional(),
  service: id.optional(),
  requester: z.union([z.literal("me"), id]).optional(),
  holdReason: z.enum(HOLD_REASONS).optional(),
});
export type TicketFilter = z.infer<typeof TicketFilter>;

export const MoveView = z
  .object({
    event: z.enum(EVENTS),
    to: z.enum(STATES),
    fields: z.array(
      z.object({
        name: z.string(),
        required: z.boolean().meta({
          description:
            "Whether the move is refused without it. `assigneeId` never is: whoever asks becomes the " +
            "assignee of what nobody has.",
        }),
        values: z.array(z.string()).optional(),
        at: z
          .string()
          .optional()
          .meta({
            description:
              "Of what the ticket itself has to say first, and does not say yet: its path there, as `errors` " +
              "would name it. It is no member of this move. Absent for what the move takes.",
          }),
      }),
    ),
  })
  .meta({ id: "Transition" });
export type MoveView = z.infer<typeof MoveView>;

/** One line of the timeline: `kind` and `facts` name the sentence `events.<kind>`. */
export const TimelineItem = z
  .object({
    id,
    /** The event's gapless number on this ticket; agents only. */
    seq: z.number().int().optional(),
    kind: z.string(),
    at: sent,
    actor: Named.nullable(),
    facts: z.record(z.string(), z.unknown()),
    /** The names behind the ids of the facts, as this reader may know them. */
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: "TimelineItem" });
export type TimelineItem = z.infer<typeof TimelineItem>;

/** One change of one field; of a type's own member it is `fields.NAME`, of a desk's own field `customFields.KEY`. */
export const HistoryItem = z
  .object({
    id,
    field: z.string(),
    /** What people read of a desk's own field; null for every other. */
    fieldName: z.string().nullable(),
    from: z.unknown(),
    to: z.unknown(),
    /** The names of the people, teams and services that `from` and `to` are ids of. */
    fromName: z.string().nullable(),
    toName: z.string().nullable(),
    at: sent,
    /** Null: Muster itself. */
    actor: Named.nullable(),
  })
  .meta({ id: "HistoryItem" });
export type HistoryItem = z.infer<typeof HistoryItem>;

import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName, TimelineItem } from "@/lib/tickets/contract";
import { STATES } from "@/lib/tickets/lifecycles/words";
import { DISPOSITION, MiName, WORK_STATE } from "./contract";
import { MI_ROLES } from "./words";

const moment = z.iso.datetime({ offset: true });
const sent = z.iso.datetime();
const mi = { majorIncidentId: MiName };

export const MiRoleName = z.enum(MI_ROLES);

export const GiveRole = z
  .strictObject({ userId: id })
  .meta({ id: "GiveMajorIncidentRole", examples: [{ userId: SAMPLE.agent }] });

export const GiveRoleCommand = GiveRole.extend({ ...mi, role: MiRoleName }).meta({
  examples: [{ majorIncidentId: SAMPLE.majorIncident, role: "scribe", userId: SAMPLE.agent }],
});

export const ReleaseRoleCommand = z.strictObject({ ...mi, role: MiRoleName, userId: id }).meta({
  examples: [{ majorIncidentId: SAMPLE.majorIncident, role: "deputy", userId: SAMPLE.agent }],
});

export const OfferCommand = z
  .strictObject({
    toUserId: id,
    /** Conditions, actions, needs. */
    brief: text({ max: 4_000 }),
  })
  .meta({
    id: "OfferCommand",
    examples: [{ toUserId: SAMPLE.agent, brief: "Rolled back; waiting for the vendor." }],
  });

export const OfferCommandCommand = OfferCommand.extend(mi).meta({
  examples: [{ majorIncidentId: SAMPLE.majorIncident, toUserId: SAMPLE.agent, brief: "Take it." }],
});

export const AnswerOfferCommand = z
  .strictObject({ ...mi, answer: z.enum(["accepted", "declined", "withdrawn"]) })
  .meta({ examples: [{ majorIncidentId: SAMPLE.standingDown, answer: "accepted" }] });

/** By the clock alone. */
export const LapseOfferCommand = z
  .strictObject({ handoverId: id })
  .meta({ examples: [{ handoverId: SAMPLE.handover }] });

export const EscalateDecisionCommand = z
  .strictObject(mi)
  .meta({ examples: [{ majorIncidentId: SAMPLE.proposal }] });

const owner = { ownerId: id.nullable(), role: MiRoleName.nullable() };

export const AddWorkItem = z
  .strictObject({
    title: line({ max: 300 }),
    ownerId: id.optional(),
    role: MiRoleName.optional(),
    dueAt: moment.optional(),
  })
  .refine((item) => (item.ownerId === undefined) !== (item.role === undefined), {
    path: ["ownerId"],
    message: "or a role is needed, and only one of them",
  })
  .meta({
    id: "AddWorkItem",
    examples: [{ title: "Ask the carrier for its log", role: "ops_lead" }],
  });

export const AddWorkItemCommand = AddWorkItem.safeExtend(mi).meta({
  examples: [
    { majorIncidentId: SAMPLE.majorIncident, title: "Ask the carrier", ownerId: SAMPLE.agent },
  ],
});

export const ReviseWorkItem = z
  .strictObject({
    title: line({ max: 300 }).optional(),
    ownerId: id.nullable().optional(),
    role: MiRoleName.nullable().optional(),
    dueAt: moment.nullable().optional(),
    state: WORK_STATE.optional(),
  })
  .meta({ id: "ReviseWorkItem", examples: [{ state: "done" }] });

export const ReviseWorkItemCommand = ReviseWorkItem.extend({ workItemId: id }).meta({
  examples: [{ workItemId: SAMPLE.workItem, state: "done" }],
});

export const WorkItemView = z
  .object({
    id,
    majorIncidentId: id,
    title: z.string(),
    owner: Named.nullable(),
    role: owner.role,
    dueAt: sent.nullable(),
    state: WORK_STATE,
    createdBy: Named,
    createdAt: sent,
    doneAt: sent.nullable(),
    version: z.number().int(),
  })
  .meta({ id: "WorkItem" });
export type WorkItemView = z.infer<typeof WorkItemView>;

export const WriteEntry = z
  .strictObject({
    body: text({ max: 4_000 }),
    /** When it happened, where that was before now. */
    knownAt: moment.optional(),
  })
  .meta({ id: "WriteTimelineEntry", examples: [{ body: "The carrier confirms a cut fibre." }] });

export const WriteEntryCommand = WriteEntry.extend(mi).meta({
  examples: [{ majorIncidentId: SAMPLE.majorIncident, body: "The carrier confirms it." }],
});

export const MarkEntryCommand = z
  .strictObject({ ...mi, eventId: id, mark: z.enum(["pinned", "hidden"]), on: z.boolean() })
  .meta({
    examples: [
      {
        majorIncidentId: SAMPLE.majorIncident,
        eventId: SAMPLE.miEvent,
        mark: "pinned",
        on: true,
      },
    ],
  });

export const MiEntryView = z
  .object({
    id,
    author: Named,
    body: z.string(),
    knownAt: sent.nullable(),
    createdAt: sent,
  })
  .meta({ id: "TimelineEntry" });
export type MiEntryView = z.infer<typeof MiEntryView>;

/** One line of the room's timeline. Hidden lines are there, and say that they are. */
export const MiTimelineItem = TimelineItem.extend({
  /** What a person wrote, where they did. */
  entry: z.object({ id, body: z.string(), knownAt: sent.nullable() }).nullable(),
  pinned: z.boolean(),
  hidden: z.boolean(),
}).meta({ id: "MajorIncidentTimelineItem" });
export type MiTimelineItem = z.infer<typeof MiTimelineItem>;

export const LinkToMi = z
  .strictObject({
    ticketIds: z
      .array(TicketName)
      .min(1)
      .max(500)
      .transform((list) => [...new Set(list)]),
  })
  .meta({ id: "LinkToMajorIncident", examples: [{ ticketIds: ["INC-1042", "INC-1043"] }] });

export const LinkToMiCommand = LinkToMi.extend(mi).meta({
  examples: [{ majorIncidentId: SAMPLE.majorIncident, ticketIds: [SAMPLE.problem] }],
});

export const UnlinkFromMiCommand = z
  .strictObject({ ...mi, ticketId: TicketName })
  .meta({ examples: [{ majorIncidentId: SAMPLE.standingDown, ticketId: SAMPLE.incident }] });

export const LinkedTicketView = z
  .object({
    id,
    reference: z.string(),
    subject: z.string(),
    type: z.string(),
    state: z.enum(STATES),
    requester: Named,
    organisation: Named.nullable(),
    assignee: Named.nullable(),
    via: z.enum(["link", "me_too", "rule"]),
    disposition: DISPOSITION.nullable(),
    stillBrokenAt: sent.nullable(),
    linkedAt: sent,
  })
  .meta({ id: "LinkedTicket" });
export type LinkedTicketView = z.infer<typeof LinkedTicketView>;

/** A ticket that looks as if it belonged to it. */
export const LikelyTicketView = z
  .object({
    id,
    reference: z.string(),
    subject: z.string(),
    requester: Named,
    /** 0 to 1: how much its words are like those of the major incident and its tickets. */
    likeness: z.number(),
    sameService: z.boolean(),
  })
  .meta({ id: "LikelyTicket" });
export type LikelyTicketView = z.infer<typeof LikelyTicketView>;

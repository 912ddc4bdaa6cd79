import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { BatchView } from "@/lib/major-incidents/stand-down-contract";
import { Named, TicketName } from "@/lib/tickets/contract";
import { LOOKS } from "@/lib/tickets/type-fields";

export const NOTICE_KINDS = ["workaround", "fix", "risk"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const TellIncidents = z
  .strictObject({
    kind: z.enum(NOTICE_KINDS),
    /** `public` says its words for customers as a reply, `internal` those for the desk as a note. */
    audience: z.enum(["public", "internal"]),
    /** Incidents that are left out. */
    exceptIds: z
      .array(TicketName)
      .max(500)
      .default([])
      .transform((list) => [...new Set(list)]),
  })
  .meta({ id: "TellIncidents", examples: [{ kind: "workaround", audience: "public" }] });

export const TellIncidentsCommand = TellIncidents.extend({ problemId: TicketName }).meta({
  examples: [{ problemId: SAMPLE.knownError, kind: "workaround", audience: "public" }],
});

/** By the run alone, in the name of whoever started it. */
export const TellItemCommand = z
  .strictObject({ itemId: id })
  .meta({ examples: [{ itemId: SAMPLE.noticeItem }] });

export const FinishNoticeCommand = z
  .strictObject({ batchId: id })
  .meta({ examples: [{ batchId: SAMPLE.emptyNotice }] });

/** By the effect alone, for one incident that waited. */
export const EndWithProblemCommand = z
  .strictObject({
    ticketId: id,
    /** The problem's own end. */
    eventId: id,
  })
  .meta({ examples: [{ ticketId: SAMPLE.incident, eventId: SAMPLE.event }] });

/** By somebody else than whoever wrote it. */
export const ApproveReviewCommand = z
  .strictObject({ problemId: TicketName })
  .meta({ examples: [{ problemId: SAMPLE.majorProblem }] });

export const CallRiskCommand = z
  .strictObject({ ticketId: id })
  .meta({ examples: [{ ticketId: SAMPLE.problem }] });

const sent = z.iso.datetime();

const Waiting = z.object({ id, reference: z.string(), subject: z.string(), requester: Named });

/** The last version of what incidents are told, and who has not been told of it. */
export const NoticeView = z
  .object({
    id,
    kind: z.enum(NOTICE_KINDS),
    number: z.int().positive(),
    body: z.string(),
    bodyHtml: z.string(),
    publicBody: z.string().nullable(),
    publicHtml: z.string().nullable(),
    by: Named.nullable(),
    at: sent,
    /** How many incidents were told of this version. */
    told: z.int(),
    /** How many open ones hang on it and were not told; the first two hundred are named. */
    waiting: z.int(),
    incidents: z.array(Waiting),
    runs: z.array(BatchView),
  })
  .meta({ id: "ProblemNotice" });
export type NoticeView = z.infer<typeof NoticeView>;

export const ProblemPractice = z
  .object({
    workaround: NoticeView.nullable(),
    fix: NoticeView.nullable(),
    /** Why it is lived with, once somebody agreed to that. */
    risk: NoticeView.nullable(),
    /** Its long texts as they are read, by name. */
    html: z.record(z.string(), z.string()),
    /** What looking back at a major problem found; null for an ordinary one. */
    review: z
      .object({
        parts: z.array(z.object({ name: z.enum(LOOKS), html: z.string().nullable() })),
        by: Named.nullable(),
        approvedBy: Named.nullable(),
        approvedAt: sent.nullable(),
      })
      .nullable(),
    /** From each beginning of the work on it to its end; one that goes on has none. */
    spans: z.array(
      z.object({
        from: sent,
        until: sent.nullable(),
        end: z.enum(["resolved", "closed", "cancelled"]).nullable(),
        seconds: z.int().nullable(),
      }),
    ),
    /** Where customers read of it; null while they do not. */
    knownErrorId: id.nullable(),
    /** Incidents that hang on the original for as long as this is its duplicate. */
    handedOver: z.array(z.object({ id, reference: z.string(), originalReference: z.string() })),
    can: z.object({ tell: z.boolean(), approveReview: z.boolean() }),
  })
  .meta({ id: "ProblemPractice" });
export type ProblemPractice = z.infer<typeof ProblemPractice>;

export const KnownErrorView = z
  .object({
    id,
    title: z.string(),
    service: z.string().nullable(),
    /** The way around it, in Markdown and as HTML. */
    workaround: z.string(),
    workaroundHtml: z.string(),
    state: z.enum(["open", "fixed"]),
    updatedAt: sent,
  })
  .meta({ id: "KnownError" });
export type KnownErrorView = z.infer<typeof KnownErrorView>;

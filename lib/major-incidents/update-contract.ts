import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { MiName } from "./contract";
import { AUDIENCES, PHASES } from "./words";

const moment = z.iso.datetime({ offset: true });
const sent = z.iso.datetime();
const audience = z.enum(AUDIENCES);

export const PostUpdate = z
  .strictObject({
    audiences: z
      .array(audience)
      .min(1)
      .max(AUDIENCES.length)
      .transform((list) => AUDIENCES.filter((one) => list.includes(one))),
    phase: z.enum(PHASES),
    body: text({ max: 4_000 }),
    /** By when they hear more; left out only when it is resolved. */
    nextUpdateBy: moment.nullable().optional(),
    /** What those outside call it from now on; the last one by default, else the title. */
    headline: line({ max: 120 }).optional(),
    /** The update that this one puts right. */
    correctsId: id.optional(),
    /** That whatever the lint finds is meant to be said. */
    despiteLint: z.boolean().optional(),
  })
  .meta({
    id: "PostUpdate",
    examples: [
      {
        audiences: ["internal"],
        phase: "investigating",
        body: "We are looking into it.",
        nextUpdateBy: "2099-01-01T12:00:00Z",
      },
    ],
  });
export type PostUpdate = z.infer<typeof PostUpdate>;

export const PostUpdateCommand = PostUpdate.extend({ majorIncidentId: MiName }).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.majorIncident,
      audiences: ["internal"],
      phase: "investigating",
      body: "We are looking into it.",
      nextUpdateBy: "2099-01-01T12:00:00Z",
    },
  ],
});

export const UpdateCommand = z
  .strictObject({ updateId: id })
  .meta({ examples: [{ updateId: SAMPLE.miUpdate }] });

export const ApproveUpdate = z
  .strictObject({
    /** Another promise; needed where the time that was promised has passed meanwhile. */
    nextUpdateBy: moment.optional(),
  })
  .meta({ id: "ApproveUpdate", examples: [{ nextUpdateBy: "2099-01-01T12:00:00Z" }] });

export const ApproveUpdateCommand = ApproveUpdate.extend({ updateId: id }).meta({
  examples: [{ updateId: SAMPLE.awaitingUpdate }],
});

export const ApproveClosingCommand = z
  .strictObject({ majorIncidentId: MiName })
  .meta({ examples: [{ majorIncidentId: SAMPLE.majorIncident }] });

export const SnoozeUpdate = z
  .strictObject({ audience, until: moment, reason: text({ max: 2_000 }) })
  .meta({
    id: "SnoozeUpdate",
    examples: [{ audience: "internal", until: "2099-01-01T12:00:00Z", reason: "No news yet." }],
  });

export const SnoozeUpdateCommand = SnoozeUpdate.extend({ majorIncidentId: MiName }).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.majorIncident,
      audience: "internal",
      until: "2099-01-01T12:00:00Z",
      reason: "No news yet.",
    },
  ],
});

export const CallOverdueCommand = z
  .strictObject({
    majorIncidentId: id,
    audience,
    promisedAt: moment,
    step: z.number().int().min(1).max(3),
  })
  .meta({
    examples: [
      {
        majorIncidentId: SAMPLE.majorIncident,
        audience: "stakeholders",
        promisedAt: "2020-01-01T00:00:00.000Z",
        step: 1,
      },
    ],
  });

export const PutSubscriber = z
  .strictObject({ audience: z.enum(["internal", "stakeholders", "customers"]) })
  .meta({ id: "PutSubscriber", examples: [{ audience: "stakeholders" }] });

export const PutSubscriberCommand = z
  .strictObject({
    majorIncidentId: MiName,
    userId: id,
    audience: PutSubscriber.shape.audience.optional(),
  })
  .meta({
    examples: [
      {
        majorIncidentId: SAMPLE.majorIncident,
        userId: SAMPLE.agent,
        audience: "stakeholders",
      },
    ],
  });

export const RemoveSubscriberCommand = z
  .strictObject({ majorIncidentId: MiName, userId: id })
  .meta({ examples: [{ majorIncidentId: SAMPLE.majorIncident, userId: SAMPLE.agent }] });

export const JoinMajorIncidentCommand = z
  .strictObject({ majorIncidentId: id })
  .meta({ examples: [{ majorIncidentId: SAMPLE.majorIncident }] });

export const MiUpdateView = z
  .object({
    id,
    /** Counts the updates of one major incident. */
    number: z.number().int(),
    /** `promise`: it says only that the next one comes later. */
    kind: z.enum(["update", "promise"]),
    phase: z.enum(PHASES),
    audiences: z.array(audience),
    body: z.string(),
    bodyHtml: z.string(),
    headline: z.string().nullable(),
    nextUpdateBy: sent.nullable(),
    state: z.enum(["awaiting_approval", "held", "sent", "withdrawn"]),
    /** When it goes out unless it is undone before. */
    releaseAt: sent.nullable(),
    sentAt: sent.nullable(),
    /** From then on the commander may let it go alone. */
    aloneFrom: sent.nullable(),
    author: Named.nullable(),
    approvedBy: Named.nullable(),
    corrects: z.object({ id, number: z.number().int() }).nullable(),
    correctedBy: z.array(z.object({ id, number: z.number().int() })),
    /** How many get it, and to how many it has been handed over. */
    recipients: z.object({ total: z.number().int(), queued: z.number().int() }),
    version: z.number().int(),
    createdAt: sent,
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "MajorIncidentUpdate" });
export type MiUpdateView = z.infer<typeof MiUpdateView>;

export const RecipientView = z.object({ name: z.string(), audience });
export const RecipientsView = z
  .object({
    total: z.number().int(),
    byAudience: z.array(z.object({ audience, count: z.number().int() })),
    /** The first hundred, by name. */
    people: z.array(RecipientView),
  })
  .meta({ id: "MajorIncidentRecipients" });
export type RecipientsView = z.infer<typeof RecipientsView>;

/** What somebody outside is told of a major incident. */
export const ToldView = z.object({
  id,
  headline: z.string(),
  phase: z.enum(PHASES),
  body: z.string(),
  bodyHtml: z.string(),
  at: sent,
  nextUpdateBy: sent.nullable(),
  services: z.array(z.string()),
  /** Whether the reader hears of it from now on. */
  joined: z.boolean(),
  /** How many have said that they are affected. */
  affected: z.number().int(),
});
export type ToldView = z.infer<typeof ToldView>;

/** One update as it stands on the page of a ticket that hangs on the major incident. */
export const ToldUpdateView = z.object({
  id,
  phase: z.enum(PHASES),
  body: z.string(),
  bodyHtml: z.string(),
  at: sent,
  nextUpdateBy: sent.nullable(),
  corrects: z.boolean(),
});
export type ToldUpdateView = z.infer<typeof ToldUpdateView>;

import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { APPROVAL_STATES, GONE, OUTCOMES, QUORUMS, STEP_KINDS } from "./words";

const quorum = z.enum(QUORUMS).default("any");

/** One step: people by name, the requester's manager, everybody of a team, or every change manager. */
export const ApprovalStep = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("people"), personIds: z.array(id).min(1).max(50), quorum }),
    z.strictObject({ kind: z.literal("manager"), quorum }),
    z.strictObject({ kind: z.literal("team"), teamId: id, quorum }),
    z.strictObject({ kind: z.literal("change_managers"), quorum }),
  ])
  .meta({ id: "ApprovalStep" });
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** As a policy or a round of asking keeps them; what is asked about may add one of its own. */
export const ApprovalSteps = z.array(ApprovalStep).min(1);
export type ApprovalSteps = z.infer<typeof ApprovalSteps>;
const PolicySteps = ApprovalSteps.max(10);

export const CreatePolicy = z.strictObject({ name: line({ max: 120 }), steps: PolicySteps }).meta({
  id: "CreateApprovalPolicy",
  examples: [{ name: "The manager, then Network", steps: [{ kind: "manager" }] }],
});

export const RevisePolicy = z
  .strictObject({ name: line({ max: 120 }), steps: PolicySteps })
  .partial()
  .meta({ id: "ReviseApprovalPolicy", examples: [{ name: "The manager" }] });

export const RevisePolicyCommand = RevisePolicy.extend({ policyId: id }).meta({
  examples: [{ policyId: SAMPLE.approvalPolicy, name: "The manager alone" }],
});

export const RemovePolicyCommand = z
  .strictObject({ policyId: id })
  .meta({ examples: [{ policyId: SAMPLE.sparePolicy }] });

export const PolicyView = z
  .object({
    id,
    name: z.string(),
    steps: z.array(ApprovalStep),
    /** How many things of the catalogue wait for it. */
    items: z.number().int(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "ApprovalPolicy" });
export type PolicyView = z.infer<typeof PolicyView>;

export const CastVote = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    /** Needed to reject: why. */
    comment: text({ min: 0, max: 2_000 }).default(""),
  })
  .refine(({ outcome, comment }) => outcome === "approved" || comment !== "", {
    path: ["comment"],
    message: "is needed to reject",
  })
  .meta({ id: "CastVote", examples: [{ outcome: "rejected", comment: "Not this year." }] });

export const CastVoteCommand = CastVote.safeExtend({
  approvalId: id,
  /** A signed link asks about one step, and works once. */
  link: z.strictObject({ step: z.int().min(0) }).optional(),
}).meta({ examples: [{ approvalId: SAMPLE.approval, outcome: "approved" }] });

/** Somebody else is asked in the place of one who has said nothing yet. */
export const HandOn = z
  .strictObject({
    /** Who is asked now. */
    fromId: id,
    toId: id,
    /** Read by the desk alone. */
    reason: text({ max: 2_000 }),
  })
  .meta({
    id: "HandOnApproval",
    examples: [
      { fromId: SAMPLE.agent, toId: SAMPLE.admin, reason: "Away until May, without a substitute." },
    ],
  });

export const HandOnCommand = HandOn.extend({ approvalId: id }).meta({
  examples: [
    {
      ...{ approvalId: SAMPLE.approval, fromId: SAMPLE.agent, toId: SAMPLE.admin },
      reason: "Away until May, without a substitute.",
    },
  ],
});

const sent = z.iso.datetime();
const outcome = z.enum(OUTCOMES);

/** By the effect alone, once somebody who was asked has left. */
export const SettleApprovalCommand = z
  .strictObject({ approvalId: id })
  .meta({ examples: [{ approvalId: SAMPLE.approval }] });

export const VoiceView = z.object({
  person: Named,
  /** Whoever spoke, where it was their substitute. */
  votedBy: Named.nullable(),
  outcome: outcome.nullable(),
  comment: z.string(),
  at: sent.nullable(),
  /** For whoever may ask somebody else: why this one is not to be expected to answer. */
  gone: z.enum(GONE).nullable().optional(),
});

export const ApprovalView = z
  .object({
    id,
    name: z.string(),
    state: z.enum(APPROVAL_STATES),
    /** Whoever wants it, and so cannot approve it. */
    askedBy: Named,
    ticket: z.object({
      id,
      reference: z.string(),
      subject: z.string(),
      description: z.string(),
      requester: Named,
      answers: z.array(z.object({ label: z.string(), text: z.string() })),
    }),
    /** Of the step that is asked now, or was last; from 0. */
    step: z.number().int(),
    steps: z.array(
      z.object({
        kind: z.enum(STEP_KINDS),
        quorum: z.enum(QUORUMS),
        team: Named.nullable(),
        /** Nobody yet, for a step that is to come. */
        voices: z.array(VoiceView),
        /** What was said after the step was decided. */
        late: z.array(z.object({ person: Named, outcome, comment: z.string(), at: sent })),
      }),
    ),
    /** For the desk: who was asked in whose place, the first first. */
    handOns: z
      .array(
        z.object({
          ...{ step: z.number().int(), from: Named, to: Named, by: Named },
          reason: z.string(),
          at: sent,
        }),
      )
      .optional(),
    createdAt: sent,
    endedAt: sent.nullable(),
    can: z.object({
      vote: z.boolean(),
      /** Somebody else can be asked in the place of one who has said nothing. */
      handOn: z.boolean(),
    }),
  })
  .meta({ id: "Approval" });
export type ApprovalView = z.infer<typeof ApprovalView>;

export const ApprovalFilter = {
  /** Those that wait for you; default: everything that you were asked. */
  waiting: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
};

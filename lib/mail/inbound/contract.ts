import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";

export const INBOUND_STATES = ["waiting", "applied", "filed", "quarantined", "discarded"] as const;
export type InboundState = (typeof INBOUND_STATES)[number];

/** Why a mail made nothing by itself. */
export const INBOUND_REASONS = [
  // Filed: nobody waits for an answer to it.
  "automatic",
  "bulk",
  "bounce",
  "delivery_report",
  "read_receipt",
  "own_mail",
  "empty",
  // Quarantined: a person decides.
  "unknown_sender",
  "no_sender",
  "unverified_sender",
  "agent_unverified",
  "sender_deactivated",
  "not_a_participant",
  "ticket_gone",
  "duplicate_id_mismatch",
  "too_large",
  "unreadable",
  "harmful",
  "loop",
  "flood",
  "refused",
] as const;
export type InboundReason = (typeof INBOUND_REASONS)[number];

export const VERIFICATIONS = ["pass", "fail", "none"] as const;

export const InboundMailView = z
  .object({
    id,
    mailbox: z.string(),
    door: z.enum(["http", "webhook", "imap", "seed"]),
    state: z.enum(INBOUND_STATES),
    reason: z.enum(INBOUND_REASONS).nullable(),
    /** As the mail says; it is proof of nothing. */
    from: z.object({ address: z.string(), name: z.string() }).nullable(),
    /** What our own mail server found out about the sender. */
    verification: z.enum(VERIFICATIONS),
    subject: z.string().nullable(),
    messageId: z.string().nullable(),
    /** Bytes of its source. */
    size: z.number().int(),
    ticket: z.object({ id, reference: z.string() }).nullable(),
    receivedAt: z.iso.datetime(),
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "InboundMail" });
export type InboundMailView = z.infer<typeof InboundMailView>;

export const FullInboundMailView = InboundMailView.extend({
  copyTo: z.array(z.string()),
  /** All of its text, as Markdown. */
  text: z.string().nullable(),
  /** Sanitised; images that lie elsewhere have no address in it. */
  html: z.string().nullable(),
  remoteImages: z.number().int(),
  filesLeftOut: z.number().int(),
  /** To whom its sender would belong by the domain. */
  organisation: z.object({ id, name: z.string() }).nullable(),
}).meta({ id: "FullInboundMail" });
export type FullInboundMailView = z.infer<typeof FullInboundMailView>;

/** What became of a mail that was handed in. */
export const ArrivedView = z
  .object({ id, state: z.enum(INBOUND_STATES), mailbox: z.string() })
  .meta({ id: "ArrivedMail" });
export type ArrivedView = z.infer<typeof ArrivedView>;

/** How a message of a ticket came by mail, for agents. */
export const ByMailView = z.object({
  id,
  address: z.string().nullable(),
  verification: z.enum(VERIFICATIONS),
  copyTo: z.array(z.string()),
  /** All of its text, rendered; null where that is what is shown already. */
  wholeHtml: z.string().nullable(),
  filesLeftOut: z.number().int(),
  /** The subject that it came under, where it is another than the ticket's. */
  otherSubject: z.string().nullable(),
  splitTicket: z.object({ id, reference: z.string() }).nullable(),
});
export type ByMailView = z.infer<typeof ByMailView>;

/** A mail as it looked to whoever wrote it. */
export const OriginalView = z.object({
  subject: z.string().nullable(),
  from: z.string().nullable(),
  copyTo: z.array(z.string()),
  receivedAt: z.iso.datetime(),
  html: z.string().nullable(),
  text: z.string(),
  remoteImages: z.number().int(),
  ticket: z.object({ id, reference: z.string() }),
});
export type OriginalView = z.infer<typeof OriginalView>;

export const TakeInMail = z
  .strictObject({
    mailId: id,
    /** The ticket that it answers; null for a new one. */
    ticketId: id.nullable(),
    otherSubject: z.boolean().default(false),
    /** For whom an answer is meant. */
    audience: z.enum(["public", "internal"]).default("public"),
    /** Its files, which are in the store. */
    files: z.array(
      z.strictObject({ name: line({ max: 200 }), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    ),
  })
  .meta({ examples: [{ mailId: SAMPLE.arrivedMail, ticketId: null, files: [] }] });
export type TakeInMail = z.infer<typeof TakeInMail>;

export const AdmitSender = z
  .strictObject({ mailId: id })
  .meta({ examples: [{ mailId: SAMPLE.quarantinedMail }] });

export const ReleaseMail = z
  .strictObject({
    /** To whom its sender belongs, where they are new; by default whose domain it is, if anybody's. */
    organisationId: id.nullable().optional(),
  })
  .meta({ id: "ReleaseMail" });

export const ReleaseMailCommand = ReleaseMail.extend({ mailId: id }).meta({
  examples: [{ mailId: SAMPLE.quarantinedMail, organisationId: SAMPLE.organisation }],
});

export const DiscardMail = z
  .strictObject({ mailId: id })
  .meta({ examples: [{ mailId: SAMPLE.quarantinedMail }] });

export const SplitMail = z
  .strictObject({ mailId: id })
  .meta({ examples: [{ mailId: SAMPLE.answerByMail }] });

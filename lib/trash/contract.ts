import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";

/** What can be put into the trash. Whatever joins has a line here and a file in `trashables`. */
export const TRASH_KINDS = ["ticket", "reply"] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

const reason = text({ max: 500 });

/** Why it goes; kept with the entry until that is purged. */
export const TrashReason = z
  .strictObject({ reason: reason.optional() })
  .meta({ id: "TrashReason", examples: [{ reason: "Wrong customer." }] });

export const TrashTicketCommand = TrashReason.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, reason: "Only a test." }],
});

export const TrashReplyCommand = TrashReason.extend({ replyId: id }).meta({
  examples: [{ replyId: SAMPLE.reply, reason: "Wrong customer." }],
});

/** By the entry, or by what it took. */
export const RestoreCommand = z
  .union([
    z.strictObject({ entryId: id }),
    z.strictObject({ ticketId: TicketName }),
    z.strictObject({ replyId: id }),
  ])
  .meta({ examples: [{ entryId: SAMPLE.trashEntry }] });
export type RestoreCommand = z.infer<typeof RestoreCommand>;

/** `confirm` is the ticket's reference, in any letter case; the reason is kept for good. */
export const PurgeEntry = z
  .strictObject({ confirm: line({ min: 0, max: 100 }), reason: reason.optional() })
  .meta({
    id: "PurgeEntry",
    examples: [{ confirm: "INC-1042", reason: "Asked to be forgotten." }],
  });

export const PurgeCommand = PurgeEntry.extend({ entryId: id }).meta({
  examples: [{ entryId: SAMPLE.trashEntry, confirm: "PRB-2" }],
});

export const SetLegalHold = z
  .strictObject({ reason })
  .meta({ id: "SetLegalHold", examples: [{ reason: "Case 14/2026." }] });

export const SetLegalHoldCommand = SetLegalHold.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, reason: "Case 14/2026." }],
});

export const LiftLegalHoldCommand = z
  .strictObject({ ticketId: TicketName })
  .meta({ examples: [{ ticketId: SAMPLE.problem }] });

const sent = z.iso.datetime();

export const LegalHoldView = z
  .object({ id, ticketId: id, reason: z.string(), setBy: Named, setAt: sent })
  .meta({ id: "LegalHold" });
export type LegalHoldView = z.infer<typeof LegalHoldView>;

export const TrashEntryView = z
  .object({
    id,
    kind: z.enum(TRASH_KINDS),
    subjectId: id,
    /** Of the ticket that it is, or that it belongs to. */
    reference: z.string(),
    /** Whom the words were for, where it is a reply. */
    audience: z.enum(["public", "internal"]).nullable(),
    /** A ticket's subject, or the beginning of what somebody wrote. */
    title: z.string(),
    /** How many replies and notes went with it. */
    replies: z.number().int(),
    reason: z.string().nullable(),
    trashedBy: Named.nullable(),
    trashedAt: sent,
    purgeAfter: sent,
    /** Nothing of a ticket under legal hold can be purged. */
    isHeld: z.boolean(),
    /** Its ticket lies in the trash too, and has to be restored first. */
    isInTrashedTicket: z.boolean(),
    outcome: z.enum(["restored"]).nullable(),
    can: z.object({ restore: z.boolean(), purge: z.boolean() }),
  })
  .meta({ id: "TrashEntry" });
export type TrashEntryView = z.infer<typeof TrashEntryView>;

export const ClearingView = z
  .object({
    id,
    by: Named,
    reason: z.string(),
    state: z.enum(["running", "done"]),
    total: z.number().int(),
    purged: z.number().int(),
    /** Restored meanwhile, under legal hold, or no longer this admin's to purge. */
    left: z.number().int(),
    begunAt: sent,
    endedAt: sent.nullable(),
  })
  .meta({ id: "TrashClearing" });
export type ClearingView = z.infer<typeof ClearingView>;

export const TrashFilter = z.strictObject({
  kind: z.enum(TRASH_KINDS).optional(),
  /** `me`, or a person's id. */
  trashedBy: z.union([z.literal("me"), id]).optional(),
  /** A reference, or words of what was deleted or of why. */
  q: line({ min: 0, max: 100 }).optional(),
});
export type TrashFilter = z.infer<typeof TrashFilter>;

const entries = z.array(id).min(1).max(1_000);

/**
 * `confirm` says how many are purged, as PURGE 14, in any letter case: of these entries, or of all that
 * the filter finds and that can be purged now.
 */
export const ClearTrash = z
  .strictObject({
    confirm: line({ min: 0, max: 40 }),
    reason,
    entryIds: entries.optional(),
    filter: TrashFilter.optional(),
  })
  .meta({
    id: "ClearTrash",
    examples: [{ confirm: "PURGE 14", reason: "The trial is over.", filter: { kind: "ticket" } }],
  });
export type ClearTrash = z.infer<typeof ClearTrash>;

export const ClearTrashCommand = ClearTrash.meta({
  id: "ClearTrashCommand",
  examples: [{ confirm: "PURGE 1", reason: "Tidying up.", entryIds: [SAMPLE.trashEntry] }],
});

import { z } from "zod";
import { AttachmentView } from "@/lib/attachments/contract";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { EVENTS } from "@/lib/tickets/lifecycles/words";

/** Why a reply that was held back could not go out any more. */
export const STOP_REASONS = ["author_gone", "ticket_gone", "move_impossible", "refused"] as const;
export type StopReason = (typeof STOP_REASONS)[number];

const named = z.strictObject({ heldId: id }).meta({ examples: [{ heldId: SAMPLE.held }] });

export const UndoSendCommand = named;
export const ReleaseReplyCommand = named;

export const StopReplyCommand = z
  .strictObject({ heldId: id, reason: z.enum(STOP_REASONS) })
  .meta({ examples: [{ heldId: SAMPLE.held, reason: "move_impossible" }] });

/** A reply that waits to go out, as agents see it on the ticket. */
export const HeldReplyView = z
  .object({
    id,
    ticketId: id,
    author: z.object({ id, name: z.string() }),
    body: z.string(),
    bodyHtml: z.string(),
    attachments: z.array(AttachmentView),
    /** `moment`: for a few seconds. `later`: until an hour that its author chose. */
    kind: z.enum(["moment", "later"]),
    /** The move of the ticket that goes out with it. */
    move: z.enum(EVENTS).nullable(),
    sendAt: z.iso.datetime(),
    createdAt: z.iso.datetime(),
    can: z.object({ undo: z.boolean(), sendNow: z.boolean() }),
  })
  .meta({ id: "HeldReply" });
export type HeldReplyView = z.infer<typeof HeldReplyView>;

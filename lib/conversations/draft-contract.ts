import { z } from "zod";
import { AttachmentIds, AttachmentView } from "@/lib/attachments/contract";
import { id } from "@/lib/kernel/text";

export const DRAFT_KINDS = ["public", "internal", "new"] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Longer than any reply may be: what is too long to be sent must not be lost either. */
const DRAFT_CHARACTERS = 100_000;

/** Kept as it was typed, spaces and all, since somebody goes on typing there. */
const body = z
  .string()
  .max(DRAFT_CHARACTERS)
  .refine((value) => !value.includes("\u0000") && value.isWellFormed(), {
    message: "holds characters that cannot be stored",
  });

const fields = z
  .record(z.string().max(40), z.string().max(2_000))
  .refine((record) => Object.keys(record).length <= 30, "holds more than 30 members");

export const PutDraft = z
  .strictObject({
    body,
    /** What else the form holds, such as the fields that a macro would change. */
    fields: fields.default({}),
    /** The version that this writer saw last; 0 for none. */
    version: z.int32().nonnegative(),
    /** The text that was kept beside this one is no longer wanted. */
    dropOther: z.boolean().default(false),
    /** Files that wait with it from now on, besides those that do. Only one's own that were not sent can. */
    attachmentIds: AttachmentIds.optional(),
    /** Files that no longer do. */
    dropAttachmentIds: AttachmentIds.optional(),
  })
  .meta({ id: "PutDraft", examples: [{ body: "Dear Maria,", version: 0 }] });
export type PutDraft = z.infer<typeof PutDraft>;

export const DraftQuery = { audience: z.enum(["public", "internal"]).default("public") };

export const DraftView = z
  .object({
    kind: z.enum(DRAFT_KINDS),
    ticket: z.object({ id, reference: z.string(), subject: z.string() }).nullable(),
    body: z.string(),
    fields,
    /** Files that wait to be sent along with it. */
    attachments: z.array(AttachmentView),
    version: z.number().int(),
    savedAt: z.iso.datetime().nullable(),
    /** What a newer text replaced without having seen it. */
    other: z.object({ body: z.string(), savedAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: "Draft" });
export type DraftView = z.infer<typeof DraftView>;

import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { LIMITS } from "./limits";
import { cleanName } from "./name";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file's name as somebody's machine wrote it, made harmless; never refused. */
export const FileName = z.string().max(4_000).transform(cleanName);

/** What the door says of a file once its bytes are kept. */
export const KeepAttachment = z.strictObject({ id: id.optional(), name: FileName, sha256 }).meta({
  examples: [{ name: "screenshot.png", sha256: SAMPLE.sha256 }],
});

/** Files that were uploaded before, by their ids. */
export const AttachmentIds = z
  .array(id)
  .max(LIMITS.filesAtOnce)
  .transform((ids) => [...new Set(ids)]);

export const AttachmentView = z
  .object({
    id,
    name: z.string(),
    /** Bytes. */
    size: z.number().int(),
    /** What the bytes say they are. */
    contentType: z.string(),
    sha256,
    /** The pixels of an image that can be shown; null for what can only be downloaded. */
    preview: z.object({ width: z.number().int(), height: z.number().int() }).nullable(),
    /** `unscanned` where no scanner is set up. */
    scan: z.enum(["unscanned", "clean"]),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Attachment" });
export type AttachmentView = z.infer<typeof AttachmentView>;

export const BeginUpload = z
  .strictObject({ name: FileName, size: z.number().int().min(1) })
  .meta({ id: "BeginUpload", examples: [{ name: "trace.log", size: 12_345 }] });
export type BeginUpload = z.infer<typeof BeginUpload>;

export const UploadView = z
  .object({
    /** Becomes the attachment's id once everything has arrived. */
    id,
    name: z.string(),
    size: z.number().int(),
    /** How many bytes have arrived. */
    offset: z.number().int(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "Upload" });
export type UploadView = z.infer<typeof UploadView>;

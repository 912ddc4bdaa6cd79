import { z } from "zod";
import { REVIEW_SECTIONS } from "./review-words";

const CHARACTERS = 100_000;

export const PutReviewDraft = z
  .strictObject({
    /** Kept as it was typed, spaces and all. */
    body: z
      .string()
      .max(CHARACTERS)
      .refine((value) => !value.includes("\u0000") && value.isWellFormed(), {
        message: "holds characters that cannot be stored",
      }),
    /** The version that this writer saw last; 0 for none. */
    version: z.int32().nonnegative(),
    /** The text that was kept beside this one is no longer wanted. */
    dropOther: z.boolean().default(false),
  })
  .meta({ id: "PutReviewDraft", examples: [{ body: "The VPN was", version: 0 }] });
export type PutReviewDraft = z.infer<typeof PutReviewDraft>;

export const ReviewDraftView = z
  .object({
    section: z.enum(REVIEW_SECTIONS),
    body: z.string(),
    version: z.number().int(),
    savedAt: z.iso.datetime().nullable(),
    /** What a newer text replaced without having seen it. */
    other: z.object({ body: z.string(), savedAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: "ReviewDraft" });
export type ReviewDraftView = z.infer<typeof ReviewDraftView>;

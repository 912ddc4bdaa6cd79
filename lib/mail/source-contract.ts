import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";

/** A part of an address. */
export const SourceName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const AddSource = z
  .strictObject({
    name: SourceName,
    /** What the provider gave to verify with; one is made where it gave none. */
    secret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,120}={0,2}$/, "must be a secret that begins with whsec_")
      .optional(),
  })
  .meta({ id: "AddWebhookSource", examples: [{ name: "resend" }] });

export const RemoveSource = z
  .strictObject({ sourceId: id })
  .meta({ examples: [{ sourceId: SAMPLE.source }] });

export const SourceView = z
  .object({ id, name: SourceName, url: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: "WebhookSource" });
export type SourceView = z.infer<typeof SourceView>;

/** Right after it was made, with the secret. */
export const NewSource = SourceView.extend({ secret: z.string().nullable() }).meta({
  id: "NewWebhookSource",
});

import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { SourceName, SourceView } from "./contract";

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

/** Right after it was made, with the secret. */
export const NewSource = SourceView.extend({ secret: z.string().nullable() }).meta({
  id: "NewWebhookSource",
});

import { z } from "zod";
import { id } from "@/lib/kernel/text";

const bytes = (count: number) =>
  z
    .string()
    .max(200)
    .refine(
      (text) => /^[\w-]+={0,2}$/.test(text) && Buffer.from(text, "base64url").length === count,
      `has to be ${count} bytes in base64url`,
    );

const Endpoint = z.string().max(2_000).refine(URL.canParse, "is not an address");

/** As a browser's `PushSubscription` says it of itself. */
export const NewPushSubscription = z
  .strictObject({
    endpoint: Endpoint,
    expirationTime: z.number().nullish(),
    keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
  })
  .meta({
    id: "NewPushSubscription",
    examples: [
      {
        endpoint: "https://push.example.com/send/2f1d",
        keys: {
          p256dh:
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
          auth: "BTBZMqHH6r4Tts7J_aSIgg",
        },
      },
    ],
  });
export type NewPushSubscription = z.infer<typeof NewPushSubscription>;

export const EndPushSubscription = z
  .strictObject({ endpoint: Endpoint })
  .meta({ examples: [{ endpoint: "https://push.example.com/send/2f1d" }] });

export const PushSubscriptionView = z
  .object({ id, browser: z.string().nullable(), createdAt: z.iso.datetime() })
  .meta({ id: "PushSubscription" });
export type PushSubscriptionView = z.infer<typeof PushSubscriptionView>;

export const PushSubscriptions = z.object({
  /** What a browser needs to agree: the desk's key, in base64url. */
  publicKey: z.string(),
  data: z.array(PushSubscriptionView),
});

/** What a browser is told: enough to show it, and to do something about it. */
export type Pushed = {
  title: string;
  body: string;
  /** Whatever has the same replaces what is shown already. */
  tag: string;
  url: string;
  /** The subject whose row can be done from here. */
  row: string;
  isUrgent: boolean;
  words: { open: string; done: string };
};

import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";

export const MAIL_EVENTS = [
  "queued",
  "accepted",
  "deferred",
  "delivered",
  "opened",
  "clicked",
  "bounced",
  "complained",
  "failed",
  "suppressed",
  "uncertain",
] as const;
export type MailEventKind = (typeof MAIL_EVENTS)[number];

/** What others tell us of a mail. */
export const REPORTS = ["delivered", "deferred", "bounced", "complained"] as const;

/** What the agent has to hear of, and what puts a flag on the address. */
export const BAD_NEWS = ["bounced", "complained"] as const satisfies (typeof REPORTS)[number][];

export const MailEventView = z.object({
  kind: z.enum(MAIL_EVENTS),
  at: z.iso.datetime(),
  confidence: z.enum(["human", "machine", "unknown"]),
  /** The server's own words, where it said any. */
  detail: z.string().nullable(),
});

export const MailView = z
  .object({
    id,
    to: z.string(),
    /** Null until the first attempt has written it. */
    subject: z.string().nullable(),
    /** The last thing that became of it. */
    status: z.enum(MAIL_EVENTS),
    trackingMode: z.enum(["off", "full"]),
    messageId: z.string(),
    ticket: z.object({ id, reference: z.string() }).nullable(),
    events: z.array(MailEventView),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Mail" });
export type MailView = z.infer<typeof MailView>;

/** With what was, or would have been, handed to the server. */
export const FullMailView = MailView.extend({
  headers: z.record(z.string(), z.string()),
  text: z.string().nullable(),
  html: z.string().nullable(),
}).meta({ id: "FullMail" });
export type FullMailView = z.infer<typeof FullMailView>;

export const ResendMail = z
  .strictObject({ mailId: id })
  .meta({ examples: [{ mailId: SAMPLE.mail }] });

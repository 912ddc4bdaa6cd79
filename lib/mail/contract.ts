import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";

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

/** What others tell us of a mail; that it failed we tell ourselves, once we give it up. */
export const REPORTS = ["delivered", "deferred", "bounced", "complained", "failed"] as const;

/** What the agent has to hear of. */
export const BAD_NEWS = [
  "bounced",
  "complained",
  "failed",
] as const satisfies readonly (typeof REPORTS)[number][];

/** What a mail's last event says where no server is configured. */
export const CAPTURED = "captured, not sent";

/** What a mail tells of itself: nothing, or that it was opened and its links were followed. */
export const TRACKING_MODES = ["off", "full"] as const;
export type TrackingMode = (typeof TRACKING_MODES)[number];

/** The kinds of mail whose words an admin can change. */
export const TEMPLATES = [
  "acknowledgement",
  "acknowledgement_on_behalf",
  "reply",
  "resolved",
  "fulfilled",
  "reminder",
  "approval",
  "rejected",
  "invitation",
  "password_reset",
  "password_changed",
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** The languages that mail can be written in. */
export const LOCALES = ["en"] as const;

export const MAIL_SOURCES = ["desk", "dsn", "provider", "pixel", "link"] as const;

export const MailEventView = z.object({
  kind: z.enum(MAIL_EVENTS),
  at: z.iso.datetime(),
  confidence: z.enum(["human", "machine", "unknown"]),
  /** Who says so. */
  source: z.enum(MAIL_SOURCES),
  /** An enhanced status code (RFC 3463), where one came with it. */
  code: z.string().nullable(),
  /** Where the link leads that was followed. */
  target: z.string().nullable(),
  /** How often it happened, and when last. */
  times: z.number().int(),
  lastAt: z.iso.datetime(),
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
    /** Whether it was kept here instead of handed over, since no server was set. */
    isCaptured: z.boolean(),
    trackingMode: z.enum(TRACKING_MODES),
    messageId: z.string(),
    ticket: z.object({ id, reference: z.string() }).nullable(),
    events: z.array(MailEventView),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Mail" });
export type MailView = z.infer<typeof MailView>;

export const FLAGS = ["unreachable", "bounced", "complained"] as const;

/** An address that mail does not reach, or is not welcome at. */
export const FlagView = z
  .object({
    id,
    address: z.string(),
    kind: z.enum(FLAGS),
    words: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "FlaggedAddress" });
export type FlagView = z.infer<typeof FlagView>;

export const LiftFlag = z
  .strictObject({ flagId: id })
  .meta({ examples: [{ flagId: SAMPLE.flag }] });

/** What became of the mails of one reply. */
export type MailTrace = {
  status: MailEventKind;
  mails: readonly MailView[];
  flags: readonly FlagView[];
};

/** With what was, or would have been, handed to the server. */
export const FullMailView = MailView.extend({
  headers: z.record(z.string(), z.string()),
  text: z.string().nullable(),
  html: z.string().nullable(),
}).meta({ id: "FullMail" });
export type FullMailView = z.infer<typeof FullMailView>;

export const MailFilter = {
  status: z.enum(MAIL_EVENTS).optional(),
  /** A part of the address or the whole of it, a Message-ID, or a ticket's reference. */
  q: line({ max: 320 }).optional(),
};
export type MailFilter = { status?: MailEventKind | undefined; q?: string | undefined };

export const ResendMail = z
  .strictObject({ mailId: id })
  .meta({ examples: [{ mailId: SAMPLE.mail }] });

export const TemplateView = z
  .object({
    name: z.enum(TEMPLATES),
    locale: z.enum(LOCALES),
    subject: z.string(),
    body: z.string(),
    /** 0: the words that Muster brings along. */
    version: z.number().int(),
    variables: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(["line", "quote", "link", "rating"]),
        required: z.boolean(),
      }),
    ),
  })
  .meta({ id: "MailTemplate" });
export type TemplateView = z.infer<typeof TemplateView>;

/** A part of an address. */
export const SourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "may hold small letters, digits and hyphens only");

export const SourceView = z
  .object({ id, name: SourceName, url: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: "WebhookSource" });
export type SourceView = z.infer<typeof SourceView>;

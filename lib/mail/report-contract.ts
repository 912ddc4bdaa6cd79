import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { text } from "@/lib/kernel/text";
import { REPORTS } from "./contract";

const KEY_LIMIT = 300;
const WORDS_LIMIT = 1_000;
/** An address may have 254 characters (RFC 5321), a Message-ID a line of 998. */
const ADDRESS_LIMIT = 320;
const MESSAGE_ID_LIMIT = 998;

/** What a bounce or a provider says became of a mail of ours. */
export const MailReport = z
  .strictObject({
    /** With or without its angle brackets. */
    messageId: z
      .string()
      .trim()
      .min(1)
      .max(MESSAGE_ID_LIMIT)
      .transform((given) => (given.startsWith("<") ? given : `<${given}>`)),
    /** The address that the report names, which need not be the one that we sent to. */
    recipient: text({ max: ADDRESS_LIMIT }),
    report: z.enum(REPORTS),
    /** An enhanced status code (RFC 3463), as in 5.1.1. */
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .optional(),
    /** The other side's own words; empty where it said none. */
    words: text({ min: 0, max: WORDS_LIMIT }),
    /** When it happened, as the reporter says. */
    at: z.iso.datetime({ offset: true }),
    source: z.enum(["desk", "dsn", "provider"]),
    /** The report's own identity: the same one is taken once, whoever brings it. */
    reportKey: z.string().min(1).max(KEY_LIMIT),
  })
  .meta({
    examples: [
      {
        messageId: "<of-the-examples@localhost>",
        recipient: "customer@example.com",
        report: "bounced",
        status: "5.1.1",
        words: "550 5.1.1 There is no such mailbox",
        at: "2026-11-25T10:00:00Z",
        source: "dsn",
        reportKey: `dsn:${SAMPLE.mail}`,
      },
    ],
  });
export type MailReport = z.infer<typeof MailReport>;

import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { System } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { recordMailReport } from "./commands/record-mail-report";
import type { MailReport } from "./report-contract";
import { unsealSecret } from "./sealed-secret";

/** How far the sender's clock may be from ours, either way. */
const TOLERANCE_SECONDS = 300;
const ID_LIMIT = 200;

export type Signed = { id: string; timestamp: string; signatures: string; body: Buffer };

/**
 * Whether it is from the source of this name (Standard Webhooks). A source that is not there answers
 * as a signature that is wrong, and so does one whose secret cannot be opened any more.
 */
export async function isGenuine(name: string, { id, timestamp, signatures, body }: Signed) {
  const source = await prisma.webhookSource.findUnique({ where: { name } });
  const secret = source ? unsealSecret(source.sealedSecret, source.id) : null;
  if (source && secret === null) {
    log.warn(
      { source: name },
      "a source's secret was sealed with another AUTH_SECRET: add it anew",
    );
  }
  const shared = secret ?? "whsec_none";
  const expected = createHmac("sha256", Buffer.from(shared.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest();
  const isSigned = signatures
    .split(" ")
    .map((signature) => Buffer.from(signature.replace(/^v1,/, ""), "base64"))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  const age = Math.abs(Date.now() / 1_000 - Number(timestamp));
  const isFresh = /^\d{1,12}$/.test(timestamp) && age <= TOLERANCE_SECONDS;
  return secret !== null && isSigned && isFresh && id !== "" && id.length <= ID_LIMIT;
}

const REPORTS: Record<string, MailReport["report"]> = {
  "mail.delivered": "delivered",
  "mail.deferred": "deferred",
  "mail.bounced": "bounced",
  "mail.complained": "complained",
  "email.delivered": "delivered",
  "email.delivery_delayed": "deferred",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

/** Our own shape, and the one that Resend sends; what else stands in it is not looked at. */
const Payload = z.object({
  type: z.string(),
  timestamp: z.string().optional(),
  created_at: z.string().optional(),
  data: z.object({
    messageId: z.string().optional(),
    message_id: z.string().optional(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    recipient: z.string().optional(),
    to: z.array(z.string()).optional(),
    status: z.string().optional(),
    words: z.string().optional(),
    bounce: z.object({ message: z.string().optional() }).optional(),
  }),
});

const door: System = { kind: "system", name: "mail-provider" };
const WORDS_LIMIT = 1_000;

/** Takes a genuine report; twice is once. What we do not understand is none of our mails'. */
export async function takeReport(name: string, id: string, value: unknown): Promise<boolean> {
  const parsed = Payload.safeParse(value);
  const report = parsed.success ? REPORTS[parsed.data.type] : undefined;
  if (!parsed.success || report === undefined) return false;
  const { data, timestamp, created_at: createdAt } = parsed.data;
  const header = data.headers?.find((one) => one.name.toLowerCase() === "message-id")?.value;
  const messageId = data.messageId ?? header ?? data.message_id;
  const words = (data.words ?? data.bounce?.message ?? "").slice(0, WORDS_LIMIT);
  const status = data.status ?? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0];
  const at = new Date(timestamp ?? createdAt ?? Number.NaN);
  if (messageId === undefined) return false;
  try {
    await execute(recordMailReport, door, {
      ...{ messageId, report, words, source: "provider" },
      recipient: data.recipient ?? data.to?.[0] ?? "unknown",
      ...(status === undefined ? {} : { status }),
      at: (Number.isNaN(at.getTime()) ? new Date() : at).toISOString(),
      reportKey: `${name}:${id}`,
    });
    return true;
  } catch (error) {
    const isOurs = !(error instanceof Refused) || error.code === "unavailable";
    if (isOurs) throw error;
    return false;
  }
}

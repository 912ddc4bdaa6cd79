import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { keepBlob } from "@/lib/attachments/blobs";
import { receive } from "@/lib/attachments/receive";
import { store } from "@/lib/attachments/store/store";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { admitSender } from "../commands/admit-sender";
import { recordMailReport } from "../commands/record-mail-report";
import { takeInMail } from "../commands/take-in-mail";
import { judge, type Verdict } from "./judge";
import { MAIL_LIMITS } from "./limits";
import { readInThread, Unreadable } from "./reader";
import type { ReadFile, Reading } from "./reading";
import { keepReading, setAside } from "./steps";
import { verificationOf } from "./verify";

const Payload = z.object({ mailId: z.uuid() });

export async function readMailJob(payload: unknown): Promise<void> {
  await readArrived(Payload.parse(payload).mailId);
}

const SYSTEM = { kind: "system", name: "mail" } as const;

/**
 * Reads a mail that arrived and makes of it what it asks for, once: whoever comes second finds its
 * row settled. What cannot be read waits for a person, and never stops the next.
 */
export async function readArrived(id: string): Promise<void> {
  const mail = await begin(id);
  if (!mail) return;
  // It took its worker down again and again.
  if (mail.attempts > MAIL_LIMITS.attempts) return setAside(id, "quarantined", "unreadable");
  const reading = await readSource(mail.blob?.storageKey ?? null);
  if (reading === null) return setAside(id, "quarantined", "unreadable");

  const from = reading.from?.address ?? "";
  const verification = verificationOf(reading.verdicts, from);
  await report(mail, reading);
  const verdict = await judge(mail, reading, verification);
  const senderId = verdict.kind === "take" ? verdict.sender?.id : undefined;
  await keepReading(id, { reading, verification, senderId });
  if (verdict.kind === "file") return setAside(id, "filed", verdict.reason);
  if (verdict.kind === "quarantine") return setAside(id, "quarantined", verdict.reason);
  await takeIn(id, verdict, reading.files);
}

async function begin(id: string) {
  const { count } = await prisma.inboundMail.updateMany({
    where: { id, state: "waiting" },
    data: { attempts: { increment: 1 }, touchedAt: new Date() },
  });
  if (count === 0) return null;
  return prisma.inboundMail.findUnique({
    where: { id },
    select: {
      ...{ id: true, mailbox: true, identity: true, attempts: true, releasedById: true },
      receivedAt: true,
      blob: { select: { storageKey: true } },
    },
  });
}

/** Null for what cannot be read, whoever tries. */
async function readSource(storageKey: string | null): Promise<Reading | null> {
  if (storageKey === null) return null;
  const source = await buffer(await store().read(storageKey));
  try {
    return await readInThread(source);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    log.warn({ error }, "a mail could not be read");
    return null;
  }
}

/** What a notification says of our mails, whose Message-IDs nobody else knows. */
async function report(mail: { id: string; receivedAt: Date }, { reports }: Reading) {
  for (const { messageId, recipient, report: kind, status, words } of reports) {
    const said = { messageId, recipient, report: kind, words, source: "dsn" as const };
    const input = {
      ...said,
      ...(status === null ? {} : { status }),
      at: mail.receivedAt.toISOString(),
      reportKey: `dsn:${createHash("sha256").update(`${mail.id}:${recipient}`).digest("hex")}`,
    };
    await execute(recordMailReport, SYSTEM, input).catch((error: unknown) => {
      // About a mail that was none of ours.
      if (!(error instanceof Refused) || error.code !== "not-found") throw error;
    });
  }
}

type Take = Extract<Verdict, { kind: "take" }>;

async function takeIn(mailId: string, { sender, ...place }: Take, files: ReadFile[]) {
  try {
    const person = sender ?? (await newcomer(mailId));
    const kept = await keepFiles(files);
    if (kept === null) return await setAside(mailId, "quarantined", "harmful");
    const { ticketId, otherSubject, audience } = place;
    await execute(takeInMail, person, { mailId, ticketId, otherSubject, audience, files: kept });
  } catch (error) {
    if (!isForGood(error)) throw error;
    log.info({ error, mailId }, "a mail was refused");
    await setAside(mailId, "quarantined", "refused");
  }
}

async function newcomer(mailId: string): Promise<Person> {
  const { id } = await execute(admitSender, SYSTEM, { mailId });
  await prisma.inboundMail.updateMany({
    where: { id: mailId, state: "waiting" },
    data: { senderId: id },
  });
  const row = await prisma.user.findUniqueOrThrow({ where: { id }, ...PERSON_SHAPE });
  return personOf(row, "mail");
}

/** Puts its files into the store; null when a scanner found something in one of them. */
async function keepFiles(files: readonly ReadFile[]) {
  const kept: { name: string; sha256: string }[] = [];
  for (const { name, bytes } of files) {
    const file = await receive(once(bytes), { limitBytes: bytes.byteLength });
    try {
      await keepBlob(file);
      kept.push({ name, sha256: file.sha256 });
    } catch (error) {
      if (error instanceof Refused && error.code === "validation-failed") return null;
      throw error;
    } finally {
      await rm(file.path, { force: true });
    }
  }
  return kept;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const FOR_GOOD = new Set([
  "validation-failed",
  "forbidden",
  "not-found",
  "content-too-large",
  "invalid-transition",
  "conflict",
]);

/** What another try would not mend. */
const isForGood = (error: unknown) => error instanceof Refused && FOR_GOOD.has(error.code);

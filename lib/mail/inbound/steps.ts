import { prisma, type Tx } from "@/lib/db/client";
import type { InboundMail } from "@/lib/db/generated/client";
import type { InboundReason } from "./contract";
import type { Reading } from "./reading";
import { READ_TASK } from "./receive-mail";
import { likenessOf } from "./subject";
import type { Verification } from "./verify";

/** The mail, held until the transaction ends. */
export async function lockInbound(tx: Tx, id: string): Promise<InboundMail | null> {
  await tx.$queryRaw`select 1 from inbound_mail where id = ${id}::uuid for update`;
  return tx.inboundMail.findUnique({ where: { id } });
}

/** Says that this mail makes nothing by itself, as long as nothing was made of it. */
export async function setAside(
  id: string,
  state: "filed" | "quarantined",
  reason: InboundReason,
): Promise<void> {
  await prisma.inboundMail.updateMany({
    where: { id, state: "waiting" },
    data: { state, reason, settledAt: new Date() },
  });
}

type Kept = { reading: Reading; verification: Verification; senderId: string | undefined };

/** Writes down what was read, for whoever looks at it and for the command that takes it in. */
export async function keepReading(
  id: string,
  { reading, verification, senderId }: Kept,
): Promise<void> {
  const { from, messageId, copyTo, subject, text, fullText, html, remoteImages } = reading;
  await prisma.inboundMail.updateMany({
    where: { id, state: "waiting" },
    data: {
      ...{ messageId, copyTo, subject, text, fullText, html, remoteImages, verification },
      fromAddress: from?.address ?? null,
      fromName: from?.name ?? null,
      likeness: likenessOf(subject, text),
      filesLeftOut: reading.filesLeftOut,
      unanswered: reading.wantsNoAnswer,
      ...(senderId === undefined ? {} : { senderId }),
    },
  });
}

/** Has a worker read it, now or again. */
export async function wakeReader(tx: Tx, mailId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${READ_TASK}, json_build_object('mailId', ${mailId}::text),
      job_key := ${`mail:${mailId}`})`;
}

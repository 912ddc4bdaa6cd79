import { prisma } from "@/lib/db/client";
import { readArrived } from "@/lib/mail/inbound/read-arrived";
import { receiveMail } from "@/lib/mail/inbound/receive-mail";

/** Hands a message in and has it read, as door and worker would. Returns its row. */
export async function arrive(source: Buffer, mailbox = "support") {
  const { id } = await receiveMail(chunks(source), { mailbox, door: "http" });
  await readArrived(id);
  return prisma.inboundMail.findUniqueOrThrow({
    where: { id },
    include: { ticket: true, reply: true },
  });
}

export async function* chunks(source: Buffer, size = 65_536) {
  for (let at = 0; at < source.byteLength; at += size) yield source.subarray(at, at + size);
}

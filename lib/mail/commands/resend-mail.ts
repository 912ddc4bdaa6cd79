import type { Tx } from "@/lib/db/client";
import { wake } from "@/lib/effects/wake";
import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { ResendMail } from "../contract";
import { mailResent } from "../events";
import { queueAgain } from "../queue-again";

/**
 * Says the same again in a mail of its own, whatever became of the first: that one keeps its fate
 * and its Message-ID. While one of them still waits to be sent, it is the one.
 */
export const resendMail = command({
  name: "mail.resend",
  input: ResendMail,
  creates: true,
  load: async (tx, actor, { mailId }) => (isAdmin(actor) ? lockMail(tx, mailId) : null),
  allow: isAdmin,
  async run({ tx, subject: mail, emit }) {
    const waiting = await tx.mail.findFirst({
      where: {
        effect: {
          eventId: mail.effect.eventId,
          name: mail.effect.name,
          recipientId: mail.recipientId,
          state: { in: ["pending", "running"] },
        },
      },
      select: { id: true },
    });
    if (waiting) return { id: waiting.id };
    if (mail.recipientId === null) throw conflict("Whoever it was for is gone.");
    const asMailId = await queueAgain(tx, mail.id);
    await wake(tx, (await tx.mail.findUniqueOrThrow({ where: { id: asMailId } })).effectId);
    emit(mailResent, mail.id, { asMailId });
    return { id: asMailId };
  },
});

/** The event's row serialises: all mails that say the same hang on it. */
async function lockMail(tx: Tx, id: string) {
  await tx.$queryRaw`
    select 1 from event e join effect f on f.event_id = e.id join mail m on m.effect_id = f.id
    where m.id = ${id}::uuid for no key update of e`;
  return tx.mail.findUnique({
    where: { id },
    select: { id: true, recipientId: true, effect: { select: { eventId: true, name: true } } },
  });
}

import type { Tx } from "@/lib/db/client";
import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { RetryEffect } from "../contract";
import { effectRetried } from "../events";
import { wake } from "../wake";

/** What had failed begins its tries anew. What may have happened already is never tried by this. */
export const retryEffect = command({
  name: "effect.retry",
  input: RetryEffect,
  load: async (tx, actor, { effectId }) => (isAdmin(actor) ? lockEffect(tx, effectId) : null),
  allow: isAdmin,
  async run({ tx, subject: { id, state }, emit }) {
    if (state === "pending" || state === "running") return { id };
    if (state === "uncertain") throw conflict(MAY_HAVE_LEFT);
    if (state !== "failed") throw conflict(`It is ${state}, so there is nothing to try again.`);
    await tx.effect.update({
      where: { id },
      data: { state: "pending", attempts: 0, nextAt: new Date(), markedAt: null, finishedAt: null },
    });
    const mail = await tx.mail.findUnique({ where: { effectId: id }, select: { id: true } });
    if (mail) await tx.mailEvent.create({ data: { mailId: mail.id, kind: "queued" } });
    await wake(tx, id);
    emit(effectRetried, id, {});
    return { id };
  },
});

const MAY_HAVE_LEFT =
  "This mail may have arrived. Look at the recipient's side, and resend the mail if it did not.";

async function lockEffect(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from effect where id = ${id}::uuid for update`;
  return tx.effect.findUnique({ where: { id }, select: { id: true, state: true } });
}

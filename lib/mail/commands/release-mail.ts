import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { InboundMailView, ReleaseMailCommand } from "../inbound/contract";
import { inboundReleased } from "../inbound/events";
import { canRelease } from "../inbound/policy";
import { lockInbound, wakeReader } from "../inbound/steps";

/** Lets a mail in that was kept back: it is read again, and its sender is taken at their word. */
export const releaseMail = command({
  name: "mail.release",
  input: ReleaseMailCommand,
  load: async (tx, actor, { mailId }) => (isAdmin(actor) ? lockInbound(tx, mailId) : null),
  allow: isAdmin,
  async run({ tx, actor, input, subject: mail, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person lets mail in.");
    const isIn = mail.state === "applied" || mail.state === "waiting";
    if (isIn && mail.releasedById !== null) return { id: mail.id };
    if (!canRelease(actor, mail)) throw conflict("There is nothing of it that could be let in.");
    const { organisationId = null } = input;
    if (organisationId !== null) {
      const found = await tx.organisation.findUnique({ where: { id: organisationId } });
      if (!found) throw invalid([{ path: "/organisationId", message: "is not an organisation" }]);
    }
    await tx.inboundMail.update({
      where: { id: mail.id },
      data: {
        ...{ state: "waiting", reason: null, settledAt: null, attempts: 0, organisationId },
        releasedById: actor.id,
        touchedAt: new Date(),
      },
    });
    await wakeReader(tx, mail.id);
    emit(inboundReleased, mail.id, { reason: InboundMailView.shape.reason.parse(mail.reason) });
    return { id: mail.id };
  },
});

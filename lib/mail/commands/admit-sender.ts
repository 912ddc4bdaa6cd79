import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { organisationOf } from "@/lib/people/domains";
import { personWroteIn } from "@/lib/people/events";
import { AdmitSender } from "../inbound/contract";
import { lockInbound } from "../inbound/steps";

/**
 * Makes a customer of whoever wrote: by the domain of their address, or because an admin let the
 * mail in. They have no password, so their address alone opens nothing.
 */
export const admitSender = command({
  name: "mail.admit_sender",
  input: AdmitSender,
  load: (tx, _actor, { mailId }) => lockInbound(tx, mailId),
  allow: (actor, { fromAddress }) => actor.kind === "system" && fromAddress !== null,
  async run({ tx, subject: mail, emit }) {
    const email = mail.fromAddress ?? "";
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known) return known;
    const organisationId = mail.organisationId ?? (await organisationOf(tx, email));
    if (organisationId === null && mail.releasedById === null) throw forbidden();
    const name = mail.fromName ?? email;
    const made = await tx.user.create({
      data: { email, name, organisationId },
      select: { id: true },
    });
    emit(personWroteIn, made.id, { organisationId });
    return made;
  },
});

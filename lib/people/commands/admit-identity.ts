import { command } from "@/lib/kernel/command";
import { line } from "@/lib/kernel/text";
import { AdmitIdentity } from "../account-contract";
import { EmailAddress } from "../contract";
import { organisationOf } from "../domains";
import { identityLinked, invitationAccepted, personJoined } from "../events";
import { notAdmitted } from "../identities";
import { lockPerson, voidLinks } from "../steps";

/**
 * Whoever an OpenID provider vouches for, as a person here. Who they are is the issuer and its
 * subject; an address counts once, when the two are first tied together.
 */
export const admitIdentity = command({
  name: "identity.admit",
  input: AdmitIdentity,
  async load(tx, _, { issuer, subject }) {
    // Two first visits at once are one person.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`;
    const known = await tx.identity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { user: { select: { id: true, deactivatedAt: true } } },
    });
    return { known: known?.user ?? null };
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: { known }, emit }) {
    const { issuer, subject } = input;
    if (known) {
      if (known.deactivatedAt !== null) throw notAdmitted("deactivated");
      return { id: known.id };
    }
    const email = EmailAddress.safeParse(input.email).data;
    if (!email || !input.emailVerified) throw notAdmitted("unverified");

    const namesake = await tx.user.findUnique({ where: { email }, select: { id: true } });
    const person = namesake && (await lockPerson(tx, namesake.id));
    if (person) {
      const isInvited =
        (await tx.accountLink.findFirst({
          where: { userId: person.id, kind: "invitation", usedAt: null, voidedAt: null },
        })) !== null;
      if (person.deactivatedAt !== null && !isInvited) throw notAdmitted("deactivated");
      const other = await tx.identity.count({ where: { userId: person.id, issuer } });
      if (other > 0) throw notAdmitted("taken");
      const { id } = await tx.identity.create({ data: { issuer, subject, userId: person.id } });
      emit(identityLinked, person.id, { identityId: id });
      if (person.deactivatedAt !== null) {
        await tx.user.update({
          where: { id: person.id },
          data: { deactivatedAt: null, version: { increment: 1 } },
        });
        await voidLinks(tx, person.id);
        emit(invitationAccepted, person.id, { linkId: null });
      }
      return { id: person.id };
    }

    const organisationId = await organisationOf(tx, email);
    if (organisationId === null) throw notAdmitted("unknown");
    const name = line({ max: 100 }).safeParse(input.name).data ?? email;
    const made = await tx.user.create({
      data: { email, name, organisationId, identities: { create: { issuer, subject } } },
      select: { id: true, identities: { select: { id: true } } },
    });
    const identityId = made.identities[0]?.id ?? made.id;
    emit(personJoined, made.id, { identityId, organisationId });
    return { id: made.id };
  },
});

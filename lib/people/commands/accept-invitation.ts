import { command } from "@/lib/kernel/command";
import { AcceptInvitation } from "../account-contract";
import { invitationAccepted } from "../events";
import { lockLink } from "../links";
import { hashPassword } from "../password";
import { voidLinks } from "../steps";

/** Whoever holds the token has read the mail, so the address is theirs: the account becomes active. */
export const acceptInvitation = command({
  name: "person.accept_invitation",
  input: AcceptInvitation,
  load: (tx, _, { token }) => lockLink(tx, "invitation", token),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: link, emit }) {
    const { id } = link.user;
    await tx.accountLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
    await voidLinks(tx, id);
    await tx.user.update({
      where: { id },
      data: {
        name: input.name,
        passwordHash: await hashPassword(input.password),
        deactivatedAt: null,
        version: { increment: 1 },
      },
    });
    emit(invitationAccepted, id, { linkId: link.id });
    return { id };
  },
});

import { command } from "@/lib/kernel/command";
import { ResetPassword } from "../account-contract";
import { passwordChanged } from "../events";
import { lockLink } from "../links";
import { hashPassword } from "../password";
import { endAccess } from "../steps";

/**
 * By the link of a mail. Somebody recovers an account, and nobody knows who had it meanwhile: every
 * session, token and other link ends.
 */
export const resetPassword = command({
  name: "person.reset_password",
  input: ResetPassword,
  async load(tx, _, { token }) {
    const link = await lockLink(tx, "password_reset", token);
    return link?.user.deactivatedAt === null ? link : null;
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: link, emit }) {
    const { id } = link.user;
    await tx.accountLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
    await tx.user.update({
      where: { id },
      data: { passwordHash: await hashPassword(input.password) },
    });
    await endAccess(tx, id);
    emit(passwordChanged, id, { linkId: link.id });
    return { id };
  },
});

import { command } from "@/lib/kernel/command";
import { ResetPassword } from "../account-contract";
import { passwordChanged } from "../events";
import { lockLink } from "../links";
import { hashPassword } from "../password";
import { endOtherSessions, voidLinks } from "../steps";

/** By the link of a mail. Whoever was signed in until now has to sign in anew. */
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
    await voidLinks(tx, id);
    await tx.user.update({
      where: { id },
      data: { passwordHash: await hashPassword(input.password) },
    });
    await endOtherSessions(tx, id, null);
    emit(passwordChanged, id, { linkId: link.id });
    return { id };
  },
});

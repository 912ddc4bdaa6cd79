import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { ChangePassword } from "../account-contract";
import { passwordChanged } from "../events";
import { hashPassword, passwordMatches } from "../password";
import { lockOwnRow, signOutElsewhere, voidLinks } from "../steps";

export const changePassword = command({
  name: "person.change_password",
  input: ChangePassword,
  load: lockOwnRow,
  allow: () => true,
  async run({ tx, input, subject: person, emit }) {
    if (!(await passwordMatches(input.current, person.passwordHash))) {
      throw invalid([{ path: "/current", message: "is not the one you have now" }]);
    }
    await tx.user.update({
      where: { id: person.id },
      data: { passwordHash: await hashPassword(input.password) },
    });
    await signOutElsewhere(tx, person.id, input.keepSessionId);
    await voidLinks(tx, person.id);
    emit(passwordChanged, person.id, { linkId: null });
    return { id: person.id };
  },
});

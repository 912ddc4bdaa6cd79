import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { ProveSecondFactor } from "../account-contract";
import { secondFactorProved } from "../events";
import { recoveryHash, stepOf } from "../second-factor";
import { lockOwnRow } from "../steps";

/** Takes a code of the authenticator, or a recovery code; neither is taken twice. */
export const proveSecondFactor = command({
  name: "second_factor.prove",
  input: ProveSecondFactor,
  async load(tx, actor) {
    const person = await lockOwnRow(tx, actor);
    if (!person) return null;
    return tx.secondFactor.findUnique({
      where: { userId: person.id, confirmedAt: { not: null } },
      omit: { sealedSecret: false },
    });
  },
  allow: () => true,
  async run({ tx, input: { code }, subject: factor, emit }) {
    const { userId } = factor;
    const step = stepOf(code, factor);
    if (step !== null) {
      await tx.secondFactor.update({ where: { userId }, data: { lastStep: step } });
      emit(secondFactorProved, userId, { by: "code" });
      return { id: userId };
    }
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId, codeHash: recoveryHash(code), usedAt: null },
      data: { usedAt: new Date() },
    });
    if (count === 0) {
      throw invalid([{ path: "/code", message: "is not right, or was used already" }]);
    }
    emit(secondFactorProved, userId, { by: "recovery" });
    return { id: userId };
  },
});

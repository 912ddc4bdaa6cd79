import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { ConfirmSecondFactor } from "../account-contract";
import { secondFactorConfirmed } from "../events";
import { codesIn, recoveryHash, stepOf } from "../second-factor";
import { lockOwnRow } from "../steps";

/** From now on a code is asked for after the password; of the recovery codes only hashes remain. */
export const confirmSecondFactor = command({
  name: "second_factor.confirm",
  input: ConfirmSecondFactor,
  async load(tx, actor) {
    const person = await lockOwnRow(tx, actor);
    if (!person) return null;
    return tx.secondFactor.findUnique({
      where: { userId: person.id, confirmedAt: null },
      omit: { sealedSecret: false, sealedCodes: false },
    });
  },
  allow: () => true,
  async run({ tx, input, subject: factor, emit }) {
    const { userId, sealedCodes } = factor;
    const step = stepOf(input.code, factor);
    if (step === null) {
      throw invalid([{ path: "/code", message: "is not the one that is shown now" }]);
    }
    await tx.secondFactor.update({
      where: { userId },
      data: { confirmedAt: new Date(), lastStep: step, sealedCodes: null },
    });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({
      data: codesIn(sealedCodes, userId).map((code) => ({ userId, codeHash: recoveryHash(code) })),
    });
    emit(secondFactorConfirmed, userId, {});
    return { id: userId };
  },
});

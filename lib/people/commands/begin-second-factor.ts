import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { BeginSecondFactor } from "../account-contract";
import { secondFactorBegun } from "../events";
import { newRecoveryCodes, newTotpSecret, seal, unseal } from "../second-factor";
import { lockOwnRow } from "../steps";

const SHOWN_FOR_MS = 3_600_000;

/** Makes a secret and recovery codes, which count once a first code has proved that they are kept. */
export const beginSecondFactor = command({
  name: "second_factor.begin",
  input: BeginSecondFactor,
  load: lockOwnRow,
  allow: () => true,
  async run({ tx, subject: { id }, emit }) {
    const held = await tx.secondFactor.findUnique({
      where: { userId: id },
      omit: { sealedSecret: false },
    });
    if (held?.confirmedAt) throw conflict("You have a second factor already.");
    if (held && isShown(held)) return { id };
    await tx.secondFactor.deleteMany({ where: { userId: id } });
    await tx.secondFactor.create({
      data: {
        userId: id,
        sealedSecret: seal(newTotpSecret(), id),
        sealedCodes: seal(newRecoveryCodes().join(" "), id),
      },
    });
    emit(secondFactorBegun, id, {});
    return { id };
  },
});

type Begun = { createdAt: Date; sealedSecret: string; userId: string };

const isShown = ({ createdAt, sealedSecret, userId }: Begun) =>
  Date.now() - createdAt.getTime() < SHOWN_FOR_MS && unseal(sealedSecret, userId) !== null;

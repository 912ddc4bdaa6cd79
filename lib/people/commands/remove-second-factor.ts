import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { RemoveSecondFactor } from "../account-contract";
import { secondFactorRemoved } from "../events";
import { dropSecondFactor } from "../factor-steps";
import { passwordMatches } from "../password";
import { lockOwnRow } from "../steps";

/** One's own, by whoever knows the password. */
export const removeSecondFactor = command({
  name: "second_factor.remove",
  input: RemoveSecondFactor,
  load: lockOwnRow,
  allow: () => true,
  async run({ tx, input, subject: person, emit }) {
    if (!(await passwordMatches(input.password, person.passwordHash))) {
      throw invalid([{ path: "/password", message: "is not the one you have now" }]);
    }
    if (await dropSecondFactor(tx, person.id)) emit(secondFactorRemoved, person.id, {});
    return { id: person.id };
  },
});

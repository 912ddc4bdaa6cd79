import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { ResetSecondFactor } from "../account-contract";
import { secondFactorRemoved } from "../events";
import { dropSecondFactor } from "../factor-steps";
import { lockPerson } from "../steps";

/** For somebody who has lost both the authenticator and the recovery codes. */
export const resetSecondFactor = command({
  name: "second_factor.reset",
  input: ResetSecondFactor,
  load: async (tx, actor, { personId }) => (isAgent(actor) ? lockPerson(tx, personId) : null),
  allow: isAdmin,
  async run({ tx, actor, subject: person, emit }) {
    // Whoever found a session open would not be asked for anything.
    if (actor.kind === "person" && actor.id === person.id) {
      throw forbidden("Your own you turn off on your account page, with your password.");
    }
    if (await dropSecondFactor(tx, person.id)) emit(secondFactorRemoved, person.id, {});
    return { id: person.id };
  },
});

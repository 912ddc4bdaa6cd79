import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { isYetToCome } from "../arrival";
import { InviteAgain } from "../directory-contract";
import { personInvited } from "../events";
import { makeLink } from "../links";
import { lockPerson, voidLinks } from "../steps";

/**
 * A new link for somebody who has not accepted yet, also after the invitation was withdrawn; the one
 * before is worth nothing from now on.
 */
export const inviteAgain = command({
  name: "person.invite_again",
  input: InviteAgain,
  creates: true,
  load: async (tx, actor, { personId }) => (isAgent(actor) ? lockPerson(tx, personId) : null),
  allow: isAdmin,
  async run({ tx, subject: person, emit }) {
    if (person.deactivatedAt === null) throw conflict("This person has an active account.");
    if (!(await isYetToCome(tx, person.id))) {
      throw conflict("This person was deactivated. Reactivate them.");
    }
    await voidLinks(tx, person.id);
    const linkId = await makeLink(tx, "invitation", person.id);
    emit(personInvited, person.id, { linkId });
    return { id: linkId };
  },
});

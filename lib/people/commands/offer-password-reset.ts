import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { OfferPasswordReset } from "../directory-contract";
import { passwordResetOffered } from "../events";
import { makeLink } from "../links";
import { lockPerson } from "../steps";

/** For somebody whom an admin helps: mailed, and for the admin to copy. */
export const offerPasswordReset = command({
  name: "person.offer_password_reset",
  input: OfferPasswordReset,
  creates: true,
  load: async (tx, actor, { personId }) => (isAgent(actor) ? lockPerson(tx, personId) : null),
  allow: isAdmin,
  async run({ tx, subject: person, emit }) {
    if (person.deactivatedAt !== null) throw conflict("This person has no active account.");
    const linkId = await makeLink(tx, "password_reset", person.id);
    emit(passwordResetOffered, person.id, { linkId });
    return { id: linkId };
  },
});

import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { InvitePerson } from "../directory-contract";
import { organisationOf } from "../domains";
import { personInvited } from "../events";
import { makeLink } from "../links";
import { NO_PLACE, placeAfter, requirePlace } from "../place";

/**
 * Makes an account that stays inactive until its owner follows the link that is mailed to them. Of
 * which organisation a customer is, their address says where nobody else does.
 */
export const invitePerson = command({
  name: "person.invite",
  input: InvitePerson,
  creates: true,
  load: async () => ({}),
  allow: isAdmin,
  async run({ tx, input, emit }) {
    const { email, name, ...wish } = input;
    const isCustomers = wish.role === "customer" && wish.organisationId === undefined;
    const organisationId = isCustomers ? await organisationOf(tx, email) : wish.organisationId;
    const { teamIds, ...place } = placeAfter(NO_PLACE, { ...wish, organisationId });
    await requirePlace(tx, { ...place, teamIds });
    if ((await tx.user.count({ where: { email } })) > 0) {
      throw new Refused("already-exists", "Somebody has this address already.", {
        errors: [{ path: "/email", message: "belongs to somebody who is here already" }],
      });
    }
    const { id } = await tx.user.create({
      data: {
        ...{ email, name },
        ...place,
        grants: [...place.grants],
        deactivatedAt: new Date(),
        teams: { create: teamIds.map((teamId) => ({ teamId })) },
      },
      select: { id: true },
    });
    emit(personInvited, id, { linkId: await makeLink(tx, "invitation", id) });
    return { id };
  },
});

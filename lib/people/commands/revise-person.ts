import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { isInvited, isYetToCome } from "../arrival";
import { RevisePerson } from "../directory-contract";
import { personDeactivated, personReactivated, personRevised } from "../events";
import { type Place, placeAfter, requirePlace } from "../place";
import { endAccess, keepAnAdmin, lockPerson, requireManager, touchTeams } from "../steps";

/** Name, role, grants, where somebody belongs, and whether they may sign in at all. */
export const revisePerson = command({
  name: "person.revise",
  input: RevisePerson,
  load: async (tx, actor, { personId }) => (isAgent(actor) ? lockPerson(tx, personId) : null),
  allow: isAdmin,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: person, emit }) {
    const { id } = person;
    const wasActive = person.deactivatedAt === null;
    const isActive = input.active ?? wasActive;
    if (isActive && !wasActive && (await isYetToCome(tx, id))) {
      throw conflict("This person has not accepted an invitation yet. Invite them again.");
    }
    const name = input.name ?? person.name;
    const now: Place = { ...person, teamIds: person.teams.map(({ teamId }) => teamId) };
    const next = placeAfter(now, input);
    await requirePlace(tx, next);
    if (person.role === "admin" && wasActive && !(next.role === "admin" && isActive)) {
      await keepAnAdmin(tx, id);
    }

    const managerId = input.managerId === undefined ? person.managerId : input.managerId;
    if (managerId !== person.managerId) await requireManager(tx, id, managerId);
    const changed = FIELDS.filter((field) => !same(now[field], next[field]));
    const fields = [
      ...(name === person.name ? [] : (["name"] as const)),
      ...(managerId === person.managerId ? [] : (["managerId"] as const)),
      ...changed,
    ];
    // To deactivate somebody who has not come is to withdraw the invitation.
    const isEnded = input.active === false && (wasActive || (await isInvited(tx, id)));
    if (fields.length === 0 && !isEnded && isActive === wasActive) return { id };
    await tx.user.update({
      where: { id },
      data: {
        name,
        role: next.role,
        grants: [...next.grants],
        orgManager: next.orgManager,
        organisationId: next.organisationId,
        managerId,
        ...(isActive === wasActive ? {} : { deactivatedAt: isActive ? null : new Date() }),
        version: { increment: 1 },
      },
    });
    if (changed.includes("teamIds")) {
      // Where they stay they keep their turn.
      await tx.teamMember.deleteMany({
        where: { userId: id, teamId: { notIn: [...next.teamIds] } },
      });
      await tx.teamMember.createMany({
        data: next.teamIds.map((teamId) => ({ teamId, userId: id })),
        skipDuplicates: true,
      });
      await touchTeams(tx, difference(now.teamIds, next.teamIds));
    }
    if (isEnded) await endAccess(tx, id);

    if (fields.length > 0) {
      const role = person.role === next.role ? null : { from: person.role, to: next.role };
      emit(personRevised, id, { changed: fields, role });
    }
    if (isEnded) emit(personDeactivated, id, {});
    if (isActive && !wasActive) emit(personReactivated, id, {});
    return { id };
  },
});

const FIELDS = ["role", "grants", "orgManager", "organisationId", "teamIds"] as const;

const same = (one: unknown, other: unknown) => sorted(one) === sorted(other);
const sorted = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

const difference = (one: readonly string[], other: readonly string[]) => [
  ...one.filter((id) => !other.includes(id)),
  ...other.filter((id) => !one.includes(id)),
];

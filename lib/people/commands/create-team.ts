import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { CreateTeam } from "../directory-contract";
import { teamCreated } from "../events";
import { join, requireMembers } from "../members";
import { requireFreeName } from "../names";

export const createTeam = command({
  name: "team.create",
  input: CreateTeam,
  creates: true,
  load: async () => ({}),
  allow: isAdmin,
  async run({ tx, input, emit }) {
    const { name, memberIds = [], assignment = "by_hand", capacity = null } = input;
    requireFreeName(name, await tx.team.findUnique({ where: { name } }));
    await requireMembers(tx, memberIds);
    const { id } = await tx.team.create({ data: { name, assignment, capacity } });
    await join(tx, id, memberIds);
    emit(teamCreated, id, {});
    return { id };
  },
});

import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { CreateService } from "../directory-contract";
import { serviceCreated } from "../events";
import { requireTeam } from "../members";
import { requireFreeName } from "../names";

export const createService = command({
  name: "service.create",
  input: CreateService,
  creates: true,
  load: async () => ({}),
  allow: isAdmin,
  async run({ tx, input, emit }) {
    const { name, description = "", teamId = null, critical = false } = input;
    requireFreeName(name, await tx.service.findUnique({ where: { name } }));
    await requireTeam(tx, teamId);
    const { id } = await tx.service.create({ data: { name, description, teamId, critical } });
    emit(serviceCreated, id, {});
    return { id };
  },
});

import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { putDependencies } from "../dependencies";
import { CreateService } from "../directory-contract";
import { serviceCreated } from "../events";
import { requireTeam } from "../members";
import { requireFreeName } from "../names";
import { criticalityFrom } from "../service-contract";

export const createService = command({
  name: "service.create",
  input: CreateService,
  creates: true,
  load: async () => ({}),
  allow: isAdmin,
  async run({ tx, input, emit }) {
    const { name, description = "", teamId = null, dependsOnIds = [] } = input;
    const criticality = criticalityFrom(input, "normal");
    requireFreeName(name, await tx.service.findUnique({ where: { name } }));
    await requireTeam(tx, teamId);
    const { id } = await tx.service.create({ data: { name, description, teamId, criticality } });
    await putDependencies(tx, id, dependsOnIds);
    emit(serviceCreated, id, {});
    return { id };
  },
});

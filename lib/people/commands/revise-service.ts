import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { ReviseService } from "../directory-contract";
import { serviceRevised } from "../events";
import { requireTeam } from "../members";
import { requireFreeName } from "../names";

export const reviseService = command({
  name: "service.revise",
  input: ReviseService,
  async load(tx, _, { serviceId: id }) {
    await tx.$queryRaw`select 1 from service where id = ${id}::uuid for update`;
    return tx.service.findUnique({ where: { id } });
  },
  allow: isAdmin,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject, emit }) {
    const { id } = subject;
    const next = {
      name: input.name ?? subject.name,
      description: input.description ?? subject.description,
      teamId: input.teamId === undefined ? subject.teamId : input.teamId,
      critical: input.critical ?? subject.critical,
    };
    const changed = FIELDS.filter((field) => next[field] !== subject[field]);
    if (changed.length === 0) return { id };
    const namesake = await tx.service.findUnique({ where: { name: next.name } });
    requireFreeName(next.name, namesake, id);
    await requireTeam(tx, next.teamId);
    await tx.service.update({ where: { id }, data: { ...next, version: { increment: 1 } } });
    emit(serviceRevised, id, { changed });
    return { id };
  },
});

const FIELDS = ["name", "description", "teamId", "critical"] as const;

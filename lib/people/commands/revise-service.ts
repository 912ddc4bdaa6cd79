import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { putDependencies } from "../dependencies";
import { ReviseService } from "../directory-contract";
import { serviceRevised } from "../events";
import { requireTeam } from "../members";
import { requireFreeName } from "../names";
import { isTurned, retiring } from "../retired";
import { criticalityFrom } from "../service-contract";

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
      criticality: criticalityFrom(input, subject.criticality),
    };
    const needs =
      input.dependsOnIds !== undefined && (await putDependencies(tx, id, input.dependsOnIds));
    const changed = [
      ...FIELDS.filter((field) => next[field] !== subject[field]),
      ...(needs ? (["dependsOn"] as const) : []),
      ...(isTurned(subject, input) ? (["retired"] as const) : []),
    ];
    if (changed.length === 0) return { id };
    const namesake = await tx.service.findUnique({ where: { name: next.name } });
    requireFreeName(next.name, namesake, id);
    await requireTeam(tx, next.teamId, subject.teamId);
    await tx.service.update({
      where: { id },
      data: { ...next, ...retiring(subject, input), version: { increment: 1 } },
    });
    emit(serviceRevised, id, { changed });
    return { id };
  },
});

const FIELDS = ["name", "description", "teamId", "criticality"] as const;

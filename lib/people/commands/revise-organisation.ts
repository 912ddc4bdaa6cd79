import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { ReviseOrganisation } from "../directory-contract";
import { claimDomains } from "../domains";
import { organisationRevised } from "../events";
import { requireFreeName } from "../names";

export const reviseOrganisation = command({
  name: "organisation.revise",
  input: ReviseOrganisation,
  async load(tx, actor, { organisationId: id }) {
    if (!isAgent(actor)) return null;
    await tx.$queryRaw`select 1 from organisation where id = ${id}::uuid for update`;
    return tx.organisation.findUnique({ where: { id } });
  },
  allow: isAdmin,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject, emit }) {
    const { id } = subject;
    const name = input.name ?? subject.name;
    const domains = input.domains ?? subject.domains;
    const hasOthers = domains.join() !== [...subject.domains].sort().join();
    const changed = [
      ...(name === subject.name ? [] : (["name"] as const)),
      ...(input.domains && hasOthers ? (["domains"] as const) : []),
    ];
    if (changed.length === 0) return { id };
    requireFreeName(name, await tx.organisation.findUnique({ where: { name } }), id);
    await claimDomains(tx, domains, id);
    await tx.organisation.update({
      where: { id },
      data: { name, domains, version: { increment: 1 } },
    });
    emit(organisationRevised, id, { changed });
    return { id };
  },
});

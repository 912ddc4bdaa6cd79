import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { ReviseOrganisation } from "../directory-contract";
import { claimDomains } from "../domains";
import { MAIL_WISHES, organisationRevised } from "../events";
import { requireFreeName } from "../names";
import { isTurned, retiring } from "../retired";

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
      ...(isTurned(subject, input) ? (["retired"] as const) : []),
      ...MAIL_WISHES.filter((wish) => input[wish] !== undefined && input[wish] !== subject[wish]),
    ];
    if (changed.length === 0) return { id };
    requireFreeName(name, await tx.organisation.findUnique({ where: { name } }), id);
    await claimDomains(tx, domains, id);
    await tx.organisation.update({
      where: { id },
      data: {
        ...{ name, domains },
        ...retiring(subject, input),
        senderName: input.senderName === undefined ? subject.senderName : input.senderName,
        senderAddress:
          input.senderAddress === undefined ? subject.senderAddress : input.senderAddress,
        mailTracking: input.mailTracking === undefined ? subject.mailTracking : input.mailTracking,
        version: { increment: 1 },
      },
    });
    emit(organisationRevised, id, { changed });
    return { id };
  },
});

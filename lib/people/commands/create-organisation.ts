import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { CreateOrganisation } from "../directory-contract";
import { claimDomains } from "../domains";
import { organisationCreated } from "../events";
import { requireFreeName } from "../names";

export const createOrganisation = command({
  name: "organisation.create",
  input: CreateOrganisation,
  creates: true,
  load: async () => ({}),
  allow: isAdmin,
  async run({ tx, input: { name, domains = [] }, emit }) {
    requireFreeName(name, await tx.organisation.findUnique({ where: { name } }));
    await claimDomains(tx, domains, null);
    const { id } = await tx.organisation.create({ data: { name, domains } });
    emit(organisationCreated, id, {});
    return { id };
  },
});

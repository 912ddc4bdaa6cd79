import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { settingsIn } from "@/lib/settings/queries";
import { RemovePolicyCommand } from "../contract";
import { policyRemoved } from "../events";
import { canKeepPolicies } from "../policy";
import { lockPolicy } from "../steps";

/** Only what nothing waits for: else requests would be approved unasked from one moment to the next. */
export const removePolicy = command({
  name: "approval_policy.remove",
  input: RemovePolicyCommand,
  load: (tx, actor, { policyId }) => lockPolicy(tx, actor, policyId),
  allow: canKeepPolicies,
  async run({ tx, subject: { id }, emit }) {
    const items = await tx.catalogueItem.findMany({
      where: { policyId: id },
      select: { name: true },
      orderBy: { name: "asc" },
      take: 5,
    });
    if (items.length > 0) {
      const names = items.map(({ name }) => `“${name}”`).join(", ");
      throw conflict(`It is what ${names} of the catalogue wait for.`);
    }
    const { cabPolicyId, ecabPolicyId } = await settingsIn(tx);
    if (id === cabPolicyId || id === ecabPolicyId) {
      throw conflict("It is whom changes are put before. Choose another board first.");
    }
    await tx.approvalPolicy.update({ where: { id }, data: { removedAt: new Date() } });
    emit(policyRemoved, id, {});
    return { id };
  },
});

import { command } from "@/lib/kernel/command";
import { PolicyTerms, RevisePolicyCommand } from "../contract";
import { slaPolicyRevised } from "../events";
import { canSetPolicies } from "../policy";
import { keepVersion, lockPolicy, requireNamed } from "../steps";

const PARTS = ["targets", "pauses", "escalations"] as const;

/** The next version of a policy, which holds for the open tickets that it held for before. */
export const revisePolicy = command({
  name: "sla_policy.revise",
  input: RevisePolicyCommand,
  load: (tx, _actor, { policyId }) => lockPolicy(tx, policyId),
  allow: canSetPolicies,
  versionOf: ({ version }) => version,
  async run({ tx, actor, input, subject: policy, emit }) {
    const { id } = policy;
    const before = PolicyTerms.parse(policy.terms);
    const terms = PolicyTerms.parse({ ...before, ...given(input) });
    const parts = PARTS.filter(
      (part) => JSON.stringify(terms[part]) !== JSON.stringify(before[part]),
    );
    const isRenamed = input.name !== undefined && input.name !== policy.name;
    const changed = [...(isRenamed ? (["name"] as const) : []), ...parts];
    if (changed.length === 0) return { id };
    await requireNamed(tx, terms, before.escalations);
    const version = policy.version + 1;
    await tx.slaPolicy.update({
      where: { id },
      data: { name: input.name ?? policy.name, terms, version },
      select: { id: true },
    });
    await keepVersion(tx, id, version, terms, actor.kind === "person" ? actor.id : null);
    emit(slaPolicyRevised, id, { changed, version });
    return { id };
  },
});

const given = (input: object) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

import { isDeepStrictEqual } from "node:util";
import { command } from "@/lib/kernel/command";
import { canSetPolicies } from "@/lib/sla/policy";
import { requireNamed } from "@/lib/sla/steps";
import { OlaTerms, ReviseOlaCommand } from "../contract";
import { olaRevised } from "../events";
import { lockOla } from "../steps";

const PARTS = ["targets", "pauses", "escalations"] as const;

/** The next version of what a team promises, which holds for what it has too. */
export const reviseOla = command({
  name: "ola_policy.revise",
  input: ReviseOlaCommand,
  load: (tx, _actor, { olaId }) => lockOla(tx, olaId),
  allow: canSetPolicies,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: policy, emit }) {
    const { id } = policy;
    const before = OlaTerms.parse(policy.terms);
    const { targets = before.targets, pauses = before.pauses } = input;
    const terms = { targets, pauses, escalations: input.escalations ?? before.escalations };
    const changed = PARTS.filter((part) => !isDeepStrictEqual(terms[part], before[part]));
    if (changed.length === 0) return { id };
    await requireNamed(tx, terms, before.escalations);
    const version = policy.version + 1;
    await tx.olaPolicy.update({ where: { id }, data: { terms, version }, select: { id: true } });
    emit(olaRevised, id, { changed, version });
    return { id };
  },
});

import type { Tx } from "@/lib/db/client";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { conflict } from "@/lib/kernel/errors";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";

/**
 * In whose name a rule speaks: somebody has to stand for what people read.
 *
 * @throws `conflict` once whoever made it works here no more.
 */
export async function speakerOf(tx: Tx, ruleId: string): Promise<Person> {
  const rule = await tx.automationRule.findUnique({
    where: { id: ruleId },
    select: { createdBy: PERSON_SHAPE },
  });
  const author = rule && personOf(rule.createdBy, "session");
  if (!author || rule.createdBy.deactivatedAt !== null || !isAgent(author)) {
    throw conflict("Whoever made the rule works here no more, and it speaks in their name.");
  }
  return author;
}

import type { Tx } from "@/lib/db/client";
import { Refused } from "@/lib/kernel/errors";

const DOMAINS = 7_301_116;

/**
 * Makes sure that no other organisation has one of these domains, and none can take one before this
 * transaction ends: a domain decides to whom a newcomer belongs.
 *
 * @throws `already-exists`
 */
export async function claimDomains(tx: Tx, domains: readonly string[], ownId: string | null) {
  if (domains.length === 0) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(${DOMAINS}::bigint)`;
  const other = await tx.organisation.findFirst({
    where: { domains: { hasSome: [...domains] }, ...(ownId ? { id: { not: ownId } } : {}) },
    select: { domains: true },
  });
  if (!other) return;
  const taken = domains.filter((domain) => other.domains.includes(domain)).join(", ");
  throw new Refused("already-exists", `Another organisation has ${taken} already.`, {
    errors: [{ path: "/domains", message: `belong to another organisation: ${taken}` }],
  });
}

/** The one organisation to whom this address belongs by its domain; null where there is none. */
export async function organisationOf(tx: Tx, email: string): Promise<string | null> {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  const found = await tx.organisation.findMany({
    where: { domains: { has: domain }, retiredAt: null },
    select: { id: true },
    take: 2,
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

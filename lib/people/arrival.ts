import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";

/** Whoever could sign in: with a password, or by the provider for as long as there is one. */
export const canSignIn = (): Prisma.UserWhereInput => ({
  deactivatedAt: null,
  OR: [
    { passwordHash: { not: null } },
    ...(env.OIDC_ISSUER === undefined ? [] : [{ identities: { some: {} } }]),
  ],
});

/**
 * Whether somebody was invited and has never come, be the link open, too old or withdrawn. Who wrote
 * a mail has no password either, but was never invited.
 */
export async function isYetToCome(tx: Tx, id: string): Promise<boolean> {
  const invited = { some: { kind: "invitation" as const } };
  const nothing = { passwordHash: null, identities: { none: {} } };
  return (await tx.user.count({ where: { id, ...nothing, accountLinks: invited } })) > 0;
}

/** Whether somebody who has not come could still follow an invitation. */
export async function isInvited(tx: Tx, userId: string): Promise<boolean> {
  const open = { userId, kind: "invitation" as const, usedAt: null, voidedAt: null };
  return (await tx.accountLink.count({ where: open })) > 0;
}

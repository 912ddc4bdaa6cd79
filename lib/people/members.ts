import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";

/** @throws `validation-failed` for somebody who is not there or works for no team. */
export async function requireMembers(tx: Tx, userIds: readonly string[]): Promise<void> {
  const found = await tx.user.count({
    where: { id: { in: [...userIds] }, role: { in: ["agent", "admin"] } },
  });
  if (found === userIds.length) return;
  throw invalid([{ path: "/memberIds", message: "must all be agents" }]);
}

/**
 * What is retired stays where it is set already (`kept`), and is set nowhere else.
 *
 * @throws `validation-failed`
 */
export async function requireTeam(
  tx: Tx,
  id: string | null | undefined,
  kept?: string | null,
): Promise<void> {
  if (!id) return;
  const team = await tx.team.findUnique({ where: { id }, select: { retiredAt: true } });
  if (!team) throw invalid([{ path: "/teamId", message: "is not a team" }]);
  if (team.retiredAt && id !== kept) {
    throw invalid([{ path: "/teamId", message: "is a team that is retired" }]);
  }
}

export async function join(tx: Tx, teamId: string, userIds: readonly string[]): Promise<void> {
  await tx.teamMember.createMany({
    data: userIds.map((userId) => ({ teamId, userId })),
    skipDuplicates: true,
  });
  await touchPeople(tx, userIds);
}

export async function leave(tx: Tx, teamId: string, userIds: readonly string[]): Promise<void> {
  await tx.teamMember.deleteMany({ where: { teamId, userId: { in: [...userIds] } } });
  await touchPeople(tx, userIds);
}

/** Whoever edits the other side of a membership has seen an old list. */
async function touchPeople(tx: Tx, userIds: readonly string[]): Promise<void> {
  await tx.user.updateMany({
    where: { id: { in: [...userIds] } },
    data: { version: { increment: 1 } },
  });
}

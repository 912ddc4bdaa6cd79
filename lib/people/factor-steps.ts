import type { Tx } from "@/lib/db/client";

/** Whether there was one. */
export async function dropSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  const { count } = await tx.secondFactor.deleteMany({ where: { userId } });
  return count > 0;
}

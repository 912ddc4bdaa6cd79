import { prisma } from "@/lib/db/client";
import { hashOf, newSecret } from "./secret";

const LASTS_MS = 24 * 3_600_000;

let admitted = false;

/** Whether nobody can administer this installation yet. Once somebody can, that stays so. */
export async function isFresh(): Promise<boolean> {
  if (admitted) return false;
  admitted =
    (await prisma.user.findFirst({ where: { role: "admin" }, select: { id: true } })) !== null;
  return !admitted;
}

/**
 * The token with which a fresh installation makes its first admin, to be printed once; null when
 * there is an admin. Each start makes its own, since only its hash is kept.
 */
export async function setupTokenToPrint(): Promise<string | null> {
  if (!(await isFresh())) return null;
  const token = newSecret();
  await prisma.setupToken.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await prisma.setupToken.create({
    data: { tokenHash: hashOf(token), expiresAt: new Date(Date.now() + LASTS_MS) },
  });
  return token;
}

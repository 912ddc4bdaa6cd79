import { prisma } from "@/lib/db/client";
import { wakeReader } from "./steps";

const OVERDUE_MS = 60_000;
const AT_ONCE = 200;

/** Has whatever a lost job has left lying read after all. */
export async function wakeOverdueMail(): Promise<void> {
  const overdue = await prisma.inboundMail.findMany({
    where: { state: "waiting", touchedAt: { lt: new Date(Date.now() - OVERDUE_MS) } },
    select: { id: true },
    orderBy: { touchedAt: "asc" },
    take: AT_ONCE,
  });
  for (const { id } of overdue) await wakeReader(prisma, id);
}

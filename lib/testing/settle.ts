import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";

const never = new AbortController().signal;

/** Lets one kind of consequence follow from everything that happened to these subjects, as the worker would. */
export async function settle(name: string, ...subjectIds: string[]): Promise<void> {
  const events = await prisma.event.findMany({
    where: { subjectId: { in: subjectIds } },
    orderBy: { id: "asc" },
  });
  await follow(events.map(({ id }) => id));
  const rows = await prisma.effect.findMany({
    where: { name, event: { subjectId: { in: subjectIds } }, state: "pending" },
    orderBy: { id: "asc" },
  });
  for (const { id } of rows) await perform({ name, effectIds: [id] }, never);
}

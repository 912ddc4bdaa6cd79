import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Secrets } from "./lint";

const MOST = 500;

/** What is known about this major incident inside, and must not be said outside by accident. */
export async function secretsOf(tx: Tx, miId: string): Promise<Secrets> {
  const on = { majorIncidentId: miId };
  const newest = { take: MOST, orderBy: { id: "desc" } } as const;
  const [items, entries, inside, notes, organisations, requesters] = await Promise.all([
    tx.workItem.findMany({ where: on, select: { title: true }, ...newest }),
    tx.miEntry.findMany({ where: on, select: { body: true }, ...newest }),
    tx.miUpdate.findMany({
      where: { ...on, NOT: { audiences: { hasSome: ["customers", "public"] } } },
      select: { body: true },
      ...newest,
    }),
    tx.reply.findMany({
      where: {
        audience: "internal",
        ticket: { majorIncidents: { some: { ...on, unlinkedAt: null } } },
      },
      select: { body: true },
      ...newest,
    }),
    tx.organisation.findMany({ select: { name: true }, ...newest }),
    tx.user.findMany({
      where: {
        role: "customer",
        requested: { some: { majorIncidents: { some: { ...on, unlinkedAt: null } } } },
      },
      select: { name: true, email: true },
      ...newest,
    }),
  ]);
  return {
    workItems: items.map(({ title }) => title),
    notes: [...entries, ...inside, ...notes].map(({ body }) => body),
    customers: [
      ...organisations.map(({ name }) => name),
      ...requesters.flatMap(({ name, email }) => [name, email]),
    ],
    knownHosts: [new URL(env.APP_URL).hostname],
  };
}

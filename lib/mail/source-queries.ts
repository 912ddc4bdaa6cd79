import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import type { SourceView } from "./contract";

/** For admins; empty for everybody else. */
export async function sourcesFor(actor: Actor): Promise<SourceView[]> {
  if (!isAdmin(actor)) return [];
  const rows = await prisma.webhookSource.findMany({ orderBy: { name: "asc" } });
  return rows.map(present);
}

export async function sourceFor(actor: Actor, id: string): Promise<SourceView | null> {
  if (!isAdmin(actor)) return null;
  const row = await prisma.webhookSource.findUnique({ where: { id } });
  return row && present(row);
}

const present = ({ id, name, createdAt }: { id: string; name: string; createdAt: Date }) => ({
  ...{ id, name, url: `${env.APP_URL}/api/v1/inbound/webhooks/${name}` },
  createdAt: createdAt.toISOString(),
});

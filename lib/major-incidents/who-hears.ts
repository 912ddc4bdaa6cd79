import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import type { WhoHears } from "./contract";

const MOST = 50;

/** Who hears of it at once when it is declared over these tickets; null for whoever cannot declare. */
export async function whoHears(actor: Actor, names: readonly string[]): Promise<WhoHears | null> {
  if (!isAgent(actor)) return null;
  const self = actor.kind === "person" ? actor.id : "";
  const tickets = { AND: [{ OR: names.map(whereNamed) }, visibleTo(actor)] };
  const person = { deactivatedAt: null, NOT: { id: self } };
  const named = { select: { id: true, name: true }, orderBy: { name: "asc" }, take: MOST } as const;
  const [managers, owners, requesters] = await Promise.all([
    prisma.user.findMany({
      where: {
        ...person,
        OR: [{ role: "admin" }, { role: "agent", grants: { has: "mi_manager" } }],
      },
      ...named,
    }),
    names.length === 0
      ? []
      : prisma.user.findMany({ where: { ...person, assigned: { some: tickets } }, ...named }),
    names.length === 0
      ? 0
      : prisma.user.count({ where: { role: "customer", requested: { some: tickets } } }),
  ]);
  const known = new Set(managers.map(({ id }) => id));
  return { managers, owners: owners.filter(({ id }) => !known.has(id)), requesters };
}

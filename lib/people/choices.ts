import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { id as Id } from "@/lib/kernel/text";
import { LISTED_AT_MOST } from "./naming";
import { offered } from "./offered";

const Named = z.object({ id: z.string(), name: z.string() });
const Choices = z.object({
  teams: z.array(Named),
  services: z.array(Named),
  /** Agents and admins who still work here. */
  agents: z.array(Named),
});

type Choice = z.infer<typeof Named> | null;
type Set = { team?: Choice | undefined; service: Choice; assignee: Choice };

/**
 * What a ticket can be given or set to, by name: one question for the three lists of a form. What
 * `set` has is among it.
 */
export async function choicesFor(
  actor: Actor,
  set: Set = { service: null, assignee: null },
): Promise<z.infer<typeof Choices>> {
  if (!isAgent(actor)) return { teams: [], services: [], agents: [] };
  const [row] = await prisma.$queryRaw<unknown[]>`
    with choice as (
      (select 'team' as kind, id, name from team where retired_at is null
        order by name, id limit ${LISTED_AT_MOST})
      union all (select 'service', id, name from service where retired_at is null
        order by name, id limit ${LISTED_AT_MOST})
      union all (select 'agent', id, name from "user"
        where role in ('agent', 'admin') and deactivated_at is null
        order by name, id limit ${LISTED_AT_MOST})
    ), listed as (
      select kind, json_agg(json_build_object('id', id, 'name', name) order by name, id) as list
      from choice group by kind
    )
    select coalesce((select list from listed where kind = 'team'), '[]') as teams,
      coalesce((select list from listed where kind = 'service'), '[]') as services,
      coalesce((select list from listed where kind = 'agent'), '[]') as agents`;
  const { teams, services, agents } = Choices.parse(row);
  return {
    teams: offered(teams, [set.team ?? null]),
    services: offered(services, [set.service]),
    agents: offered(agents, [set.assignee]),
  };
}

/** Whom and which teams something names already by their ids, whether they still work here or not. */
export async function namedBy(actor: Actor, ids: readonly string[]) {
  if (!isAgent(actor) || ids.length === 0) return { teams: [], agents: [] };
  const asked = { where: { id: { in: [...ids] } }, select: { id: true, name: true } };
  const [teams, agents] = await Promise.all([
    prisma.team.findMany(asked),
    prisma.user.findMany({ ...asked, where: { ...asked.where, role: { not: "customer" } } }),
  ]);
  return { teams, agents };
}

type Offered = Awaited<ReturnType<typeof choicesFor>>;

/**
 * What filters offer, with whatever a list is narrowed by: who has left, and what is retired, still has
 * tickets, and would else be an id that nobody can read and that the next filter loses.
 */
export async function withNamed(actor: Actor, choices: Offered, ids: readonly string[]) {
  const { teams, services, agents } = choices;
  const known = new Set([...teams, ...services, ...agents].map(({ id }) => id));
  const missing = ids.filter((one) => Id.safeParse(one).success && !known.has(one));
  if (!isAgent(actor) || missing.length === 0) return choices;
  const asked = { where: { id: { in: missing } }, select: { id: true, name: true } };
  const found = await Promise.all([
    prisma.team.findMany(asked),
    prisma.service.findMany(asked),
    prisma.user.findMany(asked),
  ]);
  return {
    teams: offered(teams, found[0]),
    services: offered(services, found[1]),
    agents: offered(agents, found[2]),
  };
}

/** Whom an agent can open a ticket for, told apart by their addresses. */
export async function requestersFor(actor: Actor) {
  if (!isAgent(actor)) return [];
  return prisma.user.findMany({
    where: { deactivatedAt: null },
    select: { id: true, name: true, email: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: LISTED_AT_MOST,
  });
}

import { renderMarkdown } from "@/lib/conversations/markdown";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { ticketFor } from "@/lib/tickets/queries";
import { type FilledMacroView, MacroView } from "./contract";
import { fill, firstNameOf } from "./fill";
import { canReviseMacro } from "./policy";

/** Every read of a macro starts here: everybody's, one's own, and one's teams'. */
export function macrosOf(actor: Actor): Prisma.MacroWhereInput {
  if (actor.kind !== "person" || !isAgent(actor)) return { id: { in: [] } };
  const shared = isAdmin(actor) ? { not: null } : { in: [...actor.teamIds] };
  return {
    removedAt: null,
    OR: [{ ownerId: null, teamId: null }, { ownerId: actor.id }, { teamId: shared }],
  };
}

const SHAPE = {
  include: { team: { select: { id: true, name: true } } },
} as const satisfies Prisma.MacroDefaultArgs;

/** By name. */
export async function macrosFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: MacroView[]; nextCursor: string | null }> {
  const [name, id] = page.cursor === undefined ? [] : decodeCursor(page.cursor);
  const after =
    name === undefined || id === undefined
      ? {}
      : { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] };
  const rows = await prisma.macro.findMany({
    where: { AND: [macrosOf(actor), after] },
    ...SHAPE,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => present(actor, row)),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.name, last.id]) : null,
  };
}

export async function macroFor(actor: Actor, id: string): Promise<MacroView | null> {
  const row = await prisma.macro.findFirst({ where: { AND: [{ id }, macrosOf(actor)] }, ...SHAPE });
  return row && present(actor, row);
}

/** The macro as it would be applied to this ticket by this actor; null when either cannot be seen. */
export async function filledFor(
  actor: Actor,
  id: string,
  ticketName: string,
): Promise<FilledMacroView | null> {
  const [macro, ticket] = await Promise.all([macroFor(actor, id), ticketFor(actor, ticketName)]);
  if (!macro || !ticket || actor.kind !== "person") return null;
  const body = fill(macro.body, {
    "requester.firstName": firstNameOf(ticket.requester.name),
    "requester.name": ticket.requester.name,
    "organisation.name": ticket.organisation?.name ?? null,
    "ticket.reference": ticket.reference,
    "ticket.subject": ticket.subject,
    "service.name": ticket.service?.name ?? null,
    "agent.firstName": firstNameOf(actor.name),
    "agent.name": actor.name,
  });
  const { name, audience, changes, move } = macro;
  const names = await namesIn(Object.values(changes).flat());
  return { id, name, audience, body, bodyHtml: renderMarkdown(body), changes, names, move };
}

async function namesIn(values: readonly unknown[]): Promise<Record<string, string>> {
  const ids = values.filter((value) => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value));
  const named = { where: { id: { in: ids.map(String) } }, select: { id: true, name: true } };
  const found = await Promise.all([
    prisma.user.findMany(named),
    prisma.team.findMany(named),
    prisma.service.findMany(named),
  ]);
  return Object.fromEntries(found.flat().map(({ id, name }) => [id, name]));
}

function present(actor: Actor, row: Prisma.MacroGetPayload<typeof SHAPE>): MacroView {
  const shape = MacroView.shape;
  return {
    id: row.id,
    name: row.name,
    body: row.body,
    audience: row.audience,
    changes: shape.changes.parse(row.changes),
    move: shape.move.parse(row.move ?? null),
    sharedWith: row.ownerId !== null ? "me" : row.teamId !== null ? "team" : "everybody",
    team: row.team,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    can: { revise: canReviseMacro(actor, row) },
  };
}

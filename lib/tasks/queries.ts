import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { TaskView } from "./contract";
import { isUnapproved } from "./steps";

const NAMED = { select: { id: true, name: true } } as const;
const SHAPE = {
  include: {
    owner: {
      select: {
        ...{ id: true, name: true },
        notifySettings: {
          select: { absentFrom: true, absentUntil: true, substitute: NAMED },
        },
      },
    },
    team: NAMED,
    endedBy: NAMED,
    needs: { select: { needsId: true, needs: { select: { state: true } } } },
    ticket: { select: { type: true, state: true, change: { select: { held: true } } } },
  },
} as const satisfies Prisma.TaskDefaultArgs;
type Row = Prisma.TaskGetPayload<typeof SHAPE>;

/** The tasks of a ticket in their order; null when the actor cannot see the ticket, or its tasks. */
export async function tasksOn(actor: Actor, name: string): Promise<TaskView[] | null> {
  const ticket = isAgent(actor) ? await visibleTicket(actor, name) : null;
  if (!ticket) return null;
  const rows = await prisma.task.findMany({
    where: { ticketId: ticket.id },
    ...SHAPE,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(presentTask);
}

export async function taskFor(actor: Actor, id: string): Promise<TaskView | null> {
  if (!isAgent(actor)) return null;
  const row = await prisma.task.findFirst({ where: { id, ticket: visibleTo(actor) }, ...SHAPE });
  return row && presentTask(row);
}

function presentTask(row: Row): TaskView {
  const isReady = row.needs.every(
    ({ needs: { state } }) => state === "done" || state === "skipped",
  );
  return TaskView.parse({
    ...{ id: row.id, ticketId: row.ticketId, title: row.title, state: row.state },
    owner: row.owner && { id: row.owner.id, name: row.owner.name },
    substitute: row.state === "open" ? standInOf(row) : null,
    ...{ team: row.team, reason: row.reason, endedBy: row.endedBy },
    needs: row.needs.map(({ needsId }) => needsId),
    ready: row.state === "open" && isReady && !row.ticket.change?.held && !isUnapproved(row.ticket),
    unapproved: row.state === "open" && isUnapproved(row.ticket),
    held: row.state === "open" && (row.ticket.change?.held ?? false),
    dueAt: row.dueAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  });
}

function standInOf({ owner }: Row) {
  const { absentFrom, absentUntil, substitute } = owner?.notifySettings ?? {};
  const now = new Date();
  const isAway = absentFrom && absentUntil && absentFrom <= now && now < absentUntil;
  return isAway ? (substitute ?? null) : null;
}

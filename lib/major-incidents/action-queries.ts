import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { beyond, encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleMi } from "./queries";
import { type ActionFilter, ActionItemView } from "./review-contract";

const SHAPE = {
  include: {
    majorIncident: { select: { id: true, reference: true, severity: true } },
    ticket: {
      select: {
        id: true,
        reference: true,
        type: true,
        subject: true,
        state: true,
        open: true,
        assignee: { select: { id: true, name: true } },
      },
    },
  },
} as const satisfies Prisma.MiActionItemDefaultArgs;

/** Of what this actor can see; a ticket in the trash is nobody's to do. */
const seenBy = (actor: Actor): Prisma.MiActionItemWhereInput => ({
  majorIncident: visibleMi(actor),
  ticket: visibleTo(actor),
});

export async function actionItemFor(actor: Actor, id: string): Promise<ActionItemView | null> {
  const row = await prisma.miActionItem.findFirst({
    where: { AND: [{ id }, seenBy(actor)] },
    ...SHAPE,
  });
  return row && present(row);
}

/** What was agreed to be done, the most urgent first: the report of what is overdue. */
export async function actionItemsFor(
  actor: Actor,
  filter: ActionFilter,
  page: Page,
): Promise<{ rows: ActionItemView[]; nextCursor: string | null }> {
  const rows = await prisma.miActionItem.findMany({
    where: { AND: [seenBy(actor), matching(filter), after(page.cursor)] },
    ...SHAPE,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor:
      rows.length > page.limit && last ? encodeCursor([last.dueAt.toISOString(), last.id]) : null,
  };
}

/** All of one major incident, which are few. */
export async function actionItemsOf(actor: Actor, miId: string): Promise<ActionItemView[]> {
  const rows = await prisma.miActionItem.findMany({
    where: { AND: [{ majorIncidentId: miId }, seenBy(actor)] },
    ...SHAPE,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(present);
}

/** Of which reviews this ticket is an action item, as far as the actor may know of them. */
export async function actionsOnTicket(actor: Actor, ticketId: string): Promise<ActionItemView[]> {
  const rows = await prisma.miActionItem.findMany({
    where: { AND: [{ ticketId }, seenBy(actor)] },
    ...SHAPE,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 5,
  });
  return rows.map(present);
}

function matching({ state }: ActionFilter): Prisma.MiActionItemWhereInput {
  if (state === undefined) return {};
  if (state === "done") return { ticket: { open: false } };
  const isOpen = { ticket: { open: true } };
  return state === "open" ? isOpen : { AND: [isOpen, { dueAt: { lt: new Date() } }] };
}

function after(cursor: string | undefined): Prisma.MiActionItemWhereInput {
  if (cursor === undefined) return {};
  return beyond("gt", "dueAt", placeIn(cursor));
}

function present(row: Prisma.MiActionItemGetPayload<typeof SHAPE>): ActionItemView {
  const { assignee, ...ticket } = row.ticket;
  const shape = ActionItemView.shape;
  return {
    id: row.id,
    majorIncident: {
      ...row.majorIncident,
      severity: shape.majorIncident.shape.severity.parse(row.majorIncident.severity),
    },
    kind: shape.kind.parse(row.kind),
    ticket: { ...ticket, state: shape.ticket.shape.state.parse(ticket.state) },
    owner: assignee,
    dueAt: row.dueAt.toISOString(),
    overdue: ticket.open && row.dueAt < new Date(),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}

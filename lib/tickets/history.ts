import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import type { HistoryItem } from "./contract";
import { namesOfIds } from "./named";
import { visibleTicket } from "./visible-ticket";

type Step = Omit<HistoryItem, "actor" | "fieldName" | "fromName" | "toName"> & {
  actorId: string | null;
};

/** The kinds of event whose facts hold a field's value before and after. */
export const HISTORY_KINDS = [
  "ticket.moved",
  "ticket.assigned",
  "ticket.reprioritised",
  "ticket.priority_overridden",
] as const;

/**
 * How each field came to be what it is, newest first; null where there is no such ticket.
 *
 * @throws `forbidden` for a customer: most of the fields are the desk's own.
 */
export async function historyFor(
  actor: Actor,
  name: string,
  page: Page & { field?: string | undefined },
): Promise<{ rows: HistoryItem[]; nextCursor: string | null } | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  if (!isAgent(actor)) throw forbidden();

  const [events, revisions] = await Promise.all([
    prisma.event.findMany({
      where: { subjectId: ticket.id, kind: { in: [...HISTORY_KINDS] } },
      select: { id: true, kind: true, actorId: true, facts: true, createdAt: true },
    }),
    prisma.ticketRevision.findMany({ where: { ticketId: ticket.id } }),
  ]);
  const steps = [...events.flatMap(stepsIn), ...revisions.map(stepOf)]
    .filter(({ field }) => page.field === undefined || field === page.field)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor)[0] ?? "");
  const rest = before === null ? steps : steps.filter((step) => placeOf(step) < before);
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await named(shown),
    nextCursor: rest.length > page.limit && last ? encodeCursor([placeOf(last)]) : null,
  };
}

const placeOf = ({ at, id, field }: Step) => `${at} ${id} ${field}`;

type Recorded = {
  id: string;
  kind: string;
  actorId: string | null;
  facts: unknown;
  createdAt: Date;
};

/** Which two facts of an event are which field's before and after. */
const PAIRS: Record<string, readonly (readonly [field: string, from: string, to: string])[]> = {
  "ticket.moved": [["state", "from", "to"]],
  "ticket.assigned": [
    ["assigneeId", "from", "to"],
    ["teamId", "teamFrom", "teamTo"],
  ],
  "ticket.reprioritised": [["priority", "from", "to"]],
  "ticket.priority_overridden": [["priority", "from", "to"]],
};

function stepsIn({ id, kind, actorId, facts, createdAt }: Recorded): Step[] {
  if (typeof facts !== "object" || facts === null) return [];
  return (PAIRS[kind] ?? []).flatMap(([field, from, to]) => {
    const [a, b] = [Reflect.get(facts, from) ?? null, Reflect.get(facts, to) ?? null];
    if (a === b) return [];
    return { id, field, from: a, to: b, at: createdAt.toISOString(), actorId };
  });
}

type Revision = {
  id: string;
  actorId: string | null;
  field: string;
  before: unknown;
  after: unknown;
  createdAt: Date;
};

const stepOf = ({ id, actorId, field, before, after, createdAt }: Revision): Step => ({
  ...{ id, field, from: before, to: after, actorId },
  at: createdAt.toISOString(),
});

const NAMED_FIELDS = ["assigneeId", "teamId", "serviceId"];

const OF_DESK = "customFields.";

async function named(steps: readonly Step[]): Promise<HistoryItem[]> {
  const keys = steps.flatMap(({ field }) =>
    field.startsWith(OF_DESK) ? [field.slice(OF_DESK.length)] : [],
  );
  const known = await prisma.customField.findMany({
    where: { key: { in: [...new Set(keys)] } },
    select: { key: true, label: true, kind: true },
  });
  const fields = new Map(known.map((one) => [`${OF_DESK}${one.key}`, one]));
  const isNamed = (field: string) =>
    NAMED_FIELDS.includes(field) || fields.get(field)?.kind === "person";
  const valueIds = steps
    .filter(({ field }) => isNamed(field))
    .flatMap(({ from, to }) => [from, to]);
  const ids = [...valueIds, ...steps.map(({ actorId }) => actorId)];
  const names = await namesOfIds(ids.filter((id) => typeof id === "string"));
  const nameOf = (field: string, value: unknown) =>
    isNamed(field) ? (names[String(value)] ?? null) : null;
  return steps.map(({ actorId, ...step }) => ({
    ...step,
    fieldName: fields.get(step.field)?.label ?? null,
    fromName: nameOf(step.field, step.from),
    toName: nameOf(step.field, step.to),
    actor: actorId === null ? null : { id: actorId, name: names[actorId] ?? "" },
  }));
}

import { requireKeptService } from "@/lib/changes/revising";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { requireTeam } from "@/lib/people/members";
import type { TicketChanges } from "./changes-contract";
import { ticketRevised } from "./events";
import { requireAssignee, requireService } from "./requirements";
import { keepRevisions } from "./revisions";
import { emitAssigned, type LockedTicket } from "./steps";

type Changed = Partial<Pick<LockedTicket, "serviceId" | "tags" | "assigneeId" | "teamId">>;
type Context = { tx: Tx; actor: Actor; emit: Emit };

const MOST_TAGS = 20;

/**
 * A rule goes on with what was retired since it was made; a person chooses again.
 *
 * @throws `validation-failed` for whoever or whatever is not there.
 */
export async function requireChanges(
  tx: Tx,
  actor: Actor,
  changes: TicketChanges,
  ticket: Pick<LockedTicket, "teamId" | "serviceId"> | null,
) {
  const kept = actor.kind === "person" ? ticket : changes;
  await requireAssignee(tx, assigneeOf(actor, changes));
  await requireTeam(tx, changes.teamId, kept?.teamId);
  await requireService(tx, changes.serviceId, kept?.serviceId);
}

/**
 * Tells of the fields that change, and returns what has to be written with the ticket as it is then:
 * together with a move that is one version. Null where nothing changes.
 */
export async function changeFields(
  { tx, actor, emit }: Context,
  ticket: LockedTicket,
  changes: TicketChanges,
): Promise<{ data: Changed; now: LockedTicket } | null> {
  await requireChanges(tx, actor, changes, ticket);
  requireKeptService(actor, ticket, changes.serviceId);
  const data: Changed = {};
  const changed: ("service" | "tags")[] = [];
  const { serviceId, teamId, addTags = [] } = changes;
  if (serviceId !== undefined && serviceId !== ticket.serviceId) {
    data.serviceId = serviceId;
    changed.push("service");
  }
  const tags = [...new Set([...ticket.tags, ...addTags])].sort();
  if (tags.length > MOST_TAGS) {
    throw invalid([{ path: "/changes/addTags", message: `makes more than ${MOST_TAGS} tags` }]);
  }
  if (tags.length > ticket.tags.length) {
    data.tags = tags;
    changed.push("tags");
  }
  const assigneeId = assigneeOf(actor, changes);
  if (assigneeId !== undefined && assigneeId !== ticket.assigneeId) data.assigneeId = assigneeId;
  if (teamId !== undefined && teamId !== ticket.teamId) data.teamId = teamId;
  if (Object.keys(data).length === 0) return null;
  await keepRevisions(tx, actor, ticket, data);

  const now = { ...ticket, ...data };
  if (changed.length > 0) emit(ticketRevised, ticket.id, { changed });
  emitAssigned(emit, ticket.id, ticket, now);
  return { data, now };
}

function assigneeOf(actor: Actor, { assigneeId }: TicketChanges) {
  if (assigneeId !== "me") return assigneeId;
  return actor.kind === "person" ? actor.id : null;
}

import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { FollowParentCommand, TicketView } from "../contract";
import { LEFT_OUT, ticketFollowed, ticketLeftOut, ticketMoved } from "../events";
import { FOLLOWED, followingOf } from "../following";
import type { MoveEvent } from "../lifecycles/words";
import type { MoveInput } from "../moves";
import { performMove } from "../perform-move";
import { type LockedTicket, lockTicket } from "../steps";

/** A child goes along with its parent, or both timelines say why it does not. */
export const followParent = command({
  name: "ticket.follow_parent",
  input: FollowParentCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, input, subject: child, emit }) {
    const moved = await moveOf(tx, input.eventId);
    const parent = moved && (await parentOf(tx, moved.parentId, child.id));
    if (!moved || !parent) return { id: child.id };
    const following = input.refused
      ? { leftOut: LEFT_OUT[2] }
      : followingOf(
          { event: moved.event, state: stateOf(parent.state), holdReason: parent.holdReason },
          {
            state: child.seen.state,
            hasOwnHold: child.state === "on_hold" && !(await isHeldWith(tx, child.id, parent.id)),
            isAnsweredSince: await isAnsweredSince(tx, child, moved.at),
          },
        );
    if (following === null) return { id: child.id };
    const facts = { parentId: parent.id, childId: child.id, event: moved.event };
    if ("leftOut" in following) {
      for (const id of [child.id, parent.id]) {
        emit(ticketLeftOut, id, { ...facts, why: following.leftOut });
      }
      return { id: child.id };
    }
    emit(ticketFollowed, child.id, facts);
    for (const event of following.moves) {
      // Each move makes a version of its own.
      const ticket = await lockTicket(tx, actor, child.id);
      if (ticket)
        await performMove({ tx, actor, emit }, ticket, await inputOf(tx, event, parent, ticket));
    }
    return { id: child.id };
  },
});

type Parent = NonNullable<Awaited<ReturnType<typeof parentOf>>>;

const stateOf = (state: string) => TicketView.shape.state.parse(state);

async function moveOf(tx: Tx, eventId: string) {
  const event = await tx.event.findUnique({ where: { id: eventId } });
  if (event?.kind !== ticketMoved.name) return null;
  const facts = ticketMoved.facts.parse(event.facts);
  if (!FOLLOWED.includes(facts.event)) return null;
  return { parentId: event.subjectId, event: facts.event, at: event.createdAt };
}

/** The parent as it stands now, as long as the child is to follow it. */
async function parentOf(tx: Tx, parentId: string, childId: string) {
  const link = await tx.ticketLink.findFirst({
    where: { kind: "parent_of", policy: "follow", fromId: parentId, toId: childId },
    select: { from: true },
  });
  return link?.from ?? null;
}

/** Whether its present hold came with its parent's. */
async function isHeldWith(tx: Tx, childId: string, parentId: string): Promise<boolean> {
  const [hold] = await tx.$queryRaw<{ followed: boolean }[]>`
    select exists (
      select from event f where f.command_id = h.command_id and f.subject_id = h.subject_id
        and f.kind = ${ticketFollowed.name} and f.facts->>'parentId' = ${parentId}) as followed
    from event h
    where h.subject_id = ${childId}::uuid and h.kind = ${ticketMoved.name}
      and h.facts->>'to' = 'on_hold'
    order by h.seq desc limit 1`;
  return hold?.followed ?? false;
}

async function isAnsweredSince(tx: Tx, child: LockedTicket, at: Date): Promise<boolean> {
  const where = { ticketId: child.id, authorId: child.requesterId, trashEntryId: null };
  return (
    (await tx.reply.count({ where: { ...where, audience: "public", createdAt: { gt: at } } })) > 0
  );
}

async function inputOf(
  tx: Tx,
  event: MoveEvent,
  parent: Parent,
  child: LockedTicket,
): Promise<MoveInput> {
  const move = { ticketId: child.id, event };
  if (event === "start") {
    const assigneeId = child.assigneeId ?? parent.assigneeId;
    return { ...move, ...(assigneeId === null ? {} : { assigneeId }) };
  }
  if (event === "hold") return { ...move, ...(await holdOf(tx, parent)) };
  if (event !== "resolve") return move;
  const code = TicketView.shape.resolutionCode.parse(parent.resolutionCode);
  return {
    ...move,
    resolutionCode: code === "fix_applied" || code === "risk_accepted" || !code ? "fixed" : code,
    resolutionNote: parent.resolutionNote ?? "",
  };
}

/** The hold as the parent has it, with whatever ticket it waits for. */
async function holdOf(tx: Tx, { id, holdReason, holdUntil }: Parent): Promise<Partial<MoveInput>> {
  const type = holdReason === "awaiting_change" ? "change" : "problem";
  const awaited =
    holdReason === "awaiting_change" || holdReason === "awaiting_problem"
      ? await tx.ticketLink.findFirst({
          where: { kind: "blocks", toId: id, from: { type } },
          orderBy: { id: "desc" },
          select: { fromId: true },
        })
      : null;
  return {
    ...(holdReason === null ? {} : { reason: holdReason }),
    ...(holdUntil === null ? {} : { until: holdUntil.toISOString() }),
    ...(awaited ? { linkedId: awaited.fromId } : {}),
  };
}

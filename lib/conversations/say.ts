import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { changeFields, requireChanges } from "@/lib/tickets/change-fields";
import type { State } from "@/lib/tickets/lifecycles/words";
import { lockSurvivor } from "@/lib/tickets/merging";
import { performMove, requireMove } from "@/lib/tickets/perform-move";
import { canReply, partsOf } from "@/lib/tickets/policy";
import { visibleTo } from "@/lib/tickets/queries";
import {
  followUp,
  type LockedTicket,
  resumeTicket,
  touchTicket,
  writeTicket,
} from "@/lib/tickets/steps";
import type { PostReply } from "./contract";
import { overtakeSends } from "./held";
import { addReply } from "./steps";

type Context = { tx: Tx; actor: Actor; emit: Emit };
type Words = Pick<PostReply, "body" | "audience" | "move" | "changes" | "attachmentIds">;

/** @throws whatever `say` would refuse now. */
export async function refuseUnsayable(tx: Tx, actor: Actor, ticket: LockedTicket, words: Words) {
  refuseOnCancelled(actor, ticket, words);
  const { move, changes } = words;
  if (changes) await requireChanges(tx, actor, changes, ticket);
  if (!move) return;
  await belowMove(() =>
    requireMove(tx, actor, ticket, { ...move, ticketId: ticket.id }, spokenBy(words)),
  );
}

/**
 * Says it on the ticket, moves the ticket along where a move belongs to it, and lets it go on where it
 * waited for these words. Returns the reply's identity.
 */
export async function say(context: Context, ticket: LockedTicket, words: Words): Promise<string> {
  const { tx, actor, emit } = context;
  refuseOnCancelled(actor, ticket, words);
  const { body, audience, move, changes, attachmentIds } = words;
  const byRequester = audience === "public" && partsOf(actor, ticket.seen).has("requester");
  const asked = ticket.type === "incident" || ticket.type === "request";
  // One that was merged is met here only where its writer cannot see the other, whyever that is.
  const isOver = ticket.seen.state === "closed" || ticket.seen.isMerged;
  if (isOver && byRequester && asked) {
    const next = await lockFollowUp(tx, actor, ticket);
    if (next) {
      await overtakeSends(tx, emit, ticket.id);
      return say(context, next, words);
    }
    const ticketId = await followUp(tx, emit, ticket);
    await overtakeSends(tx, emit, ticket.id);
    return addReply(tx, actor, emit, { ticketId, body, audience, attachmentIds });
  }

  const own = { ticketId: ticket.id, body, audience, attachmentIds };
  const id = await addReply(tx, actor, emit, own);
  const awaited = ticket.holdReason === "awaiting_requester";
  const changed = changes ? await changeFields(context, ticket, changes) : null;
  if (move) {
    const along = { ...context, ...(changed ? { also: changed.data } : {}) };
    const input = { ...move, ticketId: ticket.id };
    await belowMove(() => performMove(along, changed?.now ?? ticket, input, spokenBy(words)));
  } else if (changed) {
    await writeTicket(tx, ticket, changed.data);
  } else if (byRequester && awaited) {
    await resumeTicket(tx, emit, ticket);
    return id;
  }
  await touchTicket(tx, ticket.id, audience);
  return id;
}

/** What this requester began by writing on it before, so that three answers are not three tickets. */
async function lockFollowUp(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
): Promise<LockedTicket | null> {
  const link = await tx.ticketLink.findFirst({
    where: {
      ...{ kind: "follows", toId: ticket.id },
      // Only ever a later one, however agents have linked them.
      fromId: { gt: ticket.id },
      from: {
        AND: [
          visibleTo(actor),
          { requesterId: ticket.requesterId, createdById: ticket.requesterId },
          { OR: [{ state: { notIn: GIVEN_UP } }, { merge: { isNot: null } }] },
        ],
      },
    },
    select: { fromId: true },
    orderBy: { fromId: "desc" },
  });
  const next = link && (await lockSurvivor(tx, actor, link.fromId));
  return next && !GIVEN_UP.includes(next.seen.state) && next.id > ticket.id ? next : null;
}

const GIVEN_UP: State[] = ["cancelled", "rejected"];

/** Only what the customer can read answers for a move's message. */
const spokenBy = ({ audience, body }: Words) =>
  audience === "public" && body !== "" ? body : undefined;

function refuseOnCancelled(actor: Actor, ticket: LockedTicket, { audience }: Words) {
  if (audience !== "public" || canReply(actor, ticket.seen)) return;
  throw new Refused("invalid-transition", "It was cancelled, so nobody would answer here.");
}

/** What the move's table complains about stands one level deeper in what was sent. */
async function belowMove<Made>(work: () => Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || error.errors.length === 0) throw error;
    const errors = error.errors.map(({ path, message }) => ({ path: `/move${path}`, message }));
    throw new Refused(error.code, error.message, { errors, cause: error });
  }
}

import type { Tx } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { conflict, invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { approvalHandedOn } from "./events";

type Asked = {
  id: string;
  step: number;
  state: string;
  asks: readonly {
    step: number;
    userId: string;
    votedById: string | null;
    outcome: string | null;
  }[];
  ownerIds: readonly string[];
  ticket: { id: string; type: string };
};
type Wish = { fromId: string; toId: string; reason: string };

/**
 * Has one person asked in the place of another who has said nothing, in the step that is asked now. The
 * voice goes with it: whoever had it is asked no more, by their link neither. What others said stays,
 * and so does how many have to agree. The ticket is locked, so that a vote comes before it or not at all.
 *
 * @throws `conflict` where there is nothing to hand on any more, `validation-failed` for somebody who
 * cannot be asked.
 */
export async function handOn(
  tx: Tx,
  emit: Emit,
  actor: Person,
  approval: Asked,
  { fromId, toId, reason }: Wish,
): Promise<void> {
  const { id: approvalId, step, ticket } = approval;
  if (approval.state !== "open") {
    throw conflict("Nobody is asked any more: there is nothing to hand on.");
  }
  const here = approval.asks.filter((ask) => ask.step === step);
  const from = here.find(({ userId }) => userId === fromId);
  if (!from) {
    if (here.some(({ userId }) => userId === toId)) {
      const done = { approvalId, step, fromId, toId };
      if ((await tx.approvalHandOn.count({ where: done })) > 0) return;
    }
    throw conflict("They are not asked now, or somebody else is asked in their place already.");
  }
  if (from.outcome !== null) throw conflict("They have spoken already, and what was said stays.");
  await requireAskable(tx, actor, approval, here, toId);
  const key = { approvalId, step, userId: fromId };
  await tx.approvalAsk.delete({ where: { approvalId_step_userId: key } });
  await tx.approvalAsk.create({ data: { approvalId, step, userId: toId } });
  const said = { approvalId, step, fromId, toId };
  await tx.approvalHandOn.create({ data: { ...said, byId: actor.id, reason } });
  emit(approvalHandedOn, ticket.id, said);
}

async function requireAskable(
  tx: Tx,
  actor: Person,
  { ownerIds, ticket }: Asked,
  here: Asked["asks"],
  toId: string,
): Promise<void> {
  const refuse = (message: string) => invalid([{ path: "/toId", message }]);
  if (ownerIds.includes(toId)) throw refuse(`is whose own ${ticket.type} it is`);
  // A board is asked by somebody else than whoever sits on it: nobody overrules one by taking a seat.
  if (ticket.type === "change" && toId === actor.id) {
    throw refuse("is you: nobody puts themselves on the board of a change");
  }
  if (here.some(({ userId, votedById }) => userId === toId || votedById === toId)) {
    throw refuse("is asked in this step already");
  }
  // Held, so that they do not leave between this and the question to them.
  const [active] = await tx.$queryRaw<{ id: string }[]>`
    select id from "user" where id = ${toId}::uuid and deactivated_at is null for share`;
  if (!active) throw refuse("is nobody who is active here");
}

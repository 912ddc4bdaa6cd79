import { takeAlong } from "@/lib/attachments/steps";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { hearAfterTheEnd, hearStillBroken } from "@/lib/major-incidents/still-broken";
import { MoveTicketCommand } from "../contract";
import { performMove } from "../perform-move";
import { canSayStillBroken, partsOf } from "../policy";
import { lockTicket } from "../steps";

/** Every move of every lifecycle: which there are, and what each needs, says its table. */
export const moveTicket = command({
  name: "ticket.move",
  input: MoveTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, ticket) => partsOf(actor, ticket.seen).size > 0,
  versionOf: (ticket) => ticket.version,
  async run({ tx, actor, input, subject: ticket, emit }) {
    if (input.event === "reopen" && canSayStillBroken(actor, ticket.seen)) {
      await hearStillBroken(tx, actor, emit, ticket, input.message);
      await takeAlongStillBroken(tx, actor, ticket.id, input.attachmentIds);
      return { id: ticket.id };
    }
    await performMove({ tx, actor, emit }, ticket, input);
    if (input.event === "reopen") await hearAfterTheEnd(tx, actor, emit, ticket);
    return { id: ticket.id };
  },
});

/** What they have just said is the last that they said: the ticket is held meanwhile. */
async function takeAlongStillBroken(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  attachmentIds: string[] | undefined,
) {
  if (actor.kind !== "person" || attachmentIds === undefined) return;
  const { id: replyId } = await tx.reply.findFirstOrThrow({
    where: { ticketId, authorId: actor.id },
    select: { id: true },
    orderBy: { id: "desc" },
  });
  await takeAlong(tx, actor, attachmentIds, { ticketId, replyId });
}

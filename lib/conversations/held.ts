import { takeAlong } from "@/lib/attachments/steps";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import type { PostReply } from "./contract";
import { type GivenBack, giveBack } from "./drafts";
import { replyHeld, sendOvertaken } from "./events";

/** The worker's task that lets a held reply go. */
export const RELEASE_TASK = "release-reply";

const HELD = { include: { ticket: { select: { reference: true } } } } as const;
export type LockedHeld = Prisma.HeldReplyGetPayload<typeof HELD>;

type Words = {
  ticketId: string;
  body: string;
  sendAt: Date;
  kind: "moment" | "later";
  move?: PostReply["move"];
  changes?: PostReply["changes"];
  attachmentIds?: readonly string[] | undefined;
};

/** Keeps the reply back, with the one job that lets it go; both commit together or not at all. */
export async function holdReply(tx: Tx, actor: Actor, emit: Emit, words: Words): Promise<string> {
  if (actor.kind !== "person") throw new Error("Only a person writes replies.");
  const { move, changes, attachmentIds, ...text } = words;
  const held = await tx.heldReply.create({
    data: {
      ...text,
      authorId: actor.id,
      ...(move ? { move } : {}),
      ...(changes ? { changes } : {}),
    },
    select: { id: true },
  });
  await takeAlong(tx, actor, attachmentIds, { ticketId: words.ticketId, heldId: held.id });
  await tx.$executeRaw`
    select graphile_worker.add_job(${RELEASE_TASK}, ${JSON.stringify({ heldId: held.id })}::json,
      run_at := ${words.sendAt.toISOString()}::timestamptz, job_key := ${`release:${held.id}`})`;
  emit(replyHeld, words.ticketId, { heldId: held.id });
  return held.id;
}

/** The row as it stands, held until the transaction ends. Whoever needs its ticket locks that first. */
export async function lockHeld(tx: Tx, id: string): Promise<LockedHeld | null> {
  await tx.$executeRaw`select 1 from held_reply where id = ${id}::uuid for no key update`;
  return tx.heldReply.findUnique({ where: { id }, ...HELD });
}

type Ending =
  | { outcome: "sent"; replyId: string }
  | { outcome: "undone" | "stopped"; reason?: string };

/** What has ended keeps no words: they are the reply's or the draft's, and go when those go. */
export async function endHeld(tx: Tx, actor: Actor, id: string, ending: Ending) {
  await tx.heldReply.update({
    where: { id, outcome: null },
    data: {
      ...ending,
      ...{ body: "", move: Prisma.DbNull, changes: Prisma.DbNull },
      endedAt: new Date(),
      endedById: actor.kind === "person" ? actor.id : null,
    },
    select: { id: true },
  });
}

/** The customer's word makes what was to be sent later out of date: its author gets it back. */
export async function overtakeSends(tx: Tx, emit: Emit, ticketId: string) {
  const overtaken = await tx.$queryRaw<Omit<GivenBack, "ticketId">[]>`
    with due as (
      select id, author_id, body, move, changes from held_reply
      where ticket_id = ${ticketId}::uuid and kind = 'later' and outcome is null
      for no key update
    )
    update held_reply h
    set outcome = 'overtaken', ended_at = now(), body = '', move = null, changes = null
    from due where h.id = due.id
    returning h.id, due.author_id as "authorId", due.body, due.move, due.changes`;
  for (const held of overtaken) {
    await giveBack(tx, { ...held, ticketId });
    emit(sendOvertaken, ticketId, { heldId: held.id, to: held.authorId });
  }
}

/** @throws `conflict` naming what became of it. */
export function refuseEnded(held: LockedHeld) {
  if (held.outcome === null) return;
  throw new Refused("conflict", ENDED[held.outcome] ?? "It is over.");
}

const ENDED: Record<string, string> = {
  sent: "It has gone out already.",
  undone: "It was taken back already.",
  overtaken: "The customer answered first, so it was not sent.",
  stopped: "It could not be sent.",
};
